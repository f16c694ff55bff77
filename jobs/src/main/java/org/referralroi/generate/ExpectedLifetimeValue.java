package org.referralroi.generate;

import static org.referralroi.generate.planted.Effects.DAYS_PER_MONTH;

import java.time.LocalDate;
import org.referralroi.generate.company.PricePath;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.Plan;
import org.referralroi.generate.planted.Segment;

/**
 * Lifetime value as the model has it, referred ÷ non-referred: by month of tenure, over all whose
 * month is complete, like the figure. Sums of closed forms: constant hazard, monthly chances of a
 * new plan, returning customers, the mix of segments of those who started early enough. One thing
 * is approximate: a month has 30.4375 days. What invoices lose to voids and refunds is alike in
 * both groups and cancels, as do exchange rates.
 */
final class ExpectedLifetimeValue {

    private static final double DISCOUNT = 0.10;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    /** Mean margin by month of tenure. */
    private final double[] referred;

    private final double[] others;

    /** That of the others, had they the segments and plans of the referred. */
    private final double[] standardised;

    /**
     * @param months of tenure that will be asked for at most
     */
    ExpectedLifetimeValue(int months) {
        referred = new double[months];
        others = new double[months];
        standardised = new double[months];
        double[] referredCustomers = new double[months];
        double[] otherCustomers = new double[months];
        for (Segment segment : Segment.values()) {
            ExpectedCustomers customers = new ExpectedCustomers(segment);
            double[] ofReferred = margins(segment, months, Effects.HAZARD_RATIO);
            double[] ofOthers = margins(segment, months, 1);
            for (int month = 0; month < months; month++) {
                int day = (int) AS_OF.minusMonths(month + 1).toEpochDay();
                double referredBy = customers.referredBy(day);
                double othersBy = customers.othersBy(day);
                referredCustomers[month] += referredBy;
                otherCustomers[month] += othersBy;
                referred[month] += referredBy * ofReferred[month] * Effects.MARGIN_RATIO;
                standardised[month] += referredBy * ofOthers[month];
                others[month] += othersBy * ofOthers[month];
            }
        }
        for (int month = 0; month < months; month++) {
            referred[month] /= referredCustomers[month];
            standardised[month] /= referredCustomers[month];
            others[month] /= otherCustomers[month];
        }
    }

    /** Returns {@code ltv.ratio}: each group with its own mix of segments. */
    double ratio(int months) {
        return discounted(referred, months) / discounted(others, months);
    }

    /** Returns {@code ltv.adjusted_ratio}: both with the mix of the referred. */
    double adjustedRatio(int months) {
        return discounted(referred, months) / discounted(standardised, months);
    }

    private static double discounted(double[] margins, int months) {
        double sum = 0;
        for (int month = 0; month < months; month++) {
            sum += margins[month] / StrictMath.pow(1 + DISCOUNT, month / 12.0);
        }
        return sum;
    }

    /** Mean margin of customers of a segment by month of tenure, at the prices of the others. */
    static double[] margins(Segment segment, int months, double hazardRatio) {
        double[] margins = new double[months];
        double seats = 1 + 0.1 * PricePath.SEATS_ADDED - 0.1 * PricePath.SEATS_REMOVED;
        for (Plan first : Plan.values()) {
            double hazard = segment.churnPerMonth * first.churnFactor * hazardRatio;
            double[] plans = new double[Plan.values().length];
            plans[first.ordinal()] = segment.planShare(first);
            for (int month = 0; month < months; month++) {
                double margin = 0;
                for (Plan plan : Plan.values()) {
                    margin += plans[plan.ordinal()] * plan.listPrice * plan.grossMargin;
                }
                margin *= 1 + PricePath.ADD_ON_PRICE * PricePath.addOnShare(month);
                margins[month] +=
                        segment.priceFactor
                                * margin
                                * StrictMath.pow(seats, month)
                                * active(month, hazard);
                plans = nextMonth(plans);
            }
        }
        return margins;
    }

    private static double[] nextMonth(double[] plans) {
        double[] next = new double[plans.length];
        for (Plan plan : Plan.values()) {
            int at = plan.ordinal();
            next[at] += plans[at] * (1 - plan.upgradePerMonth - plan.downgradePerMonth);
            if (plan.upgradePerMonth > 0) {
                next[at + 1] += plans[at] * plan.upgradePerMonth;
            }
            if (plan.downgradePerMonth > 0) {
                next[at - 1] += plans[at] * plan.downgradePerMonth;
            }
        }
        return next;
    }

    /** Probability to be served when a tenure month begins: never left, or back again. */
    private static double active(int month, double hazard) {
        double active = StrictMath.exp(-hazard * month);
        double gap = 31 / DAYS_PER_MONTH;
        for (int free = 1; free <= month; free++) {
            double leftInTime =
                    StrictMath.exp(-hazard * Math.max(0, free - 1 - gap))
                            - StrictMath.exp(-hazard * Math.max(0, free - gap));
            for (int wait = 0; wait <= 5 && free + wait <= month; wait++) {
                active +=
                        Effects.RETURNING_SHARE
                                * leftInTime
                                * StrictMath.exp(-hazard * (month - free - wait))
                                / 6;
            }
        }
        return active;
    }
}
