package org.referralroi.whatif;

/**
 * The PERT distribution: a beta distribution over a range with α = 1 + 4 (mode − low)/(high − low)
 * and β = 6 − α, drawn through its quantile function.
 *
 * <p>The distribution function is tabulated at 512 equal steps by Simpson's rule and inverted on
 * straight lines between them. Unlike draws by rejection, one uniform number makes one draw and a
 * small change of the range makes a small change of the draw, in every language.
 */
final class Pert {
    private static final int STEPS = 512;

    private final double low;
    private final double width;
    private final double[] cumulative = new double[STEPS + 1];

    /**
     * @param mode from low to high
     */
    Pert(double low, double mode, double high) {
        this.low = low;
        width = high - low;
        if (width > 0) {
            tabulate(4 * (mode - low) / width);
        }
    }

    private void tabulate(double power) {
        double before = density(0, power);
        for (int i = 1; i <= STEPS; i++) {
            double middle = density((i - 0.5) / STEPS, power);
            double after = density((double) i / STEPS, power);
            cumulative[i] = cumulative[i - 1] + (before + 4 * middle + after);
            before = after;
        }
    }

    private static double density(double x, double power) {
        return StrictMath.pow(x, power) * StrictMath.pow(1 - x, 4 - power);
    }

    /** The value below which a share of the distribution lies. */
    double quantile(double share) {
        if (width <= 0) {
            return low;
        }
        double sought = share * cumulative[STEPS];
        int from = 0;
        int to = STEPS;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (cumulative[middle] <= sought) {
                from = middle;
            } else {
                to = middle;
            }
        }
        double within = (sought - cumulative[from]) / (cumulative[to] - cumulative[from]);
        return low + width * (from + within) / STEPS;
    }
}
