package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * A point of the curve of customers who have not churned yet, which stays level up to the next one.
 *
 * @param group {@code referred} or {@code non_referred}
 * @param day of tenure, counted from the first day paid for
 * @param atRisk customers under observation who had not churned before that day
 * @param churned customers who churned on that day
 * @param survival share of customers who have not churned by the end of that day
 * @param low lower limit of its interval, absent where nobody or everybody has churned
 * @param high upper limit likewise
 */
public record RetentionPoint(
        String group,
        long day,
        long atRisk,
        long churned,
        double survival,
        OptionalDouble low,
        OptionalDouble high) {

    public RetentionPoint {
        requireNonNull(group, "group");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        if (day < 0 || churned < 0 || churned > atRisk) {
            throw new IllegalArgumentException(
                    "retention of %s: day %d with %d of %d customers churned"
                            .formatted(group, day, churned, atRisk));
        }
        if (!(survival >= 0 && survival <= 1)) {
            throw new IllegalArgumentException(
                    "retention of %s: survival on day %d must be in range [0, 1], but is %s"
                            .formatted(group, day, survival));
        }
    }
}
