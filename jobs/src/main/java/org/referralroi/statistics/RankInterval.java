package org.referralroi.statistics;

/**
 * Ranks a unit may well have, the highest rate being first.
 *
 * @param best the smallest rank, at least 1
 * @param worst the largest rank
 */
public record RankInterval(int best, int worst) {

    /**
     * Checks the ranks.
     *
     * @throws IllegalArgumentException unless 1 ≤ best ≤ worst
     */
    public RankInterval {
        if (best < 1 || best > worst) {
            throw new IllegalArgumentException(
                    "ranks must be 1 <= best <= worst, but are %d and %d".formatted(best, worst));
        }
    }
}
