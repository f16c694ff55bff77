package org.referralroi.generate.planted;

/** The effects of a referral that are planted, and that an analysis is to find again. */
public final class Effects {

    /** Probability that a lead is won within 90 days, referred ÷ not, within segment × region. */
    public static final double CONVERSION_RATIO = 2.0;

    /** Churn hazard of a customer, referred ÷ not, given segment and first plan. */
    public static final double HAZARD_RATIO = 0.80;

    /** Monthly price of a customer, referred ÷ not, given segment and plan. */
    public static final double MARGIN_RATIO = 1.10;

    /** Share of the referred leads in which sales takes part. */
    public static final double INVOLVED_SHARE = 0.40;

    /** Conversion with sales and without, relative to the mean of referred leads. */
    public static final double INVOLVED_FACTOR = 1.30;

    public static final double UNINVOLVED_FACTOR = 0.80;

    /** Wins later than 90 days for every win within. */
    public static final double LATE_WINS = 0.20;

    public static final double INFLUENCED_SHARE = 0.03;
    public static final double REACTIVATED_SHARE = 0.025;

    /** Share of the churned who come back, half a year later at most. */
    public static final double RETURNING_SHARE = 0.08;

    public static final double DAYS_PER_MONTH = 30.4375;

    private Effects() {}
}
