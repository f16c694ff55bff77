package org.referralroi.whatif;

import java.util.OptionalDouble;

/**
 * What flows are worth today, month t divided by (1 + d)^(t/12).
 *
 * @param costs with the set-up cost, which is due at once
 */
record PresentValue(double benefits, double costs) {
    static PresentValue of(Flows flows, double annualRate) {
        double benefits = 0;
        double costs = flows.setupCost;
        for (int t = 1; t <= flows.months; t++) {
            double factor = factor(annualRate, t);
            benefits += flows.benefit[t] / factor;
            costs += flows.cost[t] / factor;
        }
        return new PresentValue(benefits, costs);
    }

    static PresentValue of(Programs programs, double[] numbers) {
        return of(Flows.of(programs, numbers), Terms.shared(numbers, Input.DISCOUNT_RATE));
    }

    // the power that browsers compute too
    static double factor(double annualRate, int month) {
        return StrictMath.pow(1 + annualRate, month / 12.0);
    }

    double net() {
        return benefits - costs;
    }

    /** Absent where nothing is spent. */
    OptionalDouble returnOnInvestment() {
        return costs > 0 ? OptionalDouble.of((benefits - costs) / costs) : OptionalDouble.empty();
    }
}
