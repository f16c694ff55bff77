package org.referralroi.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.engine.DuckDbEngine;

/**
 * Every check of a table finds what it is there for: {@code broken.yml} beside it has rows that
 * break this check and no other.
 */
class BrokenTablesTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<SqlTables> STATES =
            List.of(
                    SqlTables.read(HOME.resolve("sql"), "facts"),
                    SqlTables.read(HOME.resolve("sql"), "metrics"));

    /** A customer may be an advocate in programs of several kinds. */
    private static final Set<String> OVERLAPPING = Set.of("penetration");

    private static final SqlTable SUMS =
            table(
                    "sums",
                    List.of(),
                    "select 1 as key_no union all select 7 as key_no",
                    List.of(
                            new Check(
                                    "keys are small", "select key_no from sums where key_no > 5")));

    @TempDir private static Path scratch;
    private static DuckDbEngine duckdb;
    private static CaseEngine engine;

    @BeforeAll
    static void start() {
        duckdb = new DuckDbEngine(scratch, HOME.resolve("sql/engines/duckdb.sql"));
        engine = new CaseEngine(duckdb, STATES, HOME, scratch);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<SqlTable> checked() {
        return STATES.stream()
                .flatMap(state -> state.tables().stream())
                .filter(table -> !table.checks().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("checked")
    void everyCheckFailsOnRowsThatBreakIt(SqlTable table) throws IOException {
        Map<String, SqlCase> cases = SqlCase.broken(file(table), table);
        List<String> sentences = table.checks().stream().map(Check::sentence).toList();
        assertEquals(sentences, List.copyOf(cases.keySet()), "checks of " + table.name());

        List<String> found = new ArrayList<>();
        for (SqlCase broken : cases.values()) {
            engine.give(broken);
            found.add(String.join(" and ", engine.broken(broken, broken.expect())));
        }
        assertEquals(sentences, found, table.name());
    }

    /** Whoever slices a count says that the values add up. */
    @Test
    void everyTableWithSlicesChecksThatTheyAddUp() {
        List<String> without =
                STATES.stream()
                        .flatMap(state -> state.tables().stream())
                        .filter(table -> table.grain().contains("slice"))
                        .filter(table -> !OVERLAPPING.contains(table.name()))
                        .filter(
                                table ->
                                        table.checks().stream()
                                                .noneMatch(
                                                        check ->
                                                                check.sentence()
                                                                        .contains("add up to all")))
                        .map(SqlTable::name)
                        .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void aTableThatBreaksACheckIsNamedWithTheRowsAndBlocksTheMonth() throws IOException {
        assertIsNamed("alone", List.of(SUMS));
    }

    /** It does not wait for the checks, and fails on what they find. */
    @Test
    void aTableThatReadsItDoesNotHideTheCheck() throws IOException {
        SqlTable reader =
                table(
                        "reader",
                        List.of("sums"),
                        "select cast('of ' || key_no as int) as key_no from sums",
                        List.of());
        assertIsNamed("read", List.of(SUMS, reader));
    }

    private static void assertIsNamed(String name, List<SqlTable> tables) throws IOException {
        BuildTables build = new BuildTables(duckdb, new SqlTables("facts", tables), table -> {});
        Path folder = Files.createDirectory(scratch.resolve(name));
        Refusal refusal = assertThrows(Refusal.class, () -> build.run(folder));

        assertEquals(
                "facts/sums breaks the check \"keys are small\", for instance at {key_no=7}. The month is not published; this is a fault of the program or of data it does not foresee: please report it with this message.",
                refusal.getMessage());
        assertEquals(Exit.CHECKS, refusal.exit());
    }

    private static SqlTable table(
            String name, List<String> reads, String query, List<Check> checks) {
        List<SqlColumn> columns = List.of(new SqlColumn("key_no", "int", "Key"));
        return new SqlTable(
                name, "Sums", List.of("key_no"), reads, 0, Map.of(), columns, query, checks);
    }

    private static Path file(SqlTable table) {
        Path facts = HOME.resolve("sql/facts").resolve(table.name());
        Path folder =
                Files.exists(facts) ? facts : HOME.resolve("sql/metrics").resolve(table.name());
        return folder.resolve("broken.yml");
    }
}
