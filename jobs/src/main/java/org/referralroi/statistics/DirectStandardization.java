package org.referralroi.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares two groups as if the second had the mix of the first, by exact strata.
 *
 * <p>With n₁, x₁ and n₂, x₂ people and events of both groups in a stratum and w = n₁/Σ n₁,
 *
 * <pre>P₁ = Σ w x₁/n₁,  P₂ = Σ w x₂/n₂,  variance of P = Σ w² v,  v = p(1 − p)/n</pre>
 *
 * <p>over the strata that hold both groups. The others cannot be compared and drop out; the
 * coverage says how much of the first group remains.
 *
 * <p>Reference: Rothman, Greenland, Lash (2008), Modern Epidemiology, 3rd ed., chapter 15,
 * standardised measures.
 */
public final class DirectStandardization {

    private static final Comparator<TwoProportions> ANY_FIXED_ORDER =
            Comparator.<TwoProportions>comparingLong(stratum -> stratum.first().trials())
                    .thenComparingLong(stratum -> stratum.first().successes())
                    .thenComparingLong(stratum -> stratum.second().trials())
                    .thenComparingLong(stratum -> stratum.second().successes());

    private final long covered;
    private final long total;
    private final double share1;
    private final double share2;
    private final double error1;
    private final double error2;

    /** How the variance v of a share within a stratum is estimated. */
    public enum Variance {
        /**
         * p(1 − p)/n. On average it is too small by (n − 1)/n, and 0 for one person: with many
         * strata of a few people the intervals are too narrow.
         */
        PLAIN,
        /** p(1 − p)/(n − 1), and for one person that of the group over all strata compared. */
        UNBIASED
    }

    private DirectStandardization(
            List<TwoProportions> common, long covered, long total, Variance variance) {
        this.covered = covered;
        this.total = total;
        Proportion all1 = together(common, TwoProportions::first);
        Proportion all2 = together(common, TwoProportions::second);
        double rate2 = 0;
        double variance1 = 0;
        double variance2 = 0;
        for (TwoProportions stratum : common) {
            double weight = (double) stratum.first().trials() / covered;
            rate2 += weight * stratum.second().share();
            variance1 += weight * weight * within(stratum.first(), all1, variance);
            variance2 += weight * weight * within(stratum.second(), all2, variance);
        }
        this.share1 = all1.share();
        this.share2 = rate2;
        this.error1 = Math.sqrt(variance1);
        this.error2 = Math.sqrt(variance2);
    }

    /**
     * Compares the groups over all strata, with the plain variance.
     *
     * @param strata one for each combination of the attributes; first group as it is, second group
     *     to be standardised to its mix
     * @return the comparison, the same in every digit whatever the order of the strata; absent
     *     where no stratum holds both groups
     */
    public static Optional<DirectStandardization> of(List<TwoProportions> strata) {
        return of(strata, Variance.PLAIN);
    }

    /**
     * Compares the groups over all strata.
     *
     * @param strata as above
     * @param variance of a share within a stratum
     * @return as above
     */
    public static Optional<DirectStandardization> of(
            List<TwoProportions> strata, Variance variance) {
        long total = strata.stream().mapToLong(stratum -> stratum.first().trials()).sum();
        List<TwoProportions> common =
                strata.stream()
                        .filter(s -> s.first().trials() > 0 && s.second().trials() > 0)
                        .sorted(ANY_FIXED_ORDER)
                        .toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        long covered = common.stream().mapToLong(stratum -> stratum.first().trials()).sum();
        return Optional.of(new DirectStandardization(common, covered, total, variance));
    }

    /**
     * Returns the share of the first group that lies in strata holding both groups.
     *
     * @return people of the first group compared, and all of them
     */
    public Proportion coverage() {
        return new Proportion(covered, total);
    }

    /**
     * Returns P₁, the share of the first group in the strata compared.
     *
     * @return a share
     */
    public double firstShare() {
        return share1;
    }

    /**
     * Returns P₂, the share of the second group had it the mix of the first.
     *
     * @return a share
     */
    public double secondShare() {
        return share2;
    }

    /**
     * Returns P₁/P₂ with the interval exp(ln(P₁/P₂) ± z s), s² = variance₁/P₁² + variance₂/P₂².
     *
     * @param confidence level
     * @return absent where P₂ is 0; without interval where P₁ is 0 or both variances are
     */
    public Optional<Estimate> ratio(Confidence confidence) {
        if (share2 == 0) {
            return Optional.empty();
        }
        double ratio = share1 / share2;
        if (share1 == 0) {
            return Optional.of(new Estimate(0, Optional.empty()));
        }
        double standardError = Math.hypot(error1 / share1, error2 / share2);
        return Optional.of(Estimate.onLogScale(ratio, standardError, confidence));
    }

    /**
     * Returns P₁ − P₂ with the interval ± z √(variance₁ + variance₂).
     *
     * @param confidence level
     * @return without interval where both variances are 0
     */
    public Estimate difference(Confidence confidence) {
        return Estimate.symmetric(
                share1 - share2, Math.hypot(error1, error2), confidence.normalQuantile());
    }

    private static double within(Proportion group, Proportion all, Variance variance) {
        double p = group.share();
        if (variance == Variance.PLAIN) {
            return p * (1 - p) / group.trials();
        }
        return group.trials() > 1
                ? p * (1 - p) / (group.trials() - 1)
                : all.share() * (1 - all.share());
    }

    private static Proportion together(
            List<TwoProportions> strata, Function<TwoProportions, Proportion> group) {
        List<Proportion> parts = strata.stream().map(group).toList();
        return new Proportion(
                parts.stream().mapToLong(Proportion::successes).sum(),
                parts.stream().mapToLong(Proportion::trials).sum());
    }
}
