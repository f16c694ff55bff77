package org.referralroi.statistics.survival;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Maximum of the partial likelihood, found by Newton's method from zero with halving of steps. */
final class CoxMaximum {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    /** What one more step would add to the log-likelihood, twice, where it is nearly flat. */
    private static final double NEAR = 1e-8;

    /** The same where, on the way to infinity, the finite coefficients no longer move. */
    private static final double STALLED = 1e-11;

    /** The same at a maximum. */
    private static final double REACHED = 1e-18;

    /** So long a step where nothing is left to gain means that the maximum is at infinity. */
    private static final double LONG_STEP = 1e-2;

    /** Far from the maximum a step may be so long that it would leave no information behind. */
    private static final double LONGEST_STEP = 4;

    /** Information, per event, that may come from rounding alone. */
    private static final double NOISE = 1e-13;

    /** A hazard ratio of three million, found only on the way to infinity. */
    private static final double LARGEST_COEFFICIENT = 15;

    /** Of a coefficient that the data hold; without information of its own it is far larger. */
    private static final double LARGEST_VARIANCE = 1e4;

    private final RiskSets riskSets;
    private final double noise;
    private final int[] columns;
    private final BitSet unidentified;
    private final BitSet diverging = new BitSet();
    private final boolean converged;
    private double[] coefficients;
    private PartialLikelihood likelihood;

    CoxMaximum(RiskSets riskSets, int width, long events) {
        this.riskSets = riskSets;
        this.noise = NOISE * events;
        this.coefficients = new double[width];
        this.likelihood = riskSets.total(coefficients);
        InformationMatrix start = information(IntStream.range(0, width).toArray());
        this.columns = start.columns();
        this.unidentified = start.unidentified();
        this.converged = climb();
        if (converged) {
            findDiverging();
        }
    }

    double[] coefficients() {
        return coefficients.clone();
    }

    PartialLikelihood likelihood() {
        return likelihood;
    }

    /** Whether the likelihood came to its supremum, be it at infinity. */
    boolean converged() {
        return converged;
    }

    /** How many columns were free to vary. */
    int parameters() {
        return columns.length;
    }

    boolean isIdentified(int column) {
        return !unidentified.get(column);
    }

    boolean isDiverging(int column) {
        return diverging.get(column);
    }

    /** Returns the information of the columns with a finite coefficient. */
    InformationMatrix finiteInformation() {
        return information(Arrays.stream(columns).filter(j -> !diverging.get(j)).toArray());
    }

    private InformationMatrix information(int[] candidates) {
        return new InformationMatrix(likelihood.information(), candidates, noise);
    }

    private boolean climb() {
        for (int i = 0; i < MOST_STEPS; i++) {
            // Far out, a column that has lost its information stays where it is.
            double[] step = information(columns).solve(likelihood.score());
            double gain = 0;
            for (int j : columns) {
                gain += step[j] * likelihood.score()[j];
            }
            if (gain < NEAR) {
                Arrays.stream(columns)
                        .filter(j -> Math.abs(step[j]) > LONG_STEP)
                        .forEach(diverging::set);
            }
            if (gain < REACHED || gain < STALLED && !diverging.isEmpty()) {
                return true;
            }
            if (!advance(step)) {
                return false;
            }
        }
        return false;
    }

    private boolean advance(double[] step) {
        double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
        double size = Math.min(1, LONGEST_STEP / longest);
        double rounding = 1e-12 * Math.abs(likelihood.logarithm());
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] candidate = coefficients.clone();
            for (int j : columns) {
                candidate[j] += size * step[j];
            }
            PartialLikelihood there = riskSets.total(candidate);
            if (there.logarithm() >= likelihood.logarithm() - rounding) {
                coefficients = candidate;
                likelihood = there;
                return true;
            }
            size /= 2;
        }
        return false;
    }

    /**
     * Adds to columns still on their way those that got far, or that the limit leaves uninformed.
     */
    private void findDiverging() {
        for (int j : columns) {
            if (Math.abs(coefficients[j]) > LARGEST_COEFFICIENT) {
                diverging.set(j);
            }
        }
        diverging.or(finiteInformation().unidentified());
        InformationMatrix finite = finiteInformation();
        for (int j : finite.columns()) {
            if (finite.variance(j) > LARGEST_VARIANCE) {
                diverging.set(j);
            }
        }
    }
}
