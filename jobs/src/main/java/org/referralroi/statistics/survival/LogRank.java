package org.referralroi.statistics.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Log-rank test of the hypothesis that two groups have the same hazard at all times. At each time
 * with d events among n at risk, n₁ of them in the first group, that group expects d n₁/n events,
 * with the hypergeometric variance d (n₁/n) (1 − n₁/n) (n − d)/(n − 1).
 *
 * @param observed events of the first group
 * @param expected events of the first group under the hypothesis
 * @param variance of observed − expected
 * @see <a href="https://doi.org/10.1038/bjc.1977.1">Peto and others (1977), Br. J. Cancer 35, 1–39
 *     </a>
 */
public record LogRank(double observed, double expected, double variance) {

    /**
     * Compares two groups.
     *
     * @param first when people of the first group left
     * @param second when people of the second group left
     * @return the comparison; with variance 0 where a group is empty or nobody has the event
     */
    public static LogRank of(List<Exits> first, List<Exits> second) {
        RiskSet one = new RiskSet(first);
        RiskSet other = new RiskSet(second);
        double observed = 0;
        double expected = 0;
        double variance = 0;
        TreeSet<Long> times = new TreeSet<>(one.times());
        times.addAll(other.times());
        for (long time : times) {
            double n1 = one.atRisk();
            double n = n1 + other.atRisk();
            double d1 = one.leave(time);
            double d = d1 + other.leave(time);
            observed += d1;
            expected += d * n1 / n;
            variance += n > 1 ? d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1) : 0;
        }
        return new LogRank(observed, expected, variance);
    }

    /**
     * Combines the comparisons within strata into one test, for groups that differ in their mix.
     *
     * @param strata compared each on their own
     * @return sums over the strata
     */
    public static LogRank stratified(List<LogRank> strata) {
        return new LogRank(
                sum(strata, LogRank::observed),
                sum(strata, LogRank::expected),
                sum(strata, LogRank::variance));
    }

    /** Sorted, so that the order of the strata changes no digit. */
    private static double sum(List<LogRank> strata, ToDoubleFunction<LogRank> term) {
        return strata.stream().mapToDouble(term).sorted().sum();
    }

    /**
     * Returns (observed − expected)²/variance.
     *
     * @return absent where the variance is 0: a group is empty, or no event came while both were
     *     under observation
     */
    public OptionalDouble chiSquare() {
        if (variance == 0) {
            return OptionalDouble.empty();
        }
        double excess = observed - expected;
        return OptionalDouble.of(excess * excess / variance);
    }

    /**
     * Returns the two-sided p-value, from χ² with one degree of freedom.
     *
     * @return absent where the statistic is
     */
    public OptionalDouble pValue() {
        return chiSquare().stream()
                .map(ChiSquaredDistribution.of(1)::survivalProbability)
                .findFirst();
    }

    /** Who of a group is still under observation, while time goes on. */
    private static final class RiskSet {

        private final List<Exits> exits;
        private int next;
        private long atRisk;

        RiskSet(List<Exits> unordered) {
            exits = Exits.byTime(unordered);
            atRisk = exits.stream().mapToLong(Exits::people).sum();
        }

        List<Long> times() {
            return exits.stream().map(Exits::time).toList();
        }

        long atRisk() {
            return atRisk;
        }

        /** Lets go who leaves at a time, and returns the events. */
        long leave(long time) {
            if (next == exits.size() || exits.get(next).time() != time) {
                return 0;
            }
            Exits row = exits.get(next);
            next++;
            atRisk -= row.people();
            return row.events();
        }
    }
}
