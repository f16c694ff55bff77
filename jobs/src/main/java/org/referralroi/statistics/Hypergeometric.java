package org.referralroi.statistics;

/**
 * Distribution of the events of the first of two groups, given the sizes of the groups and the
 * events of both.
 *
 * <p>Probabilities are built outward from the mode by the ratio of neighbours, in units of the
 * probability of the mode. That needs no factorials, takes counts beyond {@code int}, and reaches
 * as far as a double can tell a probability from zero.
 */
final class Hypergeometric {

    /** Two tables whose probabilities differ by less are equally probable, as in R. */
    private static final double TIE = 1 + 1e-7;

    private final double size;
    private final double otherSize;
    private final double events;
    private final long seen;
    private final long mode;

    Hypergeometric(Proportion first, Proportion second) {
        size = first.trials();
        otherSize = second.trials();
        events = (double) first.successes() + second.successes();
        seen = first.successes();
        mode = (long) ((size + 1) * (events + 1) / (size + otherSize + 2));
    }

    /** Returns the probability of what is no more probable than the count seen. */
    double twoSided() {
        double limit = weightSeen() * TIE;
        double all = 0;
        double extreme = 0;
        double weight = 1;
        for (long x = mode; weight > 0; x++) {
            all += weight;
            extreme += weight <= limit ? weight : 0;
            weight *= rise(x);
        }
        weight = 1 / rise(mode - 1);
        for (long x = mode - 1; weight > 0; x--) {
            all += weight;
            extreme += weight <= limit ? weight : 0;
            weight /= rise(x - 1);
        }
        return Math.min(1, extreme / all);
    }

    private double weightSeen() {
        double weight = 1;
        for (long x = mode; x < seen && weight > 0; x++) {
            weight *= rise(x);
        }
        for (long x = mode; x > seen && weight > 0; x--) {
            weight /= rise(x - 1);
        }
        return weight;
    }

    /** P(x + 1)/P(x): zero at the largest possible x, infinite below the smallest. */
    private double rise(double x) {
        return (size - x) * (events - x) / ((x + 1) * (otherSize - events + x + 1));
    }
}
