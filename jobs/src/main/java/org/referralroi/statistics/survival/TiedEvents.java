package org.referralroi.statistics.survival;

/**
 * Efron's treatment of d events at one time: the l-th of them meets a risk set from which l/d of
 * the people with events have gone. With f = l/d and φ the hazard then left, the sums Σ fᵃ/φᵇ over
 * l are all that the derivatives need, so that a time costs the same whether it has one event or
 * thousands.
 *
 * @param logarithm Σ ln φ
 */
record TiedEvents(
        double logarithm, double a0b1, double a1b1, double a0b2, double a1b2, double a2b2) {

    /** A product of shares that may lose another factor without leaving the range of double. */
    private static final double SMALL = 1e-140;

    /**
     * Sums over the events.
     *
     * @param atRisk hazards of the people at risk
     * @param dying hazards of those with the event
     * @param events d
     */
    static TiedEvents of(double atRisk, double dying, long events) {
        double logarithm = events * Math.log(atRisk);
        double product = 1;
        double a0b1 = 0;
        double a1b1 = 0;
        double a0b2 = 0;
        double a1b2 = 0;
        double a2b2 = 0;
        for (long l = 0; l < events; l++) {
            double gone = (double) l / events;
            double left = atRisk - gone * dying;
            double inverse = 1 / left;
            // One logarithm for many factors: they are what takes the time.
            product *= left / atRisk;
            if (product < SMALL) {
                logarithm += Math.log(product);
                product = 1;
            }
            a0b1 += inverse;
            a1b1 += gone * inverse;
            a0b2 += inverse * inverse;
            a1b2 += gone * inverse * inverse;
            a2b2 += gone * gone * inverse * inverse;
        }
        return new TiedEvents(logarithm + Math.log(product), a0b1, a1b1, a0b2, a1b2, a2b2);
    }
}
