package org.referralroi.generate.planted;

/**
 * Sizes of company. The larger ones are referred more often and convert, stay and pay more whoever
 * referred them: the confounding a raw comparison falls for.
 */
public enum Segment {
    SMALL("small", 0.50, 0.10, 0.080, 0.040, 1.0, 0.60, new double[] {0.75, 0.25, 0}),
    MID_MARKET("mid_market", 0.33, 0.20, 0.120, 0.026, 1.5, 0.15, new double[] {0.15, 0.60, 0.25}),
    ENTERPRISE("enterprise", 0.17, 0.34, 0.160, 0.016, 3.0, 0.00, new double[] {0, 0.30, 0.70});

    public final String text;

    /** Share of the leads. */
    public final double share;

    /** Probability that a lead came by a referral. */
    public final double referredShare;

    /** Probability, without referral and in Europe, that a lead is won within 90 days. */
    public final double conversion;

    /** Churn per month of 30.4375 days, without referral, on plan {@code team}. */
    public final double churnPerMonth;

    /** Price relative to the list. */
    public final double priceFactor;

    /** Share of the leads that buy without sales. */
    public final double selfServiceShare;

    /** Shares of the first paid plans, in their order. */
    private final double[] plans;

    Segment(
            String text,
            double share,
            double referredShare,
            double conversion,
            double churnPerMonth,
            double priceFactor,
            double selfServiceShare,
            double[] plans) {
        this.text = text;
        this.share = share;
        this.referredShare = referredShare;
        this.conversion = conversion;
        this.churnPerMonth = churnPerMonth;
        this.priceFactor = priceFactor;
        this.selfServiceShare = selfServiceShare;
        this.plans = plans;
    }

    /** Returns the share of this plan among the first paid ones. */
    public double planShare(Plan plan) {
        return plans[plan.ordinal()];
    }

    public Plan firstPlan(RandomStream random) {
        return Plan.values()[random.weighted(plans)];
    }

    public static Segment draw(RandomStream random) {
        return values()[random.weighted(SMALL.share, MID_MARKET.share, ENTERPRISE.share)];
    }
}
