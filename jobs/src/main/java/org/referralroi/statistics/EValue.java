package org.referralroi.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How strong an unmeasured confounder would have to be to explain a risk ratio away: it would need
 * a risk ratio of at least this size with both the group and the event, beyond what was adjusted
 * for.
 *
 * <pre>RR + √(RR (RR − 1))   for RR ≥ 1; ratios below 1 are inverted first</pre>
 *
 * @param value of the estimate, at least 1
 * @param limit of the confidence limit nearer 1, exactly 1 where the interval contains 1; absent
 *     where the ratio has no interval
 * @see <a href="https://doi.org/10.7326/M16-2607">VanderWeele and Ding (2017), Ann. Intern. Med.
 *     167, 268–274</a>
 */
public record EValue(double value, OptionalDouble limit) {

    /**
     * Returns the E-value of a risk ratio and of its limit nearer 1.
     *
     * @param riskRatio not negative
     * @return absent for a ratio of 0, which no finite confounder explains away
     * @throws IllegalArgumentException if the ratio is negative
     */
    public static Optional<EValue> of(Estimate riskRatio) {
        double ratio = riskRatio.value();
        if (ratio < 0) {
            throw new IllegalArgumentException(
                    "riskRatio must not be negative, but is %s".formatted(ratio));
        }
        if (ratio == 0) {
            return Optional.empty();
        }
        OptionalDouble limit =
                riskRatio.interval().stream().mapToDouble(EValue::ofNearerLimit).findFirst();
        return Optional.of(new EValue(of(ratio), limit));
    }

    private static double ofNearerLimit(Interval interval) {
        if (interval.contains(1)) {
            return 1;
        }
        return of(interval.low() > 1 ? interval.low() : interval.high());
    }

    private static double of(double ratio) {
        double strength = ratio < 1 ? 1 / ratio : ratio;
        return strength + Math.sqrt(strength * (strength - 1));
    }
}
