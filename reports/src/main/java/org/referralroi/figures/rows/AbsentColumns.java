package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

/**
 * Columns of a table beside figures that could not be filled for any row, and why.
 *
 * @param table such as {@code rep_leaderboard}
 * @param columns their names, separated by commas; {@code all} where the table has no rows
 * @param reason a sentence for the reader of the report
 */
public record AbsentColumns(String table, String columns, String reason) {

    public AbsentColumns {
        requireNonNull(table, "table");
        requireNonNull(columns, "columns");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "%s, %s: absent without a reason".formatted(table, columns));
        }
    }
}
