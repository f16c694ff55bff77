package org.referralroi.generate.planted;

/** Paid plans. Hazard depends on the first one, price and margin on the one in force. */
public enum Plan {
    STARTER("starter", 29, 0.70, 1.20, 0.012, 0),
    TEAM("team", 99, 0.78, 1.00, 0.008, 0.004),
    BUSINESS("business", 299, 0.84, 0.85, 0, 0.005);

    public final String text;

    /** List price of a month in EUR. */
    public final double listPrice;

    /** As in conf/program.yml. */
    public final double grossMargin;

    public final double churnFactor;
    public final double upgradePerMonth;
    public final double downgradePerMonth;

    Plan(
            String text,
            double listPrice,
            double grossMargin,
            double churnFactor,
            double upgradePerMonth,
            double downgradePerMonth) {
        this.text = text;
        this.listPrice = listPrice;
        this.grossMargin = grossMargin;
        this.churnFactor = churnFactor;
        this.upgradePerMonth = upgradePerMonth;
        this.downgradePerMonth = downgradePerMonth;
    }

    /** Draws the plan of the next month. */
    public Plan afterAMonth(RandomStream random) {
        double draw = random.uniform();
        if (draw < upgradePerMonth) {
            return values()[ordinal() + 1];
        }
        return draw < upgradePerMonth + downgradePerMonth ? values()[ordinal() - 1] : this;
    }
}
