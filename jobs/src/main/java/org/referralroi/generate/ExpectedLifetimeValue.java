package org.referralroi.generate;

import static org.referralroi.generate.planted.Effects.DAYS_PER_MONTH;

import org.referralroi.generate.company.PricePath;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.Plan;
import org.referralroi.generate.planted.Segment;

/**
 * Lifetime value as the model has it, referred ÷ non-referred. Sums of closed forms: constant
 * hazard, monthly chances of a new plan, returning customers. Two things are approximate: a month
 * has 30.4375 days, and the mix of segments in a group is taken as the same in every tenure month.
 * What invoices lose to voids and refunds is alike in both groups and cancels.
 */
final class ExpectedLifetimeValue {

    private static final double DISCOUNT = 0.10;

    private ExpectedLifetimeValue() {}

    /** Returns {@code ltv.ratio}: each group with its own mix of segments. */
    static double ratio(int months) {
        return value(months, true, true) / value(months, false, false);
    }

    /** Returns {@code ltv.adjusted_ratio}: both with the mix of the referred. */
    static double adjustedRatio(int months) {
        return value(months, true, true) / value(months, false, true);
    }

    private static double value(int months, boolean referred, boolean mixOfReferred) {
        double weights = 0;
        double sum = 0;
        for (Segment segment : Segment.values()) {
            for (Plan plan : Plan.values()) {
                double weight = weight(segment, mixOfReferred) * segment.planShare(plan);
                weights += weight;
                sum += weight * value(segment, plan, months, referred);
            }
        }
        return sum / weights;
    }

    /** Customers of a segment in the group, relative to those of the others. */
    private static double weight(Segment segment, boolean referred) {
        double assisted = Effects.INFLUENCED_SHARE + Effects.REACTIVATED_SHARE;
        double direct = 1 - segment.referredShare - assisted;
        double wins = 1 + Effects.LATE_WINS;
        double uncredited = Effects.LATE_WINS * uncreditedShare();
        double sourced = segment.referredShare * Effects.CONVERSION_RATIO;
        double customers =
                referred
                        ? sourced * (wins - uncredited) + assisted
                        : direct * wins + sourced * uncredited;
        return segment.share * segment.conversion * customers;
    }

    /** Share of the late wins of referred leads more than 365 days after the referral, about. */
    private static double uncreditedShare() {
        double meanDaysBefore = 0.75 * 6;
        return 1 - StrictMath.sqrt((365 - 91 - meanDaysBefore) / 400);
    }

    private static double value(Segment segment, Plan first, int months, boolean referred) {
        double hazard =
                segment.churnPerMonth * first.churnFactor * (referred ? Effects.HAZARD_RATIO : 1);
        double price = segment.priceFactor * (referred ? Effects.MARGIN_RATIO : 1);
        double seats = 1 + 0.1 * PricePath.SEATS_ADDED - 0.1 * PricePath.SEATS_REMOVED;
        double[] plans = new double[Plan.values().length];
        plans[first.ordinal()] = 1;
        double value = 0;
        for (int month = 0; month < months; month++) {
            double margin = 0;
            for (Plan plan : Plan.values()) {
                margin += plans[plan.ordinal()] * plan.listPrice * plan.grossMargin;
            }
            margin *= 1 + PricePath.ADD_ON_PRICE * PricePath.addOnShare(month);
            value +=
                    price
                            * margin
                            * StrictMath.pow(seats, month)
                            * active(month, hazard)
                            / StrictMath.pow(1 + DISCOUNT, month / 12.0);
            plans = nextMonth(plans);
        }
        return value;
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
