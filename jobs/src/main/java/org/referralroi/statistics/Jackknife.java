package org.referralroi.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Delete-a-group jackknife: puts an interval on any figure that can be computed from sums over
 * buckets of customers.
 *
 * <p>Customers are dealt to buckets by a hash of their key, so that each bucket is a random sample
 * of them (Kott 2001, The delete-a-group jackknife, J. Official Stat. 17, 521–526). With θ computed
 * from the sums of all G buckets, and θ₍g₎ from those sums less bucket g,
 *
 * <pre>variance = (G − 1)/G Σ (θ₍g₎ − θ)²,  interval = θ ± t √variance</pre>
 *
 * <p>with Student's t at G − 1 degrees of freedom. Deviations are taken around θ, not around the
 * mean of the θ₍g₎; that is never smaller. Time and memory are linear in buckets × sums, plus one
 * call of the statistic for each bucket.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-35099-8">Wolter (2007), Introduction to Variance
 *     Estimation, 2nd ed., chapter 4</a>
 */
public final class Jackknife {

    private final long[][] buckets;
    private final long[] totals;

    private Jackknife(long[][] buckets, long[] totals) {
        this.buckets = buckets;
        this.totals = totals;
    }

    /** A figure computed from integer sums. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * Computes the figure.
         *
         * @param sums one sum for each column of the buckets; the method must neither change nor
         *     keep the array
         * @return a finite number, absent where the sums do not define it
         */
        OptionalDouble of(long[] sums);
    }

    /**
     * Takes the sums of each bucket that holds customers. A bucket without any must be left out,
     * for it would count as a degree of freedom.
     *
     * @param buckets one row for each bucket, all of the same columns; copied
     * @return the buckets, added up once for any number of figures
     * @throws IllegalArgumentException if the rows differ in length
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    public static Jackknife of(long[][] buckets) {
        int columns = buckets.length == 0 ? 0 : buckets[0].length;
        long[][] copies = new long[buckets.length][];
        long[] totals = new long[columns];
        for (int g = 0; g < buckets.length; g++) {
            if (buckets[g].length != columns) {
                throw new IllegalArgumentException(
                        "every bucket must have %d sums, but bucket %d has %d"
                                .formatted(columns, g, buckets[g].length));
            }
            copies[g] = buckets[g].clone();
            for (int column = 0; column < columns; column++) {
                totals[column] = Math.addExact(totals[column], copies[g][column]);
            }
        }
        return new Jackknife(copies, totals);
    }

    /**
     * Computes a figure and its interval.
     *
     * @param statistic a pure function of the sums
     * @param confidence level
     * @return absent without buckets or where the figure is not defined for all; without interval
     *     with fewer than 2 buckets, where the figure is not defined when some bucket is dropped
     *     (it then hangs on that bucket, and a variance of the others would hide it), and where no
     *     bucket moves it
     * @throws IllegalArgumentException if the statistic returns a number that is not finite
     */
    public Optional<Estimate> estimate(Statistic statistic, Confidence confidence) {
        requireNonNull(confidence, "confidence");
        int groups = buckets.length;
        if (groups == 0) {
            return Optional.empty();
        }
        OptionalDouble all = statistic.of(totals.clone());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double value = all.getAsDouble();
        OptionalDouble squares = groups < 2 ? OptionalDouble.empty() : squares(statistic, value);
        if (squares.isEmpty()) {
            return Optional.of(new Estimate(value, Optional.empty()));
        }
        double standardError = Math.sqrt((groups - 1.0) / groups * squares.getAsDouble());
        double quantile = confidence.studentQuantile(groups - 1L);
        return Optional.of(Estimate.symmetric(value, standardError, quantile));
    }

    private OptionalDouble squares(Statistic statistic, double value) {
        long[] sums = new long[totals.length];
        double[] squares = new double[buckets.length];
        for (int g = 0; g < buckets.length; g++) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] = totals[column] - buckets[g][column];
            }
            OptionalDouble replicate = statistic.of(sums);
            if (replicate.isEmpty()) {
                return OptionalDouble.empty();
            }
            double deviation = replicate.getAsDouble() - value;
            squares[g] = deviation * deviation;
        }
        // Sorted, so that the order of the buckets changes no digit.
        Arrays.sort(squares);
        return OptionalDouble.of(Arrays.stream(squares).sum());
    }
}
