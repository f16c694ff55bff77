package org.referralroi.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Compares the shares of two independent groups, the first against the second.
 *
 * @param first the group in question, such as referred leads
 * @param second the group compared with
 */
public record TwoProportions(Proportion first, Proportion second) {

    /** Checks that both groups are given; either may be empty. */
    public TwoProportions {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * Returns the risk ratio p₁/p₂ with the log interval of Katz: exp(ln(p₁/p₂) ± z s), s² = 1/x₁ −
     * 1/n₁ + 1/x₂ − 1/n₂.
     *
     * <p>The ratio is 0 and without interval where the first group has no events, and without
     * interval where all of both groups have the event (s = 0).
     *
     * @param confidence level
     * @return absent where a group is empty or the second has no events
     * @see <a href="https://doi.org/10.2307/2530610">Katz, Baptista, Azen, Pike (1978), Biometrics
     *     34, 469–474</a>
     */
    public Optional<Estimate> ratio(Confidence confidence) {
        if (first.trials() == 0 || second.successes() == 0) {
            return Optional.empty();
        }
        double ratio = first.share() / second.share();
        if (first.successes() == 0) {
            return Optional.of(new Estimate(0, Optional.empty()));
        }
        double variance = relativeVariance(first) + relativeVariance(second);
        return Optional.of(Estimate.onLogScale(ratio, Math.sqrt(variance), confidence));
    }

    /**
     * Returns the difference p₁ − p₂ with Newcombe's hybrid score interval (his method 10, without
     * continuity correction), built from the Wilson limits (l, u) of each group:
     *
     * <pre>low  = p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²)
     * high = p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²)</pre>
     *
     * @param confidence level
     * @return absent where a group is empty, else always with an interval, within [−1, 1]
     * @see <a
     *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
     *     Newcombe (1998), Stat. Med. 17, 873–890</a>
     */
    public Optional<Estimate> difference(Confidence confidence) {
        if (first.trials() == 0 || second.trials() == 0) {
            return Optional.empty();
        }
        double p1 = first.share();
        double p2 = second.share();
        Interval limits1 = first.wilson(confidence).flatMap(Estimate::interval).orElseThrow();
        Interval limits2 = second.wilson(confidence).flatMap(Estimate::interval).orElseThrow();
        double below = Math.hypot(p1 - limits1.low(), limits2.high() - p2);
        double above = Math.hypot(limits1.high() - p1, p2 - limits2.low());
        double difference = p1 - p2;
        Interval interval = new Interval(difference - below, difference + above);
        return Optional.of(new Estimate(difference, Optional.of(interval)));
    }

    private static double relativeVariance(Proportion group) {
        // (n − x)/(x n) rather than 1/x − 1/n, which cancels at high shares.
        return (double) (group.trials() - group.successes()) / group.successes() / group.trials();
    }
}
