package org.referralroi.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.referralroi.engine.Row;

/**
 * Metrics as a person writes them: a header and a line for each row, values between bars, an empty
 * value is null. A table that is not given is empty.
 */
public final class TinyMetrics implements Metrics {
    private final Map<String, List<Row>> tables = new HashMap<>();

    public TinyMetrics with(String table, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = values(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = values(line);
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), value(values.get(i)));
            }
            rows.add(new Row(row));
        }
        tables.put(table, rows);
        return this;
    }

    public TinyMetrics with(String table, List<Row> rows) {
        tables.put(table, List.copyOf(rows));
        return this;
    }

    /** The same rows in another order. */
    public TinyMetrics shuffled(Random random) {
        TinyMetrics other = new TinyMetrics();
        tables.forEach(
                (table, rows) -> {
                    List<Row> copy = new ArrayList<>(rows);
                    Collections.shuffle(copy, random);
                    other.tables.put(table, copy);
                });
        return other;
    }

    @Override
    public List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static List<String> values(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Object value(String text) {
        return switch (text) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }
}
