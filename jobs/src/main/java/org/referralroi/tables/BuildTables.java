package org.referralroi.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.SideBySide;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;

/** Builds the tables of a state, one Parquet folder each, and holds each against its checks. */
public final class BuildTables {
    /** Number of the first count of matches; checks are numbered below it. */
    private static final int MATCHES = 1000;

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
        return SideBySide.map(
                tables.tables(), SqlTable::name, SqlTable::reads, table -> build(table, folder));
    }

    private TableReport build(SqlTable table, Path folder) {
        progress.accept(table.name());
        engine.writeParquet(select(table), folder.resolve(table.name()));
        open(engine, table, folder);
        return check(table);
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
        List<Check> checks = new ArrayList<>();
        checks.add(
                new Check(
                        "one row per " + String.join(", ", table.grain()),
                        "select %1$s, count(*) as row_count from %2$s group by %1$s having count(*) > 1"
                                .formatted(String.join(", ", table.grain()), table.name())));
        checks.addAll(table.checks());
        List<String> counts = new ArrayList<>();
        counts.add("select -1 as part, count(*) as row_count from " + table.name());
        for (int i = 0; i < checks.size(); i++) {
            counts.add(
                    "select %d as part, count(*) as row_count from (%s) as broken_%d"
                            .formatted(i, checks.get(i).query(), i));
        }
        List<String> matches = List.copyOf(table.matchRates().keySet());
        for (int i = 0; i < matches.size(); i++) {
            counts.add(
                    "select %d as part, count(%s) as row_count from %s"
                            .formatted(
                                    MATCHES + i,
                                    table.matchRates().get(matches.get(i)),
                                    table.name()));
        }
        Map<Long, Long> rowCounts = new HashMap<>();
        engine.query(String.join(" union all ", counts))
                .forEach(row -> rowCounts.put(row.integer("part"), row.integer("row_count")));
        long rows = rowCounts.get(-1L);
        if (rows < table.minimumRows()) {
            throw new Refusal(
                    Exit.CHECKS,
                    "%s/%s has %d rows, and at least %d must be there: the month is not published, as the extracts hold nothing of it; name another --month, or deliver what is missing"
                            .formatted(tables.state(), table.name(), rows, table.minimumRows()));
        }
        for (int i = 0; i < checks.size(); i++) {
            if (rowCounts.get((long) i) > 0) {
                throw broken(table, example(checks.get(i)));
            }
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int i = 0; i < matches.size() && rows > 0; i++) {
            rates.put(matches.get(i), rowCounts.get((long) MATCHES + i) / (double) rows);
        }
        return new TableReport(tables.state(), table.name(), rows, rates);
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
