package org.referralroi.generate.planted;

/** Lead sources as the CRM spells them; the first five are those of marketing. */
public enum Source {
    PAID_SEARCH("paid_search", 0.24, 0.90, 210),
    PAID_SOCIAL("paid_social", 0.16, 0.70, 135),
    EVENT("event", 0.10, 1.25, 420),
    WEBINAR("webinar", 0.10, 1.10, 180),
    CONTENT("content", 0.13, 1.00, 105),
    WEBSITE("website", 0.14, 1.10, 0),
    OUTBOUND("outbound", 0.08, 0.95, 0),
    REFERRAL("referral", 0.05, 1.30, 0);

    private static final double MEAN = mean();

    public final String text;

    /** Share of the leads nobody referred. */
    private final double share;

    private final double conversion;

    /** What a lead costs in EUR; 0 where marketing does not pay for it. */
    public final int costPerLead;

    Source(String text, double share, double conversion, int costPerLead) {
        this.text = text;
        this.share = share;
        this.conversion = conversion;
        this.costPerLead = costPerLead;
    }

    private static double mean() {
        double sum = 0;
        for (Source source : values()) {
            sum += source.share * source.conversion;
        }
        return sum;
    }

    public double share() {
        return share;
    }

    /** Conversion relative to the mean of all leads nobody referred, so that the mean is 1. */
    public double conversionFactor() {
        return conversion / MEAN;
    }

    /**
     * Mean conversion of the sources that marketing pays for, or of the others, relative to all.
     */
    public static double meanFactor(boolean marketing) {
        double leads = 0;
        double wins = 0;
        for (Source source : values()) {
            if (marketing == source.costPerLead > 0) {
                leads += source.share;
                wins += source.share * source.conversionFactor();
            }
        }
        return wins / leads;
    }

    public static Source draw(RandomStream random) {
        double[] shares = new double[values().length];
        for (Source source : values()) {
            shares[source.ordinal()] = source.share;
        }
        return values()[random.weighted(shares)];
    }
}
