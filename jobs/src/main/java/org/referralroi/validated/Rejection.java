package org.referralroi.validated;

/**
 * A row that was rejected, or, for a loose end, a reference in it that was emptied.
 *
 * @param delivery the delivery it came in
 * @param table path of the table
 * @param file label of the file
 * @param line physical line on which the row begins
 * @param column the column at fault; empty where the number of fields is
 * @param value as it stands in the file, e-mail addresses masked
 * @param rule {@code fields}, {@code required}, {@code type}, {@code enum}, {@code reference} or
 *     {@code loose_end}
 */
public record Rejection(
        String delivery,
        String table,
        String file,
        long line,
        String column,
        String value,
        String rule) {
    public static final String LOOSE_END = "loose_end";
}
