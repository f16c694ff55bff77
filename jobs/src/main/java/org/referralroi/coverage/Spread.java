package org.referralroi.coverage;

import java.util.Arrays;

/** Mean of what was found in many companies, and how far chance may have moved it. */
final class Spread {
    private Spread() {}

    /** The mean, 0 of nothing. */
    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Standard error of the mean, 0 of less than two values. */
    static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        int count = values.length;
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
    }
}
