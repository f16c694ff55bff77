package org.referralroi.statistics.survival;

import java.util.Arrays;

/**
 * Sums of r, r x and r x xᵀ over people with relative hazard r and covariates x, all 0 or 1. People
 * are given by the columns in which their x is 1, so that adding a pattern costs only those
 * squared.
 */
final class RiskSum {

    private double zeroth;
    private final double[] first;

    /** Only the lower triangle is kept. */
    private final double[][] second;

    RiskSum(int columns) {
        first = new double[columns];
        second = new double[columns][columns];
    }

    void clear() {
        zeroth = 0;
        Arrays.fill(first, 0);
        for (double[] row : second) {
            Arrays.fill(row, 0);
        }
    }

    /** Adds people of one pattern, given its columns in ascending order. */
    void add(double hazards, int[] columns) {
        zeroth += hazards;
        for (int j = 0; j < columns.length; j++) {
            first[columns[j]] += hazards;
            for (int k = 0; k <= j; k++) {
                second[columns[j]][columns[k]] += hazards;
            }
        }
    }

    /**
     * Returns the part of the likelihood that the d events at one time have, with Efron's treatment
     * of ties: the l-th of them meets a risk set from which l/d of the people with events have
     * gone.
     *
     * @param atRisk sums over the people at risk
     * @param dying sums over those with the event
     * @param events d
     * @param logHazards Σ ln r over those with the event
     * @param covariates Σ x over those with the event
     */
    static PartialLikelihood efron(
            RiskSum atRisk, RiskSum dying, long events, double logHazards, double[] covariates) {
        double logarithm = logHazards;
        // Σ over l of fᵃ/φᵇ, where f = l/d and φ is what is left of the risk set; with these five
        // sums a time costs the same matrices whether it has one event or thousands.
        double a0b1 = 0;
        double a1b1 = 0;
        double a0b2 = 0;
        double a1b2 = 0;
        double a2b2 = 0;
        for (long l = 0; l < events; l++) {
            double gone = (double) l / events;
            double left = atRisk.zeroth - gone * dying.zeroth;
            logarithm -= Math.log(left);
            a0b1 += 1 / left;
            a1b1 += gone / left;
            a0b2 += 1 / (left * left);
            a1b2 += gone / (left * left);
            a2b2 += gone * gone / (left * left);
        }
        int columns = covariates.length;
        double[] score = new double[columns];
        double[][] information = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            double rj = atRisk.first[j];
            double dj = dying.first[j];
            score[j] = covariates[j] - (a0b1 * rj - a1b1 * dj);
            for (int k = 0; k <= j; k++) {
                double rk = atRisk.first[k];
                double dk = dying.first[k];
                double mean = a0b1 * atRisk.second[j][k] - a1b1 * dying.second[j][k];
                information[j][k] =
                        mean - (a0b2 * rj * rk - a1b2 * (rj * dk + dj * rk) + a2b2 * dj * dk);
                information[k][j] = information[j][k];
            }
        }
        return new PartialLikelihood(logarithm, score, information);
    }
}
