package org.referralroi.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;

/** Builds the tables of a state, one Parquet folder each, and holds each against its checks. */
public final class BuildTables {
    private final Engine engine;
    private final SqlTables tables;
    private final Consumer<String> progress;

    public BuildTables(Engine engine, SqlTables tables, Consumer<String> progress) {
        this.engine = engine;
        this.tables = tables;
        this.progress = progress;
    }

    /**
     * Builds every table and makes it known under its name.
     *
     * @param folder an existing empty folder
     * @throws Refusal where a check does not hold
     */
    public List<TableReport> run(Path folder) {
        List<TableReport> reports = new ArrayList<>();
        for (SqlTable table : tables.tables()) {
            progress.accept(table.name());
            engine.writeParquet(select(table), folder.resolve(table.name()));
            engine.createView(table.name(), List.of(folder.resolve(table.name())));
            reports.add(check(table));
        }
        return reports;
    }

    /** Makes tables that were built before known again. */
    public static void open(Engine engine, SqlTables tables, Path folder) {
        for (SqlTable table : tables.tables()) {
            engine.createView(table.name(), List.of(folder.resolve(table.name())));
        }
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

    private TableReport check(SqlTable table) {
        String grain = String.join(", ", table.grain());
        String matches =
                table.matchRates().entrySet().stream()
                        .map(
                                entry ->
                                        ", count(%s) as %s"
                                                .formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining());
        Row counts =
                engine.query(
                                "select count(*) as row_count%s from %s"
                                        .formatted(matches, table.name()))
                        .get(0);
        long rows = counts.integer("row_count");
        if (rows < table.minimumRows()) {
            throw broken(
                    table,
                    "has %d rows; at least %d are needed".formatted(rows, table.minimumRows()));
        }
        hold(
                table,
                new Check(
                        "one row per " + grain,
                        "select %1$s, count(*) as row_count from %2$s group by %1$s having count(*) > 1"
                                .formatted(grain, table.name())));
        table.checks().forEach(check -> hold(table, check));
        Map<String, Double> rates = new LinkedHashMap<>();
        table.matchRates()
                .keySet()
                .forEach(
                        name -> {
                            if (rows > 0) {
                                rates.put(name, counts.integer(name) / (double) rows);
                            }
                        });
        return new TableReport(tables.state(), table.name(), rows, rates);
    }

    private void hold(SqlTable table, Check check) {
        List<Row> broken =
                engine.query("select * from (%s) as broken limit 3".formatted(check.query()));
        if (!broken.isEmpty()) {
            throw broken(
                    table,
                    "breaks the check \"%s\", for instance at %s"
                            .formatted(
                                    check.sentence(),
                                    broken.stream()
                                            .map(row -> row.values().toString())
                                            .collect(Collectors.joining("; "))));
        }
    }

    private Refusal broken(SqlTable table, String what) {
        return new Refusal(
                Exit.CHECKS,
                "%s/%s %s. The month is not published; this is a fault of the program or of data it does not foresee: please report it with this message."
                        .formatted(tables.state(), table.name(), what));
    }
}
