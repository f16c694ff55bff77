package org.referralroi.inference.lists;

import java.util.Comparator;
import java.util.List;
import org.referralroi.engine.Row;

/**
 * Referrals that partners make in a year, each partner's own rate r drawn towards that of all, m,
 * as far as chance alone could have made the difference:
 *
 * <pre>m + a/(a + m/t) (r − m),   a = max(0, Σ t (r − m)² ÷ Σ t − m ÷ mean of t)</pre>
 *
 * where t is the part of a year a partner has been there. Method of moments, without assuming how
 * the true rates are distributed; with a = 0 the partners differ no more than by chance, and all
 * have the rate m.
 *
 * @param mean m, referrals a year
 * @param variance a, of the true rates of partners
 * @see <a href="https://doi.org/10.2307/2347593">Marshall (1991), J. R. Stat. Soc. C 40,
 *     283–294</a>
 */
record PartnerRates(double mean, double variance) {
    private static final double MONTHS_PER_YEAR = 12;

    /**
     * @param rows of the metrics {@code partner_referral}
     */
    static PartnerRates of(List<Row> rows) {
        List<Row> sorted =
                rows.stream()
                        .sorted(
                                Comparator.comparingLong((Row row) -> row.integer("months"))
                                        .thenComparingLong(row -> row.integer("referrals")))
                        .toList();
        long partners = 0;
        long referrals = 0;
        long months = 0;
        for (Row row : sorted) {
            long each = row.integer("partners");
            partners += each;
            referrals += each * row.integer("referrals");
            months += each * row.integer("months");
        }
        if (partners == 0) {
            return new PartnerRates(0, 0);
        }
        double years = months / MONTHS_PER_YEAR;
        double mean = referrals / years;
        double spread = 0;
        for (Row row : sorted) {
            double exposure = row.integer("months") / MONTHS_PER_YEAR;
            double off = row.integer("referrals") / exposure - mean;
            spread += row.integer("partners") * exposure * off * off;
        }
        return new PartnerRates(mean, Math.max(0, spread / years - mean / (years / partners)));
    }

    /**
     * Returns the rate of a partner.
     *
     * @param referrals that the partner made
     * @param months in which
     */
    double perYear(long referrals, long months) {
        if (mean == 0) {
            return 0;
        }
        double years = months / MONTHS_PER_YEAR;
        return mean + variance / (variance + mean / years) * (referrals / years - mean);
    }
}
