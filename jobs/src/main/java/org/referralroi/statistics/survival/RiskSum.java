package org.referralroi.statistics.survival;

import java.util.Arrays;

/**
 * Sums of r and r x over people with relative hazard r and covariates x, all 0 or 1. People are
 * given by the columns in which their x is 1, so that adding a pattern costs only those.
 */
final class RiskSum {

    private double hazards;
    private final double[] covariates;

    RiskSum(int columns) {
        covariates = new double[columns];
    }

    void clear() {
        hazards = 0;
        Arrays.fill(covariates, 0);
    }

    /** Adds people of one pattern. */
    void add(double more, int[] columns) {
        hazards += more;
        for (int column : columns) {
            covariates[column] += more;
        }
    }

    /** Returns Σ r. */
    double hazards() {
        return hazards;
    }

    /** Returns Σ r x of a column. */
    double covariate(int column) {
        return covariates[column];
    }
}
