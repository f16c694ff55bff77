package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What a column of money adds up to in one currency. Amounts are exact decimals in major units, as
 * text: they have up to four decimals and no bound.
 *
 * @param table such as {@code billing/invoices}
 * @param field column of money
 * @param currency as the rows have it
 * @param read of all rows whose amount could be read
 * @param validated of rows that stayed
 * @param superseded of rows replaced, deleted or taken along
 * @param rejected of rows left out
 */
public record MoneyReconciliation(
        String table,
        String field,
        String currency,
        String read,
        String validated,
        String superseded,
        String rejected) {

    public MoneyReconciliation {
        requireNonNull(table, "table");
        requireNonNull(field, "field");
        requireNonNull(currency, "currency");
        BigDecimal sum =
                new BigDecimal(validated)
                        .add(new BigDecimal(superseded))
                        .add(new BigDecimal(rejected));
        if (new BigDecimal(read).compareTo(sum) != 0) {
            throw new IllegalArgumentException(
                    "%s, %s in %s: %s read is not %s validated, superseded and rejected"
                            .formatted(table, field, currency, read, sum.toPlainString()));
        }
    }
}
