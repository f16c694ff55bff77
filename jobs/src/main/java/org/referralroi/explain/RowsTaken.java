package org.referralroi.explain;

import java.util.List;
import java.util.Objects;

/**
 * Which rows of a query are taken.
 *
 * @param group column by which a group takes rows, null where all groups rest on the same rows
 * @param dated date by which a period takes rows, null where the query itself keeps to the period
 * @param only month of the period that counts, {@code first} or {@code last}, null for all
 * @param where a further condition, null for none
 * @param show columns that are printed, none for all
 */
record RowsTaken(String group, String dated, String only, String where, List<String> show) {
    static final RowsTaken ALL = new RowsTaken(null, null, null, null, null);

    private static final List<String> MONTHS = List.of("first", "last");

    RowsTaken {
        show = List.copyOf(Objects.requireNonNullElse(show, List.of()));
        if (only != null && !MONTHS.contains(only)) {
            throw new IllegalArgumentException("only is %s, none of %s".formatted(only, MONTHS));
        }
    }
}
