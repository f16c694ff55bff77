package org.referralroi.generate;

/**
 * Sizes of company. The larger ones are referred more often and convert, stay and pay more whoever
 * referred them: the confounding a raw comparison falls for.
 */
enum Segment {
    SMALL("small", 0.50, 0.10, 0.080, 0.040, 1.0, 0.60, new double[] {0.75, 0.25, 0}),
    MID_MARKET("mid_market", 0.33, 0.20, 0.120, 0.026, 1.5, 0.15, new double[] {0.15, 0.60, 0.25}),
    ENTERPRISE("enterprise", 0.17, 0.34, 0.160, 0.016, 3.0, 0.00, new double[] {0, 0.30, 0.70});

    final String text;

    /** Share of the leads. */
    final double share;

    /** Probability that a lead came by a referral. */
    final double referredShare;

    /** Probability, without referral and in Europe, that a lead is won within 90 days. */
    final double conversion;

    /** Churn per month of 30.4375 days, without referral, on plan {@code team}. */
    final double churnPerMonth;

    /** Price relative to the list. */
    final double priceFactor;

    /** Share of the leads that buy without sales. */
    final double selfServiceShare;

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

    double planShare(Plan plan) {
        return plans[plan.ordinal()];
    }

    Plan firstPlan(RandomStream random) {
        return Plan.values()[random.weighted(plans)];
    }

    static Segment draw(RandomStream random) {
        return values()[random.weighted(SMALL.share, MID_MARKET.share, ENTERPRISE.share)];
    }
}
