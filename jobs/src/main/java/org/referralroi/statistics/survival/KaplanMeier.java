package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;

/**
 * Product-limit curve of those still without the event: with n at risk and d events at each time,
 *
 * <pre>S(t) = Π (1 − d/n),   variance of ln S(t) = Σ d/(n (n − d))   over times up to t</pre>
 *
 * <p>The second is Greenwood's. Intervals are built on ln(−ln S), S^exp(± z σ/|ln S|), and so stay
 * within 0 and 1. There is none while S = 1 (no event yet) nor where S = 0.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), J. Am.
 *     Stat. Assoc. 53, 457–481</a>
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice (2002), The
 *     Statistical Analysis of Failure Time Data, 2nd ed., section 1.4</a>
 */
public final class KaplanMeier {

    /** Products of rounded quotients count as one half within this, as in R's {@code survfit}. */
    private static final double ROUNDING = Math.sqrt(Math.ulp(1.0));

    private final List<Step> steps;

    private KaplanMeier(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * The curve at a time when somebody left observation.
     *
     * @param time of leaving
     * @param atRisk people under observation just before
     * @param events people with the event at that time
     * @param survival S just after
     * @param logVariance Greenwood's variance of ln S; 0 where S is 0, which has none
     */
    public record Step(long time, long atRisk, long events, double survival, double logVariance) {

        /**
         * Returns S just after the step with its interval.
         *
         * @param confidence level
         * @return the estimate, without interval where S is 0 or 1
         */
        public Estimate estimate(Confidence confidence) {
            return new Estimate(survival, band(this, confidence));
        }
    }

    /**
     * Draws the curve.
     *
     * @param exits when people left; in any order, a time may occur more than once
     * @return the curve, without any step where nobody was observed
     */
    public static KaplanMeier of(List<Exits> exits) {
        List<Exits> byTime = Exits.byTime(exits);
        long atRisk = byTime.stream().mapToLong(Exits::people).sum();
        List<Step> steps = new ArrayList<>(byTime.size());
        double survival = 1;
        double variance = 0;
        for (Exits row : byTime) {
            double left = atRisk - row.events();
            survival *= left / atRisk;
            variance = left == 0 ? 0 : variance + row.events() / left / atRisk;
            steps.add(new Step(row.time(), atRisk, row.events(), survival, variance));
            atRisk -= row.people();
        }
        return new KaplanMeier(List.copyOf(steps));
    }

    /**
     * Returns the curve, one step for each time at which somebody left.
     *
     * @return steps in the order of time
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Returns the longest time observed, with or without event.
     *
     * @return absent where nobody was observed
     */
    public OptionalLong longestFollowUp() {
        return steps.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(steps.get(steps.size() - 1).time());
    }

    /**
     * Returns S(t), the share without the event after time t.
     *
     * @param time t
     * @param confidence level
     * @return absent beyond the longest follow-up; without interval where S is 0 or 1
     */
    public Optional<Estimate> survivalAt(long time, Confidence confidence) {
        if (time < 0 || time > longestFollowUp().orElse(-1)) {
            return Optional.empty();
        }
        Step last = new Step(0, 0, 0, 1, 0);
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            last = step;
        }
        return Optional.of(last.estimate(confidence));
    }

    /**
     * Returns the time by which half have the event: the first with S ≤ ½, or, where S stays at
     * exactly ½ for a while and falls later, the middle of that while. The limits are those times
     * for the lower and the upper band of the curve.
     *
     * @param confidence level
     * @return absent where S stays above ½; without interval where a band does
     */
    public Optional<Estimate> median(Confidence confidence) {
        Optional<Double> median = firstHalf(Step::survival);
        Optional<Double> low =
                firstHalf(step -> band(step, confidence).map(Interval::low).orElse(1.0));
        Optional<Double> high =
                firstHalf(step -> band(step, confidence).map(Interval::high).orElse(1.0));
        Optional<Interval> interval =
                low.isPresent() && high.isPresent()
                        ? Optional.of(new Interval(low.get(), high.get()))
                        : Optional.empty();
        return median.map(time -> new Estimate(time, interval));
    }

    /**
     * Returns the mean time without the event within the first τ units, the area under S from 0 to
     * τ, with a normal interval from the variance Σ A² d/(n (n − d)), where A is the area from the
     * time of the events to τ.
     *
     * @param horizon τ, at least 1
     * @param confidence level
     * @return absent beyond the longest follow-up; without interval where no events came before τ
     */
    public Optional<Estimate> restrictedMean(long horizon, Confidence confidence) {
        return area(horizon).map(area -> area.estimate(confidence));
    }

    /**
     * Returns how much longer the mean within τ is than that of another, independent group.
     *
     * @param other subtracted
     * @param horizon τ, at least 1
     * @param confidence level
     * @return absent where one of the restricted means is; without interval where neither has one
     */
    public Optional<Estimate> restrictedMeanDifference(
            KaplanMeier other, long horizon, Confidence confidence) {
        return area(horizon)
                .flatMap(mine -> other.area(horizon).map(mine::minus))
                .map(difference -> difference.estimate(confidence));
    }

    private static Optional<Interval> band(Step step, Confidence confidence) {
        double survival = step.survival();
        if (survival <= 0 || survival >= 1) {
            return Optional.empty();
        }
        double shift =
                confidence.normalQuantile() * Math.sqrt(step.logVariance()) / -Math.log(survival);
        return Optional.of(
                new Interval(
                        Math.pow(survival, Math.exp(shift)), Math.pow(survival, Math.exp(-shift))));
    }

    private Optional<Double> firstHalf(ToDoubleFunction<Step> curve) {
        for (int i = 0; i < steps.size(); i++) {
            double height = curve.applyAsDouble(steps.get(i));
            if (height < 0.5 + ROUNDING) {
                double time = steps.get(i).time();
                return Optional.of(
                        height > 0.5 - ROUNDING ? (time + nextFall(curve, i, height)) / 2 : time);
            }
        }
        return Optional.empty();
    }

    private double nextFall(ToDoubleFunction<Step> curve, int from, double height) {
        return steps.stream()
                .skip(from)
                .filter(step -> curve.applyAsDouble(step) < height)
                .mapToDouble(Step::time)
                .findFirst()
                .orElse(steps.get(from).time());
    }

    private Optional<Area> area(long horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException(
                    "horizon must be at least 1, but is %d".formatted(horizon));
        }
        if (horizon > longestFollowUp().orElse(-1)) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        long right = horizon;
        // Backwards, since the variance weighs each event by the area that follows it.
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time() < horizon) {
                area += step.survival() * (right - step.time());
                right = step.time();
                double left = step.atRisk() - step.events();
                variance += left == 0 ? 0 : area * area * step.events() / left / step.atRisk();
            }
        }
        return Optional.of(new Area(area + right, variance));
    }

    private record Area(double mean, double variance) {

        Area minus(Area other) {
            return new Area(mean - other.mean, variance + other.variance);
        }

        Estimate estimate(Confidence confidence) {
            return Estimate.symmetric(mean, Math.sqrt(variance), confidence.normalQuantile());
        }
    }
}
