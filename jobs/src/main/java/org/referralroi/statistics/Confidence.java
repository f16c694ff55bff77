package org.referralroi.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence level of a two-sided interval with equal tails.
 *
 * @param level the share of intervals that shall cover the true value, such as 0.95
 */
public record Confidence(double level) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "level must be in range (0, 1), but is %s".formatted(level));
        }
    }

    /**
     * Returns the probability of each tail, (1 − level)/2.
     *
     * @return a probability in (0, 0.5)
     */
    public double tail() {
        return (1 - level) / 2;
    }

    /**
     * Returns z with Φ(z) = 1 − tail: 1.96 at 95 %.
     *
     * @return quantile of the standard normal distribution
     */
    public double normalQuantile() {
        return STANDARD_NORMAL.inverseSurvivalProbability(tail());
    }

    /**
     * Returns the quantile of Student's t distribution that leaves out the upper tail.
     *
     * @param degreesOfFreedom at least 1
     * @return quantile, 12.7 at 95 % and one degree of freedom
     * @throws IllegalArgumentException if there is no degree of freedom
     */
    public double studentQuantile(long degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "degreesOfFreedom must be at least 1, but is %d".formatted(degreesOfFreedom));
        }
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail());
    }
}
