package org.referralroi.statistics.survival;

/**
 * Logarithm of Cox's partial likelihood with its first derivatives and the negative of its second,
 * added up over event times.
 */
final class PartialLikelihood {

    private double logarithm;
    private final double[] score;

    /** The lower triangle until it is mirrored. */
    private final double[][] information;

    /** The likelihood of no events. */
    PartialLikelihood(int columns) {
        score = new double[columns];
        information = new double[columns][columns];
    }

    /**
     * Adds the part of one event time, but for the mean of x xᵀ over its risk sets.
     *
     * @param weight of the part
     * @param logHazard Σ ln r over those with the event
     * @param atRisk sums over the people at risk
     * @param dying sums over those with the event
     */
    void add(double weight, double logHazard, TiedEvents tied, RiskSum atRisk, RiskSum dying) {
        logarithm += weight * (logHazard - tied.logarithm());
        // What is subtracted, a0b2 R Rᵀ − a1b2 (R Dᵀ + D Rᵀ) + a2b2 D Dᵀ, is u uᵀ + v vᵀ.
        double ofRisk = Math.sqrt(tied.a0b2());
        double ofDying = tied.a1b2() / ofRisk;
        double rest = Math.sqrt(Math.max(0, tied.a2b2() - ofDying * ofDying));
        double[] u = new double[score.length];
        double[] v = new double[score.length];
        for (int j = 0; j < score.length; j++) {
            double r = atRisk.covariate(j);
            double d = dying.covariate(j);
            score[j] -= weight * (tied.a0b1() * r - tied.a1b1() * d);
            u[j] = ofRisk * r - ofDying * d;
            v[j] = rest * d;
        }
        for (int j = 0; j < score.length; j++) {
            double uj = weight * u[j];
            double vj = weight * v[j];
            double[] row = information[j];
            for (int k = 0; k <= j; k++) {
                row[k] -= uj * u[k] + vj * v[k];
            }
        }
    }

    /** Adds the observed covariates of people with events. */
    void addScore(double more, int[] columns) {
        for (int column : columns) {
            score[column] += more;
        }
    }

    /**
     * Adds to the information of all pairs of columns.
     *
     * @param columns in ascending order
     */
    void addInformation(double more, int[] columns) {
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k <= j; k++) {
                information[columns[j]][columns[k]] += more;
            }
        }
    }

    /** Fills the upper triangle. */
    void mirror() {
        for (int j = 0; j < score.length; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
    }

    double logarithm() {
        return logarithm;
    }

    double[] score() {
        return score;
    }

    double[][] information() {
        return information;
    }
}
