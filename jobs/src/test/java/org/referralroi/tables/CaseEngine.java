package org.referralroi.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.referralroi.conf.ProgramFile;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Contract;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs cases on one engine. Cases that need the same settings one after the other are cheapest. */
final class CaseEngine implements AutoCloseable {
    private final Engine engine;
    private final Contract contract;
    private final Map<String, SqlTable> tables;
    private final Path home;
    private final Path scratch;
    private String defined = "";

    CaseEngine(Engine engine, List<SqlTables> states, Path home, Path scratch) {
        this.engine = engine;
        this.contract = Contract.read(home.resolve("sql/extracts.yml"));
        this.tables =
                states.stream()
                        .flatMap(state -> state.tables().stream())
                        .collect(Collectors.toMap(SqlTable::name, table -> table));
        this.home = home;
        this.scratch = scratch;
    }

    String name() {
        return engine.name();
    }

    /** Makes the settings and the rows that are given known. */
    void give(SqlCase sqlCase) throws IOException {
        define(sqlCase);
        for (String read : sqlCase.table().reads()) {
            give(read, sqlCase.given().get(read));
        }
    }

    /** All rows that the table's query gives, all columns, as text. */
    TextTable run(SqlCase sqlCase) throws IOException {
        give(sqlCase);
        List<String> columns = sqlCase.table().columns().stream().map(SqlColumn::name).toList();
        String texts =
                columns.stream()
                        .map(column -> "cast(%1$s as string) as %1$s".formatted(column))
                        .collect(Collectors.joining(", "));
        String select = BuildTables.select(sqlCase.table());
        return table(
                columns, engine.query("select %s from (%s) as result".formatted(texts, select)));
    }

    /** The sentences of the checks that the result of a case breaks. */
    List<String> broken(SqlCase sqlCase, TextTable result) {
        List<String> broken = new ArrayList<>();
        TextTable keys = result.only(sqlCase.table().grain());
        if (keys.rows().stream().distinct().count() < keys.rows().size()) {
            broken.add("one row per " + String.join(", ", keys.columns()));
        }
        List<Check> checks = sqlCase.table().checks();
        if (checks.isEmpty()) {
            return broken;
        }
        give(sqlCase.table().name(), result);
        String all =
                IntStream.range(0, checks.size())
                        .mapToObj(
                                i ->
                                        "select distinct %d as place from (%s) as broken_%d"
                                                .formatted(i, checks.get(i).query(), i))
                        .collect(Collectors.joining(" union all "));
        for (Row row : engine.query(all)) {
            broken.add(checks.get((int) row.integer("place")).sentence());
        }
        return broken;
    }

    private void define(SqlCase sqlCase) throws IOException {
        String wanted = sqlCase.month() + " " + sqlCase.settings();
        if (wanted.equals(defined)) {
            return;
        }
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode program =
                (ObjectNode) yaml.readTree(Files.readString(home.resolve("conf/program.yml")));
        sqlCase.settings().properties().forEach(key -> program.set(key.getKey(), key.getValue()));
        Path file = scratch.resolve("program.yml");
        Files.writeString(file, yaml.writeValueAsString(program));
        SettingsSql.define(engine, ProgramFile.read(file), sqlCase.month().plusMonths(1).atDay(1));
        defined = wanted;
    }

    /** Makes literal rows known as a table; without rows the table is empty. */
    private void give(String table, TextTable rows) {
        List<String> given = rows == null ? List.of() : rows.columns();
        Map<String, String> types = types(table);
        if (!types.keySet().containsAll(given)) {
            throw new IllegalArgumentException(
                    "%s has the columns %s, not all of %s".formatted(table, types.keySet(), given));
        }
        String columns =
                types.entrySet().stream()
                        .map(
                                column ->
                                        "cast(%s as %s) as %s"
                                                .formatted(
                                                        given.contains(column.getKey())
                                                                ? column.getKey()
                                                                : "null",
                                                        column.getValue(),
                                                        column.getKey()))
                        .collect(Collectors.joining(", "));
        String from =
                rows == null || rows.rows().isEmpty()
                        ? "(select %s where 1 = 0) as given".formatted(nulls(types))
                        : "(values %s) as given(%s)"
                                .formatted(literals(rows), String.join(", ", given));
        engine.createView(table, "select %s from %s".formatted(columns, from));
    }

    private static String nulls(Map<String, String> types) {
        return types.keySet().stream()
                .map(column -> "null as " + column)
                .collect(Collectors.joining(", "));
    }

    private String literals(TextTable rows) {
        return rows.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(text -> text == null ? "null" : engine.literal(text))
                                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> types(String table) {
        Map<String, String> types = new LinkedHashMap<>();
        if (tables.containsKey(table)) {
            tables.get(table).columns().forEach(column -> types.put(column.name(), column.type()));
        } else {
            for (Column column : contract.table(table).columns()) {
                types.put(column.name(), column.type().sqlType());
            }
        }
        return types;
    }

    private static TextTable table(List<String> columns, List<Row> rows) {
        return new TextTable(
                columns,
                rows.stream()
                        .map(
                                row ->
                                        Arrays.asList(
                                                columns.stream()
                                                        .map(row::optionalText)
                                                        .map(text -> text.orElse(null))
                                                        .toArray(String[]::new)))
                        .toList());
    }

    @Override
    public void close() {
        engine.close();
    }
}
