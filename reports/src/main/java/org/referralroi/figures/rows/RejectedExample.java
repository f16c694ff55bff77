package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

/**
 * A row that was rejected, or a loose end in one that stayed; of each table the first few.
 *
 * @param table such as {@code crm/leads}
 * @param delivery in which it came
 * @param file below the landing folder
 * @param line on which the row begins, the header being line 1
 * @param field column at fault; empty where the number of fields is
 * @param value as it stands in the file; masked in columns of names and e-mail addresses, and
 *     without any address elsewhere
 * @param rule that it breaks: {@code fields}, {@code required}, {@code type}, {@code enum}, {@code
 *     reference} or {@code loose_end}
 * @param allowed what the rule asks for
 * @param remedy what to do about it
 */
public record RejectedExample(
        String table,
        String delivery,
        String file,
        long line,
        String field,
        String value,
        String rule,
        String allowed,
        String remedy) {

    public RejectedExample {
        requireNonNull(table, "table");
        requireNonNull(file, "file");
        requireNonNull(value, "value");
        requireNonNull(rule, "rule");
        if (allowed.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException(
                    "%s, line %d: it is not said what is allowed and what to do"
                            .formatted(file, line));
        }
    }
}
