package org.referralroi.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A tiny input of a table made by SQL, and the rows it must give.
 *
 * @param name state, table and file
 * @param is what the case shows, in one sentence
 * @param settings keys of {@code program.yml} that differ from the file
 * @param given rows by the name of their table; a table that is not given has none
 * @param expect all rows, with the columns that matter
 */
record SqlCase(
        SqlTable table,
        String name,
        String is,
        YearMonth month,
        JsonNode settings,
        Map<String, TextTable> given,
        TextTable expect) {

    private static final Set<String> KEYS = Set.of("is", "month", "settings", "given", "expect");

    /** The cases of every table of a state, by name. */
    static List<SqlCase> of(Path sql, SqlTables tables) throws IOException {
        List<SqlCase> cases = new ArrayList<>();
        for (SqlTable table : tables.tables()) {
            Path folder = sql.resolve(tables.state()).resolve(table.name()).resolve("cases");
            try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".yml", "");
                    cases.add(read(file, table, tables.state() + "/" + table.name() + "/" + name));
                }
            }
        }
        return cases;
    }

    private static SqlCase read(Path file, SqlTable table, String name) throws IOException {
        ObjectNode tree = (ObjectNode) new YAMLMapper().readTree(Files.readString(file));
        for (String key : tree.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("%s: unknown key %s".formatted(file, key));
            }
        }
        return new SqlCase(
                table,
                name,
                tree.get("is").asString(),
                YearMonth.parse(tree.path("month").asString("2026-10")),
                tree.path("settings"),
                given(file, table, tree),
                TextTable.parse(tree.get("expect").asString()));
    }

    /** Rows that break a check, by its sentence, as {@code broken.yml} of a table has them. */
    static Map<String, SqlCase> broken(Path file, SqlTable table) throws IOException {
        ObjectNode tree = (ObjectNode) new YAMLMapper().readTree(Files.readString(file));
        Map<String, TextTable> given = given(file, table, tree);
        Map<String, SqlCase> cases = new LinkedHashMap<>();
        for (JsonNode each : tree.get("broken").values()) {
            String check = each.get("check").asString();
            TextTable rows = TextTable.parse(each.get("rows").asString());
            cases.put(
                    check,
                    new SqlCase(
                            table,
                            table.name(),
                            tree.get("is").asString(),
                            YearMonth.of(2026, 10),
                            tree.path("settings"),
                            given,
                            rows));
        }
        return cases;
    }

    private static Map<String, TextTable> given(Path file, SqlTable table, ObjectNode tree) {
        Map<String, TextTable> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> rows : tree.path("given").properties()) {
            if (!table.reads().contains(rows.getKey())) {
                throw new IllegalArgumentException(
                        "%s: %s does not read %s".formatted(file, table.name(), rows.getKey()));
            }
            given.put(rows.getKey(), TextTable.parse(rows.getValue().asString()));
        }
        return given;
    }
}
