package org.referralroi.generate.company;

import org.referralroi.generate.planted.Plan;
import org.referralroi.generate.planted.RandomStream;

/**
 * What a customer pays in each month since the start, were the customer still there. It knows
 * nothing of churn, and a referral enters it as one constant factor.
 */
public final class PricePath {

    /** Months a path reaches; longer than the history. */
    public static final int MONTHS = 44;

    public static final double SEATS_ADDED = 0.008;
    public static final double SEATS_REMOVED = 0.005;
    static final double ADD_ON_SHARE = 0.60;
    public static final double ADD_ON_PRICE = 0.20;

    private static final int ADD_ON_LATEST = 5;

    private final Plan[] plans = new Plan[MONTHS];
    private final long[] cents = new long[MONTHS];
    private final int addOnFrom;

    PricePath(Plan first, double factor, RandomStream random) {
        Plan plan = first;
        double seats = factor * (0.8 + 0.1 * random.between(0, 4));
        addOnFrom = random.chance(ADD_ON_SHARE) ? addOnMonth(random) : MONTHS;
        for (int month = 0; month < MONTHS; month++) {
            plans[month] = plan;
            cents[month] = Math.round(plan.listPrice * seats * 100);
            plan = plan.afterAMonth(random);
            double change = random.uniform();
            if (change < SEATS_ADDED) {
                seats *= 1.1;
            } else if (change < SEATS_ADDED + SEATS_REMOVED) {
                seats *= 0.9;
            }
        }
    }

    private static int addOnMonth(RandomStream random) {
        return random.chance(0.5) ? 0 : random.between(1, ADD_ON_LATEST);
    }

    /** Returns the share of customers with an add-on in this month. */
    public static double addOnShare(int month) {
        return ADD_ON_SHARE * (0.5 + 0.5 * Math.min(1, month / (double) ADD_ON_LATEST));
    }

    /** Returns the plan in force in this month since the start. */
    public Plan plan(int month) {
        return plans[month];
    }

    /** Returns the price of the plan in this month since the start. */
    public long cents(int month) {
        return cents[month];
    }

    /** Returns the price of the add-on, 0 while there is none. */
    public long addOnCents(int month) {
        return month < addOnFrom ? 0 : Math.round(cents[month] * ADD_ON_PRICE);
    }
}
