package org.referralroi.whatif;

/** What an input is measured in. */
public enum Unit {
    /** Whole number of people. */
    COUNT,
    /** From 0 to 1. */
    SHARE,
    /** From 0 to 1, of those in force, each month. */
    SHARE_PER_MONTH,
    /** From 0 up, each year. */
    PER_YEAR,
    /** Whole number of months. */
    MONTHS,
    /** Major units of whatever currency the reader counts in. */
    MONEY,
    /** Likewise, each month. */
    MONEY_PER_MONTH;

    /** Whether only whole numbers are allowed. */
    public boolean isWhole() {
        return this == COUNT || this == MONTHS;
    }
}
