package org.referralroi.generate.planted;

/** Where a company sits: decides on currency and tax, and shifts conversion a little. */
public enum Region {
    EUROPE("europe", 0.50, 1.0, 0.19),
    NORTH_AMERICA("north_america", 0.30, 1.1, 0.07),
    ASIA_PACIFIC("asia_pacific", 0.20, 0.9, 0.10);

    public final String text;
    public final double share;
    public final double conversionFactor;
    public final double taxRate;

    Region(String text, double share, double conversionFactor, double taxRate) {
        this.text = text;
        this.share = share;
        this.conversionFactor = conversionFactor;
        this.taxRate = taxRate;
    }

    public static Region draw(RandomStream random) {
        return values()[random.weighted(EUROPE.share, NORTH_AMERICA.share, ASIA_PACIFIC.share)];
    }

    /** Draws the currency a customer of the region is billed in. */
    public Currency currency(RandomStream random) {
        boolean likely = random.chance(0.75);
        return this == EUROPE
                ? likely ? Currency.EUR : Currency.GBP
                : likely ? Currency.USD : Currency.EUR;
    }
}
