package org.referralroi.statistics.survival;

/**
 * Logarithm of Cox's partial likelihood with its first derivatives and the negative of its second,
 * at one event time or added up over all.
 */
final class PartialLikelihood {

    private double logarithm;
    private final double[] score;
    private final double[][] information;

    /** The likelihood of no events. */
    PartialLikelihood(int columns) {
        this(0, new double[columns], new double[columns][columns]);
    }

    PartialLikelihood(double logarithm, double[] score, double[][] information) {
        this.logarithm = logarithm;
        this.score = score;
        this.information = information;
    }

    void add(PartialLikelihood other) {
        logarithm += other.logarithm;
        for (int j = 0; j < score.length; j++) {
            score[j] += other.score[j];
            for (int k = 0; k < score.length; k++) {
                information[j][k] += other.information[j][k];
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
