package org.referralroi.coverage;

import java.util.List;
import java.util.Optional;
import org.referralroi.figures.Figure;

/**
 * How often the intervals of a figure cover what is true.
 *
 * @param truth what is planted, or follows from it
 * @param computed companies in which the figure has an interval; of the others the data are too few
 * @param coverage share of those intervals that hold the truth
 * @param tooHigh intervals that lie above the truth
 * @param tooLow intervals that lie below it
 * @param meanBias mean of the figure ÷ truth, less 1
 * @param biasError standard error of the mean bias
 * @param asItShould whether coverage lies within the bounds for so many companies
 */
public record Covered(
        String figure,
        String group,
        String slice,
        double truth,
        int computed,
        double coverage,
        int tooHigh,
        int tooLow,
        double meanBias,
        double biasError,
        boolean asItShould) {

    static final double NOMINAL = 0.95;

    /** 92 to 98 % of 200 companies, which is 1.95 standard errors of the binomial distribution. */
    private static final double TOLERANCE = 0.03 * Math.sqrt(200);

    static Covered of(KnownFigure known, double truth, List<Optional<Figure>> inferred) {
        List<Figure> computed =
                inferred.stream()
                        .flatMap(Optional::stream)
                        .filter(each -> each.low().isPresent())
                        .toList();
        int count = computed.size();
        int tooHigh = 0;
        int tooLow = 0;
        for (Figure figure : computed) {
            tooHigh += figure.low().getAsDouble() > truth ? 1 : 0;
            tooLow += figure.high().getAsDouble() < truth ? 1 : 0;
        }
        double[] biases = computed.stream().mapToDouble(each -> each.value() / truth - 1).toArray();
        double coverage = count == 0 ? 0 : (count - tooHigh - tooLow) / (double) count;
        return new Covered(
                known.figure(),
                known.group(),
                known.slice(),
                truth,
                count,
                coverage,
                tooHigh,
                tooLow,
                Spread.mean(biases),
                Spread.standardError(biases),
                count > 0 && coverage >= lowest(count) && coverage <= highest(count));
    }

    /** Least coverage of so many companies that is put down to chance. */
    static double lowest(int companies) {
        return NOMINAL - TOLERANCE / Math.sqrt(companies);
    }

    /** Largest coverage of so many companies that is put down to chance. */
    static double highest(int companies) {
        return Math.min(1, NOMINAL + TOLERANCE / Math.sqrt(companies));
    }
}
