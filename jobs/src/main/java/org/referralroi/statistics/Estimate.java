package org.referralroi.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A value with its interval, where the data allow one.
 *
 * @param value point estimate
 * @param interval absent where the spread cannot be estimated
 */
public record Estimate(double value, Optional<Interval> interval) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is not a finite number
     */
    public Estimate {
        requireNonNull(interval, "interval");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "value must be a finite number, but is %s".formatted(value));
        }
    }

    /**
     * Returns value ± quantile × standard error. A standard error of zero, or so small that it is
     * rounding (below 10 ulp of the value, as in R's {@code t.test}), comes from data without any
     * spread and gives no interval: one of zero width would claim certainty.
     *
     * @param value point estimate
     * @param standardError not negative, in the unit of the value
     * @param quantile how many standard errors to either side, positive
     * @return the estimate, without interval where there is no spread
     * @throws IllegalArgumentException if one of the numbers is not finite
     */
    public static Estimate symmetric(double value, double standardError, double quantile) {
        if (standardError <= 10 * Math.ulp(1.0) * Math.abs(value)) {
            return new Estimate(value, Optional.empty());
        }
        double half = quantile * standardError;
        return new Estimate(value, Optional.of(new Interval(value - half, value + half)));
    }

    /**
     * Returns a ratio with the interval ratio × exp(± z s).
     *
     * @param ratio positive
     * @param standardError s of the logarithm of the ratio
     * @param confidence level
     * @return the estimate, without interval where there is no spread, or so much of it that a
     *     limit exceeds the range of double
     */
    public static Estimate onLogScale(double ratio, double standardError, Confidence confidence) {
        double factor = Math.exp(confidence.normalQuantile() * standardError);
        boolean spread = standardError > 0 && Double.isFinite(ratio * factor);
        return new Estimate(
                ratio,
                spread
                        ? Optional.of(new Interval(ratio / factor, ratio * factor))
                        : Optional.empty());
    }

    /**
     * Carries the value and both limits over to another scale.
     *
     * @param monotone a function that only rises or only falls, such as minor to major units
     * @return the estimate on the new scale
     * @throws IllegalArgumentException if the function leaves the finite numbers
     */
    public Estimate transformed(DoubleUnaryOperator monotone) {
        return new Estimate(
                monotone.applyAsDouble(value),
                interval.map(
                        limits -> {
                            double one = monotone.applyAsDouble(limits.low());
                            double other = monotone.applyAsDouble(limits.high());
                            return new Interval(Math.min(one, other), Math.max(one, other));
                        }));
    }
}
