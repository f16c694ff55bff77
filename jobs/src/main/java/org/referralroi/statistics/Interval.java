package org.referralroi.statistics;

/**
 * A closed range of numbers, in the unit of the value it surrounds.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double low, double high) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is not a finite number, or low exceeds high
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "limits must be finite numbers, but are %s and %s".formatted(low, high));
        }
        if (low > high) {
            throw new IllegalArgumentException(
                    "low must not exceed high, but they are %s and %s".formatted(low, high));
        }
    }

    /**
     * Tells whether a value lies in the range, limits included.
     *
     * @param value any number
     * @return false also for NaN
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
