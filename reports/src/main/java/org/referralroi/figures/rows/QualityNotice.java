package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

/**
 * What is not wrong in a table but worth a look, such as a column that the contract does not know.
 *
 * @param table such as {@code crm/leads}
 * @param notice a sentence for the reader of the report
 */
public record QualityNotice(String table, String notice) {

    public QualityNotice {
        requireNonNull(table, "table");
        if (notice.isBlank()) {
            throw new IllegalArgumentException("%s: a notice without words".formatted(table));
        }
    }
}
