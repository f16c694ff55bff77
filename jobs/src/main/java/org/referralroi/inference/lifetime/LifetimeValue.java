package org.referralroi.inference.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.referralroi.inference.lifetime.TenureSums.Sums;
import org.referralroi.statistics.ShiftedBetaGeometricFit;
import org.referralroi.statistics.TenurePeriod;

/**
 * Lifetime value in minor units as a function of sums: margin of an average customer by month of
 * tenure, each month discounted by (1 + rate)^(−k/12).
 *
 * @param annualDiscountRate 0.10 for 10 %
 */
record LifetimeValue(double annualDiscountRate) {
    private static final int RECENT_MONTHS = 12;

    /** Value of the first months, as it was. */
    OptionalDouble observed(Sums sums, Arm arm, int months) {
        double value = 0;
        for (int k = 0; k < months; k++) {
            long complete = complete(sums, arm, k);
            if (complete == 0) {
                return OptionalDouble.empty();
            }
            value += discount(k) * margin(sums, arm, k) / complete;
        }
        return OptionalDouble.of(value);
    }

    /**
     * Value of the first months, as it was as far as it is known, then retention by a
     * shifted-beta-geometric fit times what a customer still there brought in of late.
     *
     * @param known months observed, which the fit rests on
     */
    OptionalDouble projected(Sums sums, Arm arm, int known, int months) {
        OptionalDouble observed = observed(sums, arm, Math.min(known, months));
        if (observed.isEmpty() || known >= months) {
            return observed;
        }
        Optional<ShiftedBetaGeometricFit> fit = fit(sums, arm, known);
        OptionalDouble perActive = recentMargin(sums, arm, known);
        if (fit.isEmpty() || perActive.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = observed.getAsDouble();
        for (int k = known; k < months; k++) {
            value += discount(k) * fit.get().survival(k) * perActive.getAsDouble();
        }
        return OptionalDouble.of(value);
    }

    /** Retention fitted to the first months. */
    Optional<ShiftedBetaGeometricFit> fit(Sums sums, Arm arm, int known) {
        List<TenurePeriod> periods = new ArrayList<>();
        for (int k = 0; k < known; k++) {
            periods.add(new TenurePeriod(atRisk(sums, arm, k), churned(sums, arm, k)));
        }
        return ShiftedBetaGeometricFit.of(periods);
    }

    /**
     * Value of both arms over the strata that hold both, the non-referred weighted by the referred
     * customers of each month.
     *
     * @return referred, then non-referred; empty where in some month no stratum holds both
     */
    Optional<double[]> adjusted(Sums sums, int months) {
        double[] values = new double[2];
        for (int k = 0; k < months; k++) {
            Optional<double[]> means = standardised(sums, k, Sums::complete);
            if (means.isEmpty()) {
                return Optional.empty();
            }
            values[0] += discount(k) * means.get()[0];
            values[1] += discount(k) * means.get()[1];
        }
        return Optional.of(values);
    }

    /**
     * How much more a referred customer who is still there brings in, month by month, not
     * discounted.
     */
    OptionalDouble gap(Sums sums, int from, int until) {
        double gap = 0;
        for (int k = from; k < until; k++) {
            long referred = atRisk(sums, Arm.REFERRED, k);
            long others = atRisk(sums, Arm.NON_REFERRED, k);
            if (referred == 0 || others == 0) {
                return OptionalDouble.empty();
            }
            gap +=
                    (double) margin(sums, Arm.REFERRED, k) / referred
                            - (double) margin(sums, Arm.NON_REFERRED, k) / others;
        }
        return OptionalDouble.of(gap);
    }

    /** The same over the strata that hold both arms, the non-referred weighted by the referred. */
    OptionalDouble adjustedGap(Sums sums, int from, int until) {
        double gap = 0;
        for (int k = from; k < until; k++) {
            Optional<double[]> means = standardised(sums, k, Sums::atRisk);
            if (means.isEmpty()) {
                return OptionalDouble.empty();
            }
            gap += means.get()[0] - means.get()[1];
        }
        return OptionalDouble.of(gap);
    }

    /** Mean margin of a customer in the first months together, not discounted. */
    static OptionalDouble undiscounted(Sums sums, Arm arm, int months) {
        return new LifetimeValue(0).observed(sums, arm, months);
    }

    /** Which customers a mean is taken over. */
    @FunctionalInterface
    private interface Heads {
        long of(Sums sums, Arm arm, int stratum, int month);
    }

    private static Optional<double[]> standardised(Sums sums, int month, Heads heads) {
        long weight = 0;
        long referred = 0;
        double others = 0;
        for (int s = 0; s < sums.strata(); s++) {
            long first = heads.of(sums, Arm.REFERRED, s, month);
            long second = heads.of(sums, Arm.NON_REFERRED, s, month);
            if (first > 0 && second > 0) {
                weight += first;
                referred += sums.margin(Arm.REFERRED, s, month);
                others += (double) first * sums.margin(Arm.NON_REFERRED, s, month) / second;
            }
        }
        return weight == 0
                ? Optional.empty()
                : Optional.of(new double[] {(double) referred / weight, others / weight});
    }

    private static OptionalDouble recentMargin(Sums sums, Arm arm, int known) {
        long margin = 0;
        long active = 0;
        for (int k = Math.max(0, known - RECENT_MONTHS); k < known; k++) {
            margin += margin(sums, arm, k);
            active += atRisk(sums, arm, k);
        }
        return active == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) margin / active);
    }

    static long complete(Sums sums, Arm arm, int month) {
        return allStrata(sums, arm, month, Sums::complete);
    }

    static long atRisk(Sums sums, Arm arm, int month) {
        return allStrata(sums, arm, month, Sums::atRisk);
    }

    private static long churned(Sums sums, Arm arm, int month) {
        return allStrata(sums, arm, month, Sums::churned);
    }

    private static long margin(Sums sums, Arm arm, int month) {
        return allStrata(sums, arm, month, Sums::margin);
    }

    private static long allStrata(Sums sums, Arm arm, int month, Heads heads) {
        long all = 0;
        for (int s = 0; s < sums.strata(); s++) {
            all += heads.of(sums, arm, s, month);
        }
        return all;
    }

    private double discount(int month) {
        return Math.pow(1 + annualDiscountRate, -month / 12.0);
    }
}
