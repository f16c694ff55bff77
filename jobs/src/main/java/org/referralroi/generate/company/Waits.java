package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.DAY;

/**
 * How long the steps of a lead wait for each other: as they are drawn, and beside it how likely
 * each number of days is, which is what the expected figures are computed from.
 */
public final class Waits {

    private static final int TIMELY_DAYS = 88;
    private static final double TIMELY_POWER = 1.5;
    private static final int TIMELY_FROM = 3;
    private static final int LATE_DAYS = 400;
    private static final int LATE_FROM = 91;
    private static final int ASSISTED_DAYS = 118;
    private static final int ASSISTED_FROM = 2;
    private static final int INFLUENCED_FROM = 5;
    private static final int INFLUENCED_DAYS = 95;
    private static final int REACTIVATED_FROM = 185;
    private static final int REACTIVATED_DAYS = 145;
    private static final int DAYS_BEFORE = 6;
    private static final double REFERRED_AFTER = 0.25;
    private static final int HOURS_AFTER = 20;

    /** Seconds from a referral to its lead, on average. */
    static final double SECONDS_BEFORE = (double) DAYS_BEFORE * DAY;

    /** Share of the day that has passed when something happens, on average. */
    private static final double DAY_PASSED = (0.9 * 13.5 + 0.1 * 22) / 24;

    private Waits() {}

    /** Days from a lead to a win within 90 days. */
    static int timelyWin(double draw) {
        return TIMELY_FROM + (int) (StrictMath.pow(draw, TIMELY_POWER) * TIMELY_DAYS);
    }

    /** Days from a lead to a later win. */
    static int lateWin(double draw) {
        return LATE_FROM + (int) (draw * draw * LATE_DAYS);
    }

    /** Days from the referral of a lead that was there before to its win. */
    static int assistedWin(double draw) {
        return ASSISTED_FROM + (int) (draw * ASSISTED_DAYS);
    }

    /** Seconds from a lead to the referral that influences it. */
    static long influence(double draw) {
        return (long) DAY * INFLUENCED_FROM + (long) (draw * INFLUENCED_DAYS * DAY);
    }

    /** Seconds from a lead to the referral that wakes it. */
    static long reactivation(double draw) {
        return (long) DAY * REACTIVATED_FROM + (long) (draw * REACTIVATED_DAYS * DAY);
    }

    /** Tells whether a lead is entered before the referral that it comes from. */
    static boolean isEnteredFirst(double draw) {
        return draw < REFERRED_AFTER;
    }

    /** Seconds from such a lead to its referral. */
    static long referralAfter(double draw) {
        return (long) (draw * HOURS_AFTER * 3600);
    }

    /** Seconds from a referral to the lead that comes from it. */
    static double leadAfter(double drawn) {
        return Math.min(drawn, 60.0 * DAY);
    }

    /** Returns the probability of each number of days of {@link #timelyWin}. */
    public static double[] timelyWins() {
        double[] days = new double[TIMELY_FROM + TIMELY_DAYS];
        for (int i = 0; i < TIMELY_DAYS; i++) {
            days[TIMELY_FROM + i] =
                    root((i + 1.0) / TIMELY_DAYS, TIMELY_POWER)
                            - root((double) i / TIMELY_DAYS, TIMELY_POWER);
        }
        return days;
    }

    private static double root(double number, double power) {
        return StrictMath.pow(number, 1 / power);
    }

    /** Returns the probability of each number of days of {@link #lateWin}. */
    public static double[] lateWins() {
        double[] days = new double[LATE_FROM + LATE_DAYS];
        for (int i = 0; i < LATE_DAYS; i++) {
            days[LATE_FROM + i] = root((i + 1.0) / LATE_DAYS, 2) - root((double) i / LATE_DAYS, 2);
        }
        return days;
    }

    /** Returns the probability of each number of days of {@link #assistedWin}. */
    public static double[] assistedWins() {
        return uniform(ASSISTED_FROM, ASSISTED_DAYS);
    }

    /** Returns the probability of each number of days of {@link #influence}. */
    public static double[] influences() {
        return shifted(uniform(INFLUENCED_FROM, INFLUENCED_DAYS), DAY_PASSED);
    }

    /** Returns the probability of each number of days of {@link #reactivation}. */
    public static double[] reactivations() {
        return shifted(uniform(REACTIVATED_FROM, REACTIVATED_DAYS), DAY_PASSED);
    }

    private static double[] uniform(int from, int days) {
        double[] all = new double[from + days];
        for (int i = from; i < all.length; i++) {
            all[i] = 1.0 / days;
        }
        return all;
    }

    /** Some of what takes whole days ends on the next day. */
    private static double[] shifted(double[] days, double share) {
        double[] all = new double[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            all[i] += days[i] * (1 - share);
            all[i + 1] += days[i] * share;
        }
        return all;
    }

    /** Returns how likely the referral of a lead is made no later than so many days before it. */
    public static double referredBefore(int days) {
        double nextDay = (24 * DAY_PASSED - (24 - HOURS_AFTER)) / HOURS_AFTER;
        if (days < 0) {
            return days < -1 ? 0 : REFERRED_AFTER * nextDay;
        }
        double before = 1 - StrictMath.exp(-(days + DAY_PASSED) / DAYS_BEFORE);
        return REFERRED_AFTER + (1 - REFERRED_AFTER) * before;
    }
}
