package org.referralroi.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often each whole number was seen, such as days from lead to win, or referrals of an advocate.
 */
public final class Frequencies {

    private final long[] values;
    private final long[] counts;
    private final long size;

    private Frequencies(long[] values, long[] counts, long size) {
        this.values = values;
        this.counts = counts;
        this.size = size;
    }

    /**
     * Takes the count of each value.
     *
     * @param countByValue in any order; values never seen may be there with a count of 0
     * @return the frequencies in the order of the values
     * @throws IllegalArgumentException if a count is negative
     */
    public static Frequencies of(Map<Long, Long> countByValue) {
        Map<Long, Long> sorted = new TreeMap<>(countByValue);
        sorted.forEach(Frequencies::checkCount);
        sorted.values().removeIf(count -> count == 0);
        long[] values = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
        long[] counts = sorted.values().stream().mapToLong(Long::longValue).toArray();
        long size = sorted.values().stream().reduce(0L, Math::addExact);
        return new Frequencies(values, counts, size);
    }

    private static void checkCount(long value, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "count must not be negative, but is %d for value %d".formatted(count, value));
        }
    }

    /**
     * Returns n, how many numbers were seen.
     *
     * @return at least 0
     */
    public long size() {
        return size;
    }

    /**
     * Returns the median, the mean of the middle two where n is even, with the interval between the
     * order statistics of ranks j and n + 1 − j, where j is the largest with P(X &lt; j) &lt; (1 −
     * level)/2 for X binomial with n trials of probability ½. It needs no assumption, covers at
     * least as often as asked, and is not interpolated: both limits are values that were seen.
     *
     * @param confidence level
     * @return absent where nothing was seen; without interval where n is too small for one, below 6
     *     at 95 %
     * @throws ArithmeticException if n exceeds the range of int
     * @see <a href="https://doi.org/10.1002/0471722162">David and Nagaraja (2003), Order
     *     Statistics, 3rd ed., section 7.1</a>
     */
    public Optional<Estimate> median(Confidence confidence) {
        if (size == 0) {
            return Optional.empty();
        }
        int n = Math.toIntExact(size);
        double median = ((double) ofRank((n + 1L) / 2) + ofRank(n / 2 + 1L)) / 2;
        int rank = BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(confidence.tail());
        Optional<Interval> interval =
                rank == 0
                        ? Optional.empty()
                        : Optional.of(new Interval(ofRank(rank), ofRank(n + 1L - rank)));
        return Optional.of(new Estimate(median, interval));
    }

    /**
     * Returns the mean with Student's interval, mean ± t s/√n at n − 1 degrees of freedom.
     *
     * @param confidence level
     * @return absent where nothing was seen; without interval for n = 1 and where all values are
     *     the same
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public Optional<Estimate> mean(Confidence confidence) {
        if (size == 0) {
            return Optional.empty();
        }
        double mean = (double) total() / size;
        if (size == 1) {
            return Optional.of(new Estimate(mean, Optional.empty()));
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        double standardError = Math.sqrt(squares / (size - 1) / size);
        return Optional.of(
                Estimate.symmetric(mean, standardError, confidence.studentQuantile(size - 1)));
    }

    /**
     * Returns the Gini coefficient, the mean absolute difference of two numbers drawn with
     * replacement, over twice the mean: Σ (2i − n − 1) x₍i₎ / (n Σ x). It is 0 where all are equal
     * and (n − 1)/n where one has everything; there is no correction for small n.
     *
     * @return in [0, 1); absent where nothing was seen or all values are 0
     * @throws IllegalStateException if a value is negative
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public OptionalDouble gini() {
        checkNotNegative();
        long total = total();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double weighted = 0;
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            weighted += (double) values[i] * counts[i] * (2 * below + counts[i] - size);
            below += counts[i];
        }
        return OptionalDouble.of(Math.max(0, weighted / size / total));
    }

    /**
     * Returns what the largest ⌈percent of n⌉ numbers add up to, of what all add up to: with 1, the
     * share of referrals made by the most active 1 % of advocates.
     *
     * @param percent from 1 to 100
     * @return sums of values, both 0 where nothing was seen
     * @throws IllegalArgumentException if percent is out of range
     * @throws IllegalStateException if a value is negative
     * @throws ArithmeticException if the sum exceeds the range of long
     */
    public Proportion topShare(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(
                    "percent must be in range [1, 100], but is %d".formatted(percent));
        }
        checkNotNegative();
        long places = (Math.multiplyExact(size, percent) + 99) / 100;
        long top = 0;
        for (int i = values.length - 1; i >= 0 && places > 0; i--) {
            long taken = Math.min(places, counts[i]);
            top += values[i] * taken;
            places -= taken;
        }
        return new Proportion(top, total());
    }

    private long total() {
        long total = 0;
        for (int i = 0; i < values.length; i++) {
            total = Math.addExact(total, Math.multiplyExact(values[i], counts[i]));
        }
        return total;
    }

    private long ofRank(long rank) {
        int i = 0;
        long left = rank - counts[0];
        while (left > 0) {
            i++;
            left -= counts[i];
        }
        return values[i];
    }

    private void checkNotNegative() {
        if (values.length > 0 && values[0] < 0) {
            throw new IllegalStateException(
                    "values must not be negative, but the smallest is %d".formatted(values[0]));
        }
    }
}
