package org.referralroi.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.SparkEngine;

/**
 * Every table made by SQL gives the rows its cases expect, on both engines. With {@code
 * -Dcases=facts/referral} only the cases whose names begin so are run, with {@code
 * -Dengines=duckdb} only on that engine.
 */
class SqlCasesTest {
    private static final Path HOME = home();
    private static final List<SqlTables> STATES =
            List.of(
                    SqlTables.read(HOME.resolve("sql"), "facts"),
                    SqlTables.read(HOME.resolve("sql"), "metrics"));

    @TempDir private static Path scratch;
    private static final List<CaseEngine> ENGINES = new ArrayList<>();

    @BeforeAll
    static void startEngines() {
        for (String name : System.getProperty("engines", "duckdb,spark").split(",")) {
            Path prelude = HOME.resolve("sql/engines/" + name + ".sql");
            ENGINES.add(
                    new CaseEngine(
                            name.equals("spark")
                                    ? new SparkEngine("local[1]", scratch, prelude, 1)
                                    : new DuckDbEngine(scratch, prelude),
                            STATES,
                            HOME,
                            scratch));
        }
    }

    @AfterAll
    static void stopEngines() {
        ENGINES.forEach(CaseEngine::close);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheRowsItExpects() throws IOException {
        String wanted = System.getProperty("cases", "");
        return cases().stream()
                .filter(sqlCase -> sqlCase.name().startsWith(wanted))
                // settings are defined anew only where they change
                .sorted(Comparator.comparing(each -> each.month() + " " + each.settings()))
                .flatMap(
                        sqlCase ->
                                ENGINES.stream()
                                        .map(
                                                engine ->
                                                        DynamicTest.dynamicTest(
                                                                title(sqlCase, engine),
                                                                () -> hold(sqlCase, engine))));
    }

    private static String title(SqlCase sqlCase, CaseEngine engine) {
        return "%s (%s on %s)".formatted(sqlCase.is(), sqlCase.name(), engine.name());
    }

    private static void hold(SqlCase sqlCase, CaseEngine engine) throws IOException {
        TextTable result = engine.run(sqlCase);
        assertEquals(sqlCase.expect().sorted(), result.only(sqlCase.expect().columns()).sorted());
        assertEquals(List.of(), engine.broken(sqlCase, result), "checks that do not hold");
    }

    @Test
    void everyTableHasAtLeastTwoCases() throws IOException {
        Map<String, Long> counts =
                cases().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.table().name(), Collectors.counting()));
        List<String> fewer =
                STATES.stream()
                        .flatMap(state -> state.tables().stream())
                        .map(SqlTable::name)
                        .filter(table -> counts.getOrDefault(table, 0L) < 2)
                        .toList();
        assertEquals(List.of(), fewer);
    }

    private static List<SqlCase> cases() throws IOException {
        List<SqlCase> cases = new ArrayList<>();
        for (SqlTables state : STATES) {
            cases.addAll(SqlCase.of(HOME.resolve("sql"), state));
        }
        return cases;
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("sql/extracts.yml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no sql/extracts.yml above");
        }
        return folder;
    }
}
