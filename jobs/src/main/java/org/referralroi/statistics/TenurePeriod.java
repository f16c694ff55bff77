package org.referralroi.statistics;

/**
 * Customers of one tenure period, such as a month: those still there at its start, and those of
 * them that left in it.
 *
 * @param atRisk customers there at the start of the period and observed through it
 * @param churned those of them that left
 */
public record TenurePeriod(long atRisk, long churned) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if churned is not in range [0, atRisk]
     */
    public TenurePeriod {
        if (churned < 0 || churned > atRisk) {
            throw new IllegalArgumentException(
                    "churned must be in range [0, atRisk], but is %d of %d"
                            .formatted(churned, atRisk));
        }
    }
}
