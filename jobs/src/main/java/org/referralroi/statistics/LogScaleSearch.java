package org.referralroi.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;

/**
 * Finds the maxima of a function of a positive number from its slope, over orders of magnitude. One
 * is expected; the grid makes sure that none is missed.
 */
final class LogScaleSearch {

    private static final int GRID = 40;
    private static final double ACCURACY = 1e-11;
    private static final int MOST_BISECTIONS = 200;

    private LogScaleSearch() {}

    /** Returns where the slope turns from positive to negative. */
    static DoubleStream maxima(DoubleUnaryOperator slope, double least, double most) {
        DoubleUnaryOperator ofLogarithm = logarithm -> slope.applyAsDouble(Math.exp(logarithm));
        double from = Math.log(least);
        double width = (Math.log(most) - from) / GRID;
        double[] slopes =
                IntStream.rangeClosed(0, GRID)
                        .mapToDouble(i -> ofLogarithm.applyAsDouble(from + i * width))
                        .toArray();
        return IntStream.range(0, GRID)
                .filter(i -> slopes[i] > 0 && slopes[i + 1] <= 0)
                .mapToDouble(i -> turn(ofLogarithm, from + i * width, from + (i + 1) * width))
                .map(Math::exp);
    }

    private static double turn(DoubleUnaryOperator slope, double low, double high) {
        return new BisectionSolver(ACCURACY)
                .solve(MOST_BISECTIONS, slope::applyAsDouble, low, high);
    }
}
