package org.referralroi.generate.planted;

/** Currencies the company bills in. */
public enum Currency {
    EUR(1.0),
    USD(0.92),
    GBP(1.17);

    /** Usual price of one unit in EUR, around which the monthly rates move. */
    public final double usualRate;

    Currency(double usualRate) {
        this.usualRate = usualRate;
    }
}
