package org.referralroi.validated;

import java.math.BigDecimal;

/**
 * What one column of money adds up to in one currency, in major units.
 *
 * @param currency as the rows have it; empty where they have none
 * @param read of all rows that could be split into fields, where the amount could be read
 */
public record MoneyTotal(
        String column,
        String currency,
        BigDecimal read,
        BigDecimal validated,
        BigDecimal superseded,
        BigDecimal rejected) {

    /** Whether the three parts add up to what was read. */
    public boolean reconciles() {
        return validated.add(superseded).add(rejected).compareTo(read) == 0;
    }
}
