package org.referralroi.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Two-sided tests of the hypothesis that two groups have the same share. */
public enum EqualityOfProportions {

    /**
     * Score test with pooled variance, without continuity correction: z² = (p₁ − p₂)² / (p(1 −
     * p)(1/n₁ + 1/n₂)) with p of both groups together, referred to χ² with one degree of freedom.
     * It is Pearson's χ² test of the table.
     */
    POOLED_SCORE {
        @Override
        OptionalDouble ofGroups(Proportion first, Proportion second) {
            double n1 = first.trials();
            double n2 = second.trials();
            double pooled = (first.successes() + second.successes()) / (n1 + n2);
            double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
            if (variance == 0) {
                return OptionalDouble.empty();
            }
            double difference = first.share() - second.share();
            double statistic = difference * difference / variance;
            return OptionalDouble.of(ChiSquaredDistribution.of(1).survivalProbability(statistic));
        }
    },

    /**
     * Fisher's exact test, two-sided by likelihood: the probability, given the margins of the
     * table, of all tables no more probable than the one seen. As in R's {@code fisher.test},
     * tables count as equally probable up to a relative difference of 10⁻⁷.
     */
    FISHER_EXACT {
        @Override
        OptionalDouble ofGroups(Proportion first, Proportion second) {
            return OptionalDouble.of(new Hypergeometric(first, second).twoSided());
        }
    };

    /** Expected counts below this make the score test unreliable (Cochran 1954). */
    private static final double FEWEST_EXPECTED = 5;

    /**
     * Returns Fisher's test where the smallest of the four expected counts is below 5, else the
     * score test.
     *
     * @param groups to be compared
     * @return the test suited to the counts
     */
    public static EqualityOfProportions suitedTo(TwoProportions groups) {
        double n1 = groups.first().trials();
        double n2 = groups.second().trials();
        double events = (double) groups.first().successes() + groups.second().successes();
        double smallest = Math.min(n1, n2) * Math.min(events, n1 + n2 - events) / (n1 + n2);
        return smallest >= FEWEST_EXPECTED ? POOLED_SCORE : FISHER_EXACT;
    }

    /**
     * Returns the two-sided p-value.
     *
     * @param groups to be compared
     * @return a probability; absent where a group is empty, and from the score test where nobody or
     *     everybody has the event (Fisher's test then gives 1)
     */
    public OptionalDouble pValue(TwoProportions groups) {
        if (groups.first().trials() == 0 || groups.second().trials() == 0) {
            return OptionalDouble.empty();
        }
        return ofGroups(groups.first(), groups.second());
    }

    abstract OptionalDouble ofGroups(Proportion first, Proportion second);
}
