package org.referralroi.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.SideBySide;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;

/** Builds the tables of a state, one Parquet folder each, and holds each against its checks. */
public final class BuildTables {
    /** Number of the check that there is one row for each grain; the others come after it. */
    private static final long OF_GRAIN = 0;

    private final Engine engine;
    private final SqlTables tables;
    private final Consumer<String> progress;

    public BuildTables(Engine engine, SqlTables tables, Consumer<String> progress) {
        this.engine = engine;
        this.tables = tables;
        this.progress = progress;
    }

    /**
     * Builds every table and makes it known under its name; tables that do not read each other are
     * built side by side.
     *
     * @param folder an existing empty folder
     * @throws Refusal where a check does not hold; of several, for the first table in order
     */
    public List<TableReport> run(Path folder) {
        List<Work> works =
                tables.tables().stream()
                        .flatMap(table -> Stream.of(new Work(table, false), new Work(table, true)))
                        .toList();
        return SideBySide.map(
                        works, Work::key, Work::awaited, work -> 1, work -> perform(work, folder))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Building or checking a table: those that read it do not wait for its checks. */
    private record Work(SqlTable table, boolean isCheck) {
        String key() {
            return isCheck ? "checks of " + table.name() : table.name();
        }

        List<String> awaited() {
            return isCheck ? List.of(table.name()) : table.reads();
        }
    }

    private Optional<TableReport> perform(Work work, Path folder) {
        SqlTable table = work.table();
        if (work.isCheck()) {
            return Optional.of(check(table));
        }
        progress.accept(table.name());
        engine.writeParquet(select(table), folder.resolve(table.name()));
        open(engine, table, folder);
        return Optional.empty();
    }

    /** Makes tables that were built before known again. */
    public static void open(Engine engine, SqlTables tables, Path folder) {
        for (SqlTable table : tables.tables()) {
            open(engine, table, folder);
        }
    }

    /** Makes a table that was built before known again. */
    public static void open(Engine engine, SqlTable table, Path folder) {
        engine.createView(
                table.name(),
                List.of(folder.resolve(table.name())),
                table.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * The query of a table, its columns cast to their types, so that both engines write the same.
     */
    public static String select(SqlTable table) {
        String columns =
                table.columns().stream()
                        .map(
                                column ->
                                        "cast(%s as %s) as %s"
                                                .formatted(
                                                        column.name(),
                                                        column.type(),
                                                        column.name()))
                        .collect(Collectors.joining(",\n  "));
        return "select\n  %s\nfrom (\n%s) as query".formatted(columns, table.query());
    }

    /**
     * Counts rows, matches and the rows that break each check in one query, as every query has its
     * price.
     */
    private TableReport check(SqlTable table) {
        String grain = String.join(", ", table.grain());
        List<Check> checks = new ArrayList<>();
        checks.add(
                new Check(
                        "one row per " + grain,
                        "select %1$s, count(*) as row_count from %2$s group by %1$s having count(*) > 1"
                                .formatted(grain, table.name())));
        checks.addAll(table.checks());
        Map<Long, Row> counts = new HashMap<>();
        engine.query(counts(table)).forEach(row -> counts.put(row.integer("check_no"), row));
        Row ofGrain = counts.get(OF_GRAIN);
        long rows = ofGrain.integer("row_count");
        if (rows < table.minimumRows()) {
            throw new Refusal(
                    Exit.CHECKS,
                    "%s/%s has %d rows, and at least %d must be there: the month is not published, as the extracts hold nothing of it; name another --month, or deliver what is missing"
                            .formatted(tables.state(), table.name(), rows, table.minimumRows()));
        }
        for (int i = 0; i < checks.size(); i++) {
            if (counts.get(OF_GRAIN + i).integer("broken") > 0) {
                throw broken(table, example(checks.get(i)));
            }
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String match : rows == 0 ? Set.<String>of() : table.matchRates().keySet()) {
            rates.put(match, ofGrain.integer(match) / (double) rows);
        }
        return new TableReport(tables.state(), table.name(), rows, rates);
    }

    /**
     * A select of one row for each check: how often it is {@code broken}. That of the grain goes
     * through all rows anyway, so it counts them too, and their matches.
     */
    private static String counts(SqlTable table) {
        List<String> selects = new ArrayList<>();
        selects.add(
                """
                select
                  %d as check_no,
                  count(case when row_count > 1 then 1 end) as broken,
                  cast(coalesce(sum(row_count), 0) as bigint) as row_count%s
                from (select count(*) as row_count%s from %s group by %s) as grains"""
                        .formatted(
                                OF_GRAIN,
                                matches(
                                        table,
                                        (name, column) ->
                                                "cast(coalesce(sum(%1$s), 0) as bigint) as %1$s"
                                                        .formatted(name)),
                                matches(
                                        table,
                                        (name, column) ->
                                                "count(%s) as %s".formatted(column, name)),
                                table.name(),
                                String.join(", ", table.grain())));
        for (int i = 0; i < table.checks().size(); i++) {
            selects.add(
                    "select %1$d, count(*), 0%2$s from (%3$s) as broken_%1$d"
                            .formatted(
                                    OF_GRAIN + 1 + i,
                                    matches(table, (name, column) -> "0"),
                                    table.checks().get(i).query()));
        }
        return String.join("\nunion all ", selects);
    }

    /** Further columns of a select, one for each match rate. */
    private static String matches(SqlTable table, BinaryOperator<String> column) {
        return table.matchRates().entrySet().stream()
                .map(match -> ", " + column.apply(match.getKey(), match.getValue()))
                .collect(Collectors.joining());
    }

    private String example(Check check) {
        List<Row> broken =
                engine.query("select * from (%s) as broken limit 3".formatted(check.query()));
        return "breaks the check \"%s\", for instance at %s"
                .formatted(
                        check.sentence(),
                        broken.stream()
                                .map(row -> row.values().toString())
                                .collect(Collectors.joining("; ")));
    }

    private Refusal broken(SqlTable table, String what) {
        return new Refusal(
                Exit.CHECKS,
                "%s/%s %s. The month is not published; this is a fault of the program or of data it does not foresee: please report it with this message."
                        .formatted(tables.state(), table.name(), what));
    }
}
