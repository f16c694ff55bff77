package org.referralroi.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        double pooled = successes / trials;
        double alike = successes * Math.log(pooled) + (trials - successes) * Math.log1p(-pooled);
        Optional<BetaBinomial> best =
                LogScaleSearch.maxima(sum -> ofSum(units, sum).slope(units), LEAST_SUM, MOST_SUM)
                        .mapToObj(sum -> ofSum(units, sum))
                        .max(Comparator.comparingDouble(model -> model.logLikelihood(units)));
        if (best.isEmpty() && ofSum(units, LEAST_SUM).slope(units) < 0) {
            best = Optional.of(ofSum(units, LEAST_SUM));
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
    private static BetaBinomial ofSum(List<Proportion> units, double sum) {
        double logit =
                new BrentSolver(LOGIT_ACCURACY)
                        .solve(
                                MOST_STEPS,
                                x -> ofLogit(x, sum).slopeInMean(units),
                                -MOST_LOGIT,
                                MOST_LOGIT);
        return ofLogit(logit, sum);
    }

    private static BetaBinomial ofLogit(double logit, double sum) {
        return new BetaBinomial(sum / (1 + Math.exp(-logit)), sum / (1 + Math.exp(logit)));
    }

    private double slopeInMean(List<Proportion> units) {
        double slope = 0;
        for (Proportion unit : units) {
            double failures = unit.trials() - unit.successes();
            slope += rise(alpha, unit.successes()) - rise(beta, failures);
        }
        return slope;
    }

    private double slope(List<Proportion> units) {
        double slope = 0;
        for (Proportion unit : units) {
            double failures = unit.trials() - unit.successes();
            slope +=
                    mean() * rise(alpha, unit.successes())
                            + (1 - mean()) * rise(beta, failures)
                            - rise(alpha + beta, unit.trials());
        }
        return slope;
    }

    /** ψ(from + by) − ψ(from). */
    private static double rise(double from, double by) {
        return by == 0 ? 0 : Digamma.value(from + by) - Digamma.value(from);
    }
}
