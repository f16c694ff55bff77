package org.referralroi.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of records as CSV and as JSON, under the same column names.
 *
 * @param columns in the order they are written
 */
record TableText<T>(List<Column<T>> columns) {

    /**
     * One column.
     *
     * @param value of a row: text, a whole or a decimal number, true or false, or null where the
     *     row has none
     */
    record Column<T>(String name, Function<T, Object> value) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    // what a spreadsheet would take for the beginning of a formula
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    TableText {
        columns = List.copyOf(columns);
    }

    /** RFC 4180 with line feeds; text that a spreadsheet would run is preceded by an apostrophe. */
    String csv(List<T> rows) {
        StringBuilder text = new StringBuilder(line(columns.stream().map(c -> (Object) c.name())));
        for (T row : rows) {
            text.append(line(columns.stream().map(c -> c.value().apply(row))));
        }
        return text.toString();
    }

    /** An array with one object a line. */
    String json(List<T> rows) {
        return rows.stream()
                .map(row -> JSON.writeValueAsString(object(row)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private Map<String, Object> object(T row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Column<T> column : columns) {
            object.put(column.name(), column.value().apply(row));
        }
        return object;
    }

    private static String line(java.util.stream.Stream<Object> values) {
        return values.map(TableText::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (!(value instanceof String)) {
            return value.toString();
        }
        String text = (String) value;
        String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
