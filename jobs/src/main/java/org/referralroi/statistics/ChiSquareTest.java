package org.referralroi.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic referred to the χ² distribution.
 *
 * @param statistic not negative
 * @param degreesOfFreedom at least 1
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom) {

    /**
     * Checks statistic and degrees of freedom.
     *
     * @throws IllegalArgumentException if the statistic is negative or not finite, or there is no
     *     degree of freedom
     */
    public ChiSquareTest {
        if (!(statistic >= 0 && Double.isFinite(statistic))) {
            throw new IllegalArgumentException(
                    "statistic must be a finite number from 0, but is %s".formatted(statistic));
        }
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "degreesOfFreedom must be at least 1, but is %d".formatted(degreesOfFreedom));
        }
    }

    /**
     * Returns the chance of a statistic at least as large if the hypothesis holds.
     *
     * @return a probability
     */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
