package org.referralroi.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A table of statistics as CSV and as JSON, under the same column names. */
final class TableText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    // what a spreadsheet would take for the beginning of a formula
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private TableText() {}

    /** RFC 4180 with line feeds; text that a spreadsheet would run is preceded by an apostrophe. */
    static <T extends Record> String csv(StatisticsTable<T> table, List<T> rows) {
        List<StatisticsColumn> columns = table.columns();
        StringBuilder text = new StringBuilder(line(columns.stream().map(c -> (Object) c.name())));
        for (T row : rows) {
            text.append(line(columns.stream().map(c -> value(c, row))));
        }
        return text.toString();
    }

    /** An array with one object a line. */
    static <T extends Record> String json(StatisticsTable<T> table, List<T> rows) {
        List<StatisticsColumn> columns = table.columns();
        return rows.stream()
                .map(row -> JSON.writeValueAsString(object(columns, row)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static Map<String, Object> object(List<StatisticsColumn> columns, Record row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (StatisticsColumn column : columns) {
            object.put(column.name(), value(column, row));
        }
        return object;
    }

    private static Object value(StatisticsColumn column, Record row) {
        Object value = column.value(row);
        return value instanceof Double number ? PlainDecimal.of(number) : value;
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
