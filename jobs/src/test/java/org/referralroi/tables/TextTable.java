package org.referralroi.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as a person writes them: a header and a line each, values between bars. Blanks around a
 * value are layout, an empty value is null, and quotes keep the blanks within them.
 *
 * @param rows each with a value, perhaps null, for every column
 */
record TextTable(List<String> columns, List<List<String>> rows) {

    static TextTable parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = values(lines.get(0));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = values(line);
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d values for %d columns in the line \"%s\""
                                .formatted(row.size(), columns.size(), line));
            }
            rows.add(row);
        }
        return new TextTable(columns, rows);
    }

    private static List<String> values(String line) {
        return Arrays.asList(
                Arrays.stream(line.split("\\|", -1)).map(TextTable::value).toArray(String[]::new));
    }

    private static String value(String field) {
        String value = field.strip();
        return value.isEmpty() ? null : value.replaceAll("^\"(.*)\"$", "$1");
    }

    /** The same rows with these columns only, in this order. */
    TextTable only(List<String> wanted) {
        if (!columns.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "%s are not all among %s".formatted(wanted, columns));
        }
        List<Integer> places = wanted.stream().map(columns::indexOf).toList();
        List<List<String>> chosen = new ArrayList<>();
        for (List<String> row : rows) {
            chosen.add(Arrays.asList(places.stream().map(row::get).toArray(String[]::new)));
        }
        return new TextTable(wanted, chosen);
    }

    /** Header and rows as lines, the rows sorted, so that equal tables have equal texts. */
    String sorted() {
        return line(columns)
                + rows.stream().map(TextTable::line).sorted().collect(Collectors.joining());
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> value == null ? "" : value)
                .collect(Collectors.joining(" | ", "", "\n"));
    }
}
