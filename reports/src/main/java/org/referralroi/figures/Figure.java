package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One published number with its interval and what it rests on.
 *
 * @param figure name in the dictionary, such as {@code conversion.rate}
 * @param group {@code referred}, {@code all} … or a comparison such as {@code
 *     referred_vs_marketing}
 * @param slice {@code all} or {@code key=value}
 * @param period {@code month}, {@code t12m}, {@code to_date} or, in a series, {@code 2026-10}
 * @param value the number: money in major units, shares from 0 to 1
 * @param low lower limit of the interval, where there is one; it may stand alone
 * @param high upper limit of the interval, where there is one
 * @param n leads, customers, referrals or advocates the figure rests on
 * @param numerator count, or money in minor units, where the figure is a quotient of integers or an
 *     amount
 * @param denominator likewise
 * @param unit the currency, or {@code share}, {@code ratio}, {@code days}, {@code hours}, {@code
 *     months}, {@code count}, {@code probability}, {@code index}
 * @param method how value and interval were computed, such as {@code wilson}
 */
public record Figure(
        String figure,
        String group,
        String slice,
        String period,
        double value,
        OptionalDouble low,
        OptionalDouble high,
        long n,
        OptionalLong numerator,
        OptionalLong denominator,
        String unit,
        String method) {

    public Figure {
        requireNonNull(figure, "figure");
        requireNonNull(group, "group");
        requireNonNull(slice, "slice");
        requireNonNull(period, "period");
        requireNonNull(unit, "unit");
        requireNonNull(method, "method");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s, %s, %s, %s: value %s is not a finite number"
                            .formatted(figure, group, slice, period, value));
        }
        // a negative zero would not survive being written as a decimal
        value = value == 0 ? 0 : value;
        if (high.isPresent() && low.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s, %s, %s, %s: an interval has both limits, the lower alone, or none"
                            .formatted(figure, group, slice, period));
        }
    }
}
