package org.referralroi.statistics;

/**
 * Tenure of customers each of whom leaves with a constant chance per period, which differs between
 * them by a beta distribution. Those who leave easily go first, so that the hazard falls. Periods k
 * count from 0:
 *
 * <pre>hazard(k) = α/(α + β + k),   S(k) = Π (1 − hazard(j)) over j &lt; k,   S(0) = 1</pre>
 *
 * @param alpha α, positive; small where customers differ much
 * @param beta β, positive; the mean chance to leave is α/(α + β)
 * @see <a href="https://doi.org/10.1002/dir.20074">Fader and Hardie (2007), How to project customer
 *     retention, J. Interact. Mark. 21(1), 76–90</a>
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not a positive finite number
     */
    public ShiftedBetaGeometric {
        if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "alpha and beta must be positive finite numbers, but are %s and %s"
                            .formatted(alpha, beta));
        }
    }

    /**
     * Returns the chance to leave in a period for those there at its start.
     *
     * @param period k, from 0
     * @return α/(α + β + k)
     */
    public double hazard(int period) {
        return alpha / (alpha + beta + period);
    }

    /**
     * Returns the share still there at the start of a period.
     *
     * @param period k, from 0
     * @return S(k), 1 for period 0
     */
    public double survival(int period) {
        double survival = 1;
        for (int k = 0; k < period; k++) {
            survival *= 1 - hazard(k);
        }
        return survival;
    }

    /**
     * Returns how many more periods, discounted, a customer will begin who is in the n-th: Σ
     * S(t)/S(n − 1)/(1 + d)^(t − n) over t ≥ n. The next renewal, being imminent, is not
     * discounted.
     *
     * @param n the period the customer is in, counted from 1
     * @param discountRate d per period, positive
     * @return in periods
     * @throws IllegalArgumentException if n or the rate is out of range
     * @see <a href="https://doi.org/10.1287/mksc.1080.0482">Fader and Hardie (2010), Customer-base
     *     valuation in a contractual setting, Mark. Sci. 29, 85–93</a>
     */
    public double discountedResidualLifetime(int n, double discountRate) {
        if (n < 1 || !(discountRate > 0)) {
            throw new IllegalArgumentException(
                    "n must be at least 1 and discountRate positive, but they are %d and %s"
                            .formatted(n, discountRate));
        }
        double sum = 0;
        double addend = 1 - hazard(n - 1);
        for (int period = n; addend > Math.ulp(sum) / 2; period++) {
            sum += addend;
            addend *= (1 - hazard(period)) / (1 + discountRate);
        }
        return sum;
    }
}
