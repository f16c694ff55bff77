package org.referralroi.generate;

import static org.referralroi.generate.planted.History.EXPORT_DAY;
import static org.referralroi.generate.planted.History.FIRST_DAY;

import java.util.function.IntToDoubleFunction;
import org.referralroi.generate.company.Customer;
import org.referralroi.generate.company.Leads;
import org.referralroi.generate.company.Referrals;
import org.referralroi.generate.company.Waits;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.Segment;

/**
 * How many customers of a segment a group has by some day, as the model has it: leads of each day,
 * times the probability of each number of days to their win and from there to the first paid day.
 *
 * <p>The mix of segments in a group is not the same in every month of tenure: leads that were there
 * before they were referred are of another mix than those that came by the referral, take longer,
 * and so are missing among the oldest customers.
 */
final class ExpectedCustomers {

    private static final int CREDITED_DAYS = 365;

    /** Longest time from a referral to its lead, in days, and from the lead to a win. */
    private static final int MOST_DAYS_BEFORE = 60;

    /**
     * Share of the wins by sales after which the customer signs up on the next day: the hour of the
     * win, 8 to 19, an hour more and the seconds of a random moment of the day.
     */
    private static final double SIGNED_UP_NEXT_DAY = 0.80;

    /** Customers by day of their start, for one lead a day. */
    private final double[] referred;

    private final double[] others;

    ExpectedCustomers(Segment segment) {
        double[] late = Waits.lateWins();
        double[] lateCredited = new double[late.length];
        double[] lateOthers = new double[late.length];
        for (int days = 0; days < late.length; days++) {
            late[days] *= Effects.LATE_WINS;
            lateCredited[days] = late[days] * creditedShare(days);
            lateOthers[days] = late[days] - lateCredited[days];
        }
        double[] timely = Waits.timelyWins();
        double[] influenced =
                leads(day -> Leads.mayBeInfluenced(day) ? Effects.INFLUENCED_SHARE : 0);
        double[] reactivated =
                leads(day -> Leads.mayBeReactivated(day) ? Effects.REACTIVATED_SHARE : 0);
        double[] direct =
                leads(
                        day ->
                                1
                                        - segment.referredShare
                                        - influenced[day - FIRST_DAY]
                                        - reactivated[day - FIRST_DAY]);
        double[] sourced = leads(day -> segment.referredShare * Effects.CONVERSION_RATIO);
        double[] asked =
                sum(
                        after(influenced, Waits.influences()),
                        after(reactivated, Waits.reactivations()));
        referred =
                starts(
                        segment,
                        sum(
                                after(sourced, sum(timely, lateCredited)),
                                after(asked, Waits.assistedWins())));
        others = starts(segment, sum(after(direct, sum(timely, late)), after(sourced, lateOthers)));
    }

    /** Returns the referred customers who have started by the end of a day. */
    double referredBy(int day) {
        return by(referred, day);
    }

    /** Returns the other customers who have started by the end of a day. */
    double othersBy(int day) {
        return by(others, day);
    }

    private static double by(double[] starts, int day) {
        double sum = 0;
        for (int i = 0; i <= day - FIRST_DAY; i++) {
            sum += starts[i];
        }
        return sum;
    }

    private static double[] leads(IntToDoubleFunction ofDay) {
        double[] leads = new double[EXPORT_DAY - FIRST_DAY];
        for (int i = 0; i < leads.length; i++) {
            leads[i] = ofDay.applyAsDouble(FIRST_DAY + i);
        }
        return leads;
    }

    /**
     * Probability that a win so many days after the lead is credited: to the referral that it came
     * from, or to a second one, which comes up to {@code SECOND_WITHIN_DAYS} later.
     */
    private static double creditedShare(int winDays) {
        double second = Referrals.SECOND_SHARE * (1 - Referrals.SECOND_REJECTED);
        double share = 0;
        for (int before = -1; before <= MOST_DAYS_BEFORE; before++) {
            double probability = Waits.referredBefore(before) - Waits.referredBefore(before - 1);
            int tooLong = winDays + before - CREDITED_DAYS;
            double reached = 1 - (tooLong - 0.5) / Referrals.SECOND_WITHIN_DAYS;
            share += probability * (tooLong <= 0 ? 1 : second * Math.max(0, reached));
        }
        return share;
    }

    private static double[] starts(Segment segment, double[] wins) {
        double[] signedUp = {1 - SIGNED_UP_NEXT_DAY, SIGNED_UP_NEXT_DAY};
        double[] tried = new double[Customer.TRIAL_DAYS + 1];
        tried[0] = 1 - Customer.TRIAL_SHARE;
        tried[Customer.TRIAL_DAYS] = Customer.TRIAL_SHARE;
        double[] sold = after(after(wins, signedUp), tried);
        double[] starts = new double[wins.length];
        for (int i = 0; i < starts.length; i++) {
            double mean =
                    segment.selfServiceShare * wins[i] + (1 - segment.selfServiceShare) * sold[i];
            starts[i] = segment.share * segment.conversion * mean;
        }
        return starts;
    }

    /** Moves what happens by day by a random number of days, of which each has a probability. */
    private static double[] after(double[] byDay, double[] probabilities) {
        double[] moved = new double[byDay.length];
        for (int wait = 0; wait < probabilities.length; wait++) {
            for (int i = wait; i < byDay.length; i++) {
                moved[i] += probabilities[wait] * byDay[i - wait];
            }
        }
        return moved;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[Math.max(one.length, other.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (i < one.length ? one[i] : 0) + (i < other.length ? other[i] : 0);
        }
        return sum;
    }
}
