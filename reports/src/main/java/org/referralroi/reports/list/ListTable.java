package org.referralroi.reports.list;

import java.util.List;

/**
 * A list as it is shown.
 *
 * @param title who, what, when
 * @param note what stands below the title: how many of how many, in which order, in which unit
 * @param empty what to say when there is no row
 * @param columns in order; the first is what a row is about
 * @param rows with a cell for each column
 */
public record ListTable(
        String title, String note, String empty, List<Column> columns, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param kind {@code name} of what a row is about, {@code number} of what is read from the
     *     right, {@code short} of what stands on one line such as a day, {@code key}, {@code
     *     reason} of what is long, or {@code text}
     */
    public record Column(String head, String kind) {}

    public ListTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s: a row has %d cells for %d columns"
                                .formatted(title, row.size(), columns.size()));
            }
        }
    }

    /** What stands below the title. */
    public String explanation() {
        return rows.isEmpty() ? empty : note;
    }
}
