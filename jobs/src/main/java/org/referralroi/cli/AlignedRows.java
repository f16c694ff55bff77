package org.referralroi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as text in columns: numbers to the right, the rest to the left, long texts cut except in the
 * last column.
 */
final class AlignedRows {
    private static final int WIDEST = 48;

    private final List<Map<String, Object>> rows;

    /**
     * @param rows all with the same columns
     */
    AlignedRows(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** A row of names and values in turn. */
    static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** A header and a line each; nothing without rows. */
    List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> columns = List.copyOf(rows.get(0).keySet());
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i <= rows.size(); i++) {
            lines.add(new StringBuilder());
        }
        for (String column : columns.subList(0, columns.size() - 1)) {
            append(column, WIDEST, lines);
        }
        append(columns.get(columns.size() - 1), Integer.MAX_VALUE, lines);
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private void append(String column, int widest, List<StringBuilder> lines) {
        List<String> cells = new ArrayList<>(List.of(column));
        rows.forEach(row -> cells.add(cut(row.get(column), widest)));
        boolean number = rows.stream().anyMatch(row -> row.get(column) instanceof Number);
        int width = cells.stream().mapToInt(AlignedRows::width).max().orElseThrow();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width - width(cells.get(i)));
            lines.get(i)
                    .append(lines.get(i).isEmpty() ? "" : "  ")
                    .append(number ? padding + cells.get(i) : cells.get(i) + padding);
        }
    }

    private static String cut(Object value, int widest) {
        String text = value == null ? "" : value.toString();
        return width(text) <= widest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
