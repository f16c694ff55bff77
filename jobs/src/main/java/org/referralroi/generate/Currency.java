package org.referralroi.generate;

/** Currencies the company bills in. */
enum Currency {
    EUR(1.0),
    USD(0.92),
    GBP(1.17);

    /** Usual price of one unit in EUR, around which the monthly rates move. */
    final double usualRate;

    Currency(double usualRate) {
        this.usualRate = usualRate;
    }
}
