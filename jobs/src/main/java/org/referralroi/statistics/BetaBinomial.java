package org.referralroi.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * How rates differ between units, such as reps: each unit's true rate comes from a beta
 * distribution with parameters α and β, its successes from a binomial one.
 *
 * @param alpha α, positive
 * @param beta β, positive; α + β says how many trials the common experience is worth
 */
record BetaBinomial(double alpha, double beta) {

    /**
     * Values of α + β searched; beyond the upper, rates do not differ by anything worth showing.
     */
    private static final double LEAST_SUM = 0.01;

    private static final double MOST_SUM = 1e7;

    /** Log-likelihood that a difference between the rates must gain to be believed at all. */
    private static final double LEAST_GAIN = 1e-6;

    private static final double MOST_LOGIT = 30;
    private static final double LOGIT_ACCURACY = 1e-13;
    private static final int MOST_STEPS = 200;

    /** Steps of one that are taken instead of computing ψ. */
    private static final int FEW_STEPS = 64;

    /**
     * Fits by maximum likelihood, Σ ln B(α + x, β + n − x) − ln B(α, β).
     *
     * @return absent where the rates differ by no more than chance makes them, or all are 0, or 1
     */
    static Optional<BetaBinomial> fit(List<Proportion> unordered) {
        // One order, so that sums come out the same in every digit.
        List<Proportion> units =
                unordered.stream()
                        .sorted(
                                Comparator.comparingLong(Proportion::trials)
                                        .thenComparingLong(Proportion::successes))
                        .toList();
        double successes = units.stream().mapToDouble(Proportion::successes).sum();
        double trials = units.stream().mapToDouble(Proportion::trials).sum();
        if (successes == 0 || successes == trials) {
            return Optional.empty();
        }
        Counts counts = Counts.of(units);
        double pooled = successes / trials;
        double alike = successes * Math.log(pooled) + (trials - successes) * Math.log1p(-pooled);
        Optional<BetaBinomial> best =
                LogScaleSearch.maxima(sum -> ofSum(counts, sum).slope(counts), LEAST_SUM, MOST_SUM)
                        .mapToObj(sum -> ofSum(counts, sum))
                        .max(Comparator.comparingDouble(model -> model.logLikelihood(units)));
        if (best.isEmpty() && ofSum(counts, LEAST_SUM).slope(counts) < 0) {
            best = Optional.of(ofSum(counts, LEAST_SUM));
        }
        return best.filter(model -> model.logLikelihood(units) > alike + LEAST_GAIN);
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    private double logLikelihood(List<Proportion> units) {
        double sum = 0;
        for (Proportion unit : units) {
            double failures = unit.trials() - unit.successes();
            sum +=
                    LogBeta.value(alpha + unit.successes(), beta + failures)
                            - LogBeta.value(alpha, beta);
        }
        return sum;
    }

    /** The best α and β of a given sum; the likelihood is concave in the mean. */
    private static BetaBinomial ofSum(Counts counts, double sum) {
        double logit =
                new BrentSolver(LOGIT_ACCURACY)
                        .solve(
                                MOST_STEPS,
                                x -> ofLogit(x, sum).slopeInMean(counts),
                                -MOST_LOGIT,
                                MOST_LOGIT);
        return ofLogit(logit, sum);
    }

    private static BetaBinomial ofLogit(double logit, double sum) {
        return new BetaBinomial(sum / (1 + Math.exp(-logit)), sum / (1 + Math.exp(logit)));
    }

    private double slopeInMean(Counts counts) {
        return counts.successes.rises(alpha) - counts.failures.rises(beta);
    }

    private double slope(Counts counts) {
        return mean() * counts.successes.rises(alpha)
                + (1 - mean()) * counts.failures.rises(beta)
                - counts.trials.rises(alpha + beta);
    }

    /** What the slopes of the likelihood need to know of the units. */
    private record Counts(Tally successes, Tally failures, Tally trials) {

        static Counts of(List<Proportion> units) {
            return new Counts(
                    Tally.of(units.stream().mapToLong(Proportion::successes)),
                    Tally.of(units.stream().mapToLong(u -> u.trials() - u.successes())),
                    Tally.of(units.stream().mapToLong(Proportion::trials)));
        }
    }

    /** How many units have each count, in the order of the counts. */
    private record Tally(long[] counts, long[] units) {

        static Tally of(LongStream counts) {
            Map<Long, Long> units = new TreeMap<>();
            counts.forEach(count -> units.merge(count, 1L, Long::sum));
            return new Tally(
                    units.keySet().stream().mapToLong(Long::longValue).toArray(),
                    units.values().stream().mapToLong(Long::longValue).toArray());
        }

        /**
         * Σ ψ(from + count) − ψ(from) over the units, each count from the one below: the rise by
         * one is 1/from, which is much cheaper than ψ.
         */
        double rises(double from) {
            double sum = 0;
            double rise = 0;
            long below = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] - below > FEW_STEPS) {
                    rise += Digamma.value(from + counts[i]) - Digamma.value(from + below);
                } else {
                    for (long k = below; k < counts[i]; k++) {
                        rise += 1 / (from + k);
                    }
                }
                below = counts[i];
                sum += units[i] * rise;
            }
            return sum;
        }
    }
}
