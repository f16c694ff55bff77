package org.referralroi.generate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of sql/extracts.yml as the tests read it. */
record Contract(Map<String, List<Column>> tables, Map<String, String> meanings) {

    private static final Predicate<String> INSTANT =
            matching("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Map<String, Predicate<String>> TYPES =
            Map.of(
                    "id",
                    text -> true,
                    "text",
                    text -> true,
                    "email",
                    text -> true,
                    "name",
                    text -> true,
                    "date",
                    Contract::isDate,
                    "month",
                    matching("\\d{4}-(0[1-9]|1[0-2])"),
                    "instant",
                    Contract::isInstant,
                    "money",
                    matching("-?\\d{1,14}(\\.\\d{1,4})?"),
                    "currency",
                    matching("[A-Z]{3}"),
                    "flag",
                    matching("true|false"));

    /** One column. */
    record Column(
            String name,
            String type,
            boolean key,
            boolean mayBeEmpty,
            String refersTo,
            List<String> values,
            String is) {

        boolean hasType(String value) {
            return switch (type) {
                case "number" -> value.matches("-?\\d{1,18}(\\.\\d{1,10})?");
                case "rate" ->
                        value.matches("\\d{1,18}(\\.\\d{1,10})?") && Double.parseDouble(value) > 0;
                default -> Objects.requireNonNull(TYPES.get(type), type).test(value);
            };
        }
    }

    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("sql/extracts.yml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no sql/extracts.yml above");
        }
        return folder;
    }

    static Contract read() {
        JsonNode root =
                new YAMLMapper().readTree(repository().resolve("sql/extracts.yml").toFile());
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> table : root.properties()) {
            List<Column> columns = new ArrayList<>();
            for (Map.Entry<String, JsonNode> each : table.getValue().get("columns").properties()) {
                columns.add(column(each.getKey(), each.getValue()));
            }
            tables.put(table.getKey(), List.copyOf(columns));
            meanings.put(table.getKey(), table.getValue().get("is").asString());
        }
        return new Contract(tables, meanings);
    }

    private static Column column(String name, JsonNode node) {
        List<String> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(value.asString()));
        return new Column(
                name,
                node.get("type").asString(),
                node.path("key").asBoolean(false),
                node.path("empty").asString("").equals("ok"),
                node.path("refers_to").asString(""),
                values,
                node.get("is").asString());
    }

    /** Returns the columns that any table may carry besides its own. */
    static Stream<Column> everywhere() {
        return Stream.of(
                new Column("updated_at", "instant", false, true, "", List.of(), ""),
                new Column("deleted", "flag", false, true, "", List.of(), ""));
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    private static boolean isDate(String text) {
        try {
            return java.time.LocalDate.parse(text).toString().equals(text);
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        return INSTANT.test(text) && isDate(text.substring(0, 10));
    }
}
