package org.referralroi.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share of people: how many of those at risk had the event.
 *
 * @param successes people with the event
 * @param trials people at risk
 */
public record Proportion(long successes, long trials) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if successes are not in range [0, trials]
     */
    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes must be in range [0, trials], but are %d of %d"
                            .formatted(successes, trials));
        }
    }

    /**
     * Returns successes ÷ trials.
     *
     * @return absent without trials
     */
    public OptionalDouble value() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of(share());
    }

    /**
     * Returns the share with the Wilson score interval, without continuity correction: the p with
     * |x/n − p| ≤ z √(p(1 − p)/n), that is
     *
     * <pre>(x/n + z²/2n ± z √(x/n (1 − x/n)/n + z²/4n²)) / (1 + z²/n)</pre>
     *
     * <p>It has a width for no events and for all events too; the limits are then exactly 0 and 1
     * on the side of the estimate.
     *
     * @param confidence level
     * @return absent without trials
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), J. Am. Stat.
     *     Assoc. 22, 209–212</a>
     */
    public Optional<Estimate> wilson(Confidence confidence) {
        if (trials == 0) {
            return Optional.empty();
        }
        double n = trials;
        double p = share();
        double z = confidence.normalQuantile();
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        // Clamped, since rounding at very many trials may pass the estimate by an ulp.
        Interval interval = new Interval(Math.min(low, p), Math.max(high, p));
        return Optional.of(new Estimate(p, Optional.of(interval)));
    }

    double share() {
        return (double) successes / trials;
    }
}
