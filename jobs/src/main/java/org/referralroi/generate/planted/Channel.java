package org.referralroi.generate.planted;

/**
 * Ways to refer. Shares and conversion follow the order of Amplifinity's State of Business Customer
 * Referral Programs: verbal converts best, social worst.
 */
public enum Channel {
    EMAIL("email", 0.24, 1.05),
    SOCIAL("social", 0.22, 0.35),
    PERSONAL_URL("personal_url", 0.12, 0.50),
    VERBAL("verbal", 0.16, 1.70),
    PRINTED_CARD("printed_card", 0.02, 0.70),
    SMS("sms", 0.04, 0.90),
    FORM("form", 0.20, 1.15);

    private static final double MEAN = mean();

    public final String text;
    private final double share;
    private final double conversion;

    Channel(String text, double share, double conversion) {
        this.text = text;
        this.share = share;
        this.conversion = conversion;
    }

    private static double mean() {
        double sum = 0;
        for (Channel channel : values()) {
            sum += channel.share * channel.conversion;
        }
        return sum;
    }

    /** Conversion relative to the mean of all channels, so that the mean factor is 1. */
    public double conversionFactor() {
        return conversion / MEAN;
    }

    public static Channel draw(RandomStream random) {
        double[] shares = new double[values().length];
        for (Channel channel : values()) {
            shares[channel.ordinal()] = channel.share;
        }
        return values()[random.weighted(shares)];
    }
}
