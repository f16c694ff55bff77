package org.referralroi.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A table made by SQL: a folder with {@code query.sql}, {@code schema.yml}, {@code checks.sql}, and
 * in {@code cases} tiny inputs with the rows expected of them.
 *
 * @param is what one row stands for
 * @param grain columns that together are unique
 * @param reads tables its query reads, and no others
 * @param minimumRows fewer rows than this are a mistake
 * @param matchRates by name, the column that is not null where a row found what it should lead to
 * @param checks each returns the rows that break it
 */
public record SqlTable(
        String name,
        String is,
        List<String> grain,
        List<String> reads,
        long minimumRows,
        Map<String, String> matchRates,
        List<SqlColumn> columns,
        String query,
        List<Check> checks) {

    public SqlTable {
        grain = List.copyOf(grain);
        reads = List.copyOf(reads);
        matchRates = new LinkedHashMap<>(matchRates);
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
    }

    /** Reads the folder of a table. */
    static SqlTable read(Path folder) {
        try {
            JsonNode schema =
                    new YAMLMapper().readTree(Files.readString(folder.resolve("schema.yml")));
            List<SqlColumn> columns = new ArrayList<>();
            schema.get("columns")
                    .properties()
                    .forEach(
                            entry ->
                                    columns.add(
                                            new SqlColumn(
                                                    entry.getKey(),
                                                    entry.getValue().get("type").asString(),
                                                    entry.getValue().get("is").asString())));
            Map<String, String> matchRates = new LinkedHashMap<>();
            schema.path("match_rates")
                    .properties()
                    .forEach(entry -> matchRates.put(entry.getKey(), entry.getValue().asString()));
            Path checks = folder.resolve("checks.sql");
            return new SqlTable(
                    folder.getFileName().toString(),
                    schema.get("is").asString(),
                    texts(schema.get("grain")),
                    texts(schema.get("reads")),
                    schema.get("minimum_rows").asLong(),
                    matchRates,
                    columns,
                    Files.readString(folder.resolve("query.sql")),
                    Files.exists(checks) ? Check.read(checks) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
