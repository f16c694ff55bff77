package org.referralroi.extracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract of the extracts, as {@code sql/extracts.yml} states it.
 *
 * @param tables in the order in which references are judged
 */
public record Contract(List<Table> tables) {

    public Contract {
        tables = List.copyOf(tables);
    }

    /** Reads the contract; a mistake in it is a mistake of the program, not of its user. */
    public static Contract read(Path file) {
        try {
            JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                tables.add(table(entry.getKey(), entry.getValue()));
            }
            return new Contract(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table with that name or path. */
    public Table table(String nameOrPath) {
        return find(nameOrPath)
                .orElseThrow(() -> new IllegalArgumentException("no table " + nameOrPath));
    }

    public Optional<Table> find(String nameOrPath) {
        return tables.stream()
                .filter(t -> t.name().equals(nameOrPath) || t.path().equals(nameOrPath))
                .findFirst();
    }

    private static Table table(String path, JsonNode node) {
        String[] parts = path.split("/");
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.get("columns").properties()) {
            columns.add(column(entry.getKey(), entry.getValue()));
        }
        return new Table(
                parts[0],
                parts[1],
                node.path("required").asBoolean(false),
                node.get("is").asString(),
                columns);
    }

    private static Column column(String name, JsonNode node) {
        JsonNode refersTo = node.path("refers_to");
        return new Column(
                name,
                ColumnType.valueOf(node.get("type").asString().toUpperCase(Locale.ROOT)),
                node.path("key").asBoolean(false),
                node.path("empty").asString("").equals("ok"),
                refersTo.isMissingNode() ? Optional.empty() : Optional.of(refersTo.asString()),
                node.path("values").values().stream().map(JsonNode::asString).toList(),
                node.get("is").asString());
    }
}
