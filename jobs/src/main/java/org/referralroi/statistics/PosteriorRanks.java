package org.referralroi.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Chances of the ranks of independent rates. Given the rate of a unit, the number of those above it
 * is a sum of independent yes-or-no variables; its distribution is averaged over the rate of the
 * unit. No random numbers are drawn, so that equal units have equal ranks and a run repeats itself.
 *
 * <p>The average is a sum over equal cells of the angle φ = arcsin √rate, in which a rate with α +
 * β = n has a standard deviation of 1/(2 √n) wherever it lies, and the density sin^(2α−1) φ
 * cos^(2β−1) φ but for a constant.
 */
final class PosteriorRanks {

    private static final double CELLS_PER_DEVIATION = 10;
    private static final int MOST_CELLS = 20_000;
    private static final double DEVIATIONS = 8;
    private static final double NEGLIGIBLE = 1e-12;

    /** Chance of a number of those above that is left out. */
    private static final double NEVER = 1e-15;

    private final int size;
    private final int cells;

    /** Chance that the rate of a unit lies in a cell. */
    private final double[][] chance;

    /** The first unit with the same rate as each; all of them have the same ranks. */
    private final int[] firstAlike;

    PosteriorRanks(List<BetaDistribution> rates) {
        this.size = rates.size();
        double low = Math.PI / 2;
        double high = 0;
        double narrowest = 1;
        for (BetaDistribution rate : rates) {
            double angle = Math.asin(Math.sqrt(rate.getMean()));
            double deviation = 0.5 / Math.sqrt(rate.getAlpha() + rate.getBeta());
            low = Math.max(0, Math.min(low, angle - DEVIATIONS * deviation));
            high = Math.min(Math.PI / 2, Math.max(high, angle + DEVIATIONS * deviation));
            narrowest = Math.min(narrowest, deviation);
        }
        double wanted = CELLS_PER_DEVIATION * (high - low) / narrowest;
        this.cells = (int) Math.min(MOST_CELLS, Math.ceil(wanted));
        double start = low;
        double width = (high - low) / cells;
        double[] angles =
                IntStream.range(0, cells).mapToDouble(c -> start + (c + 0.5) * width).toArray();
        double[] logSines = Arrays.stream(angles).map(Math::sin).map(Math::log).toArray();
        double[] logCosines = Arrays.stream(angles).map(Math::cos).map(Math::log).toArray();
        this.firstAlike = firstAlike(rates);
        this.chance = new double[size][];
        for (int i = 0; i < size; i++) {
            chance[i] =
                    firstAlike[i] < i
                            ? chance[firstAlike[i]]
                            : chances(rates.get(i), logSines, logCosines);
        }
    }

    private static int[] firstAlike(List<BetaDistribution> rates) {
        Map<List<Double>, Integer> first = new HashMap<>();
        int[] firstAlike = new int[rates.size()];
        for (int i = 0; i < firstAlike.length; i++) {
            List<Double> rate = List.of(rates.get(i).getAlpha(), rates.get(i).getBeta());
            first.putIfAbsent(rate, i);
            firstAlike[i] = first.get(rate);
        }
        return firstAlike;
    }

    private static double[] chances(BetaDistribution rate, double[] logSines, double[] logCosines) {
        double[] chances = new double[logSines.length];
        for (int c = 0; c < chances.length; c++) {
            chances[c] =
                    (2 * rate.getAlpha() - 1) * logSines[c]
                            + (2 * rate.getBeta() - 1) * logCosines[c];
        }
        double largest = Arrays.stream(chances).max().orElseThrow();
        double sum = 0;
        for (int c = 0; c < chances.length; c++) {
            chances[c] = Math.exp(chances[c] - largest);
            sum += chances[c];
        }
        for (int c = 0; c < chances.length; c++) {
            chances[c] /= sum;
        }
        return chances;
    }

    /** Returns the chance of each rank, from the first, of each unit. */
    double[][] ofRanks() {
        double[][] ofRanks = new double[size][size];
        double[] lower = new double[size];
        double[] above = new double[size];
        for (int c = 0; c < cells; c++) {
            for (int i = 0; i < size; i++) {
                int first = firstAlike[i];
                above[i] = first < i ? above[first] : Math.max(0, 1 - lower[i] - chance[i][c] / 2);
                lower[i] += chance[i][c];
            }
            Count count = Count.of(above);
            for (int i = 0; i < size; i++) {
                if (firstAlike[i] == i && chance[i][c] > NEGLIGIBLE) {
                    count.addWithout(above[i], chance[i][c], ofRanks[i]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            ofRanks[i] = ofRanks[firstAlike[i]];
        }
        return ofRanks;
    }

    /**
     * Distribution of the number of those above. Only the numbers between {@code first} and {@code
     * last} are kept; all others together have a chance that does not count.
     */
    private record Count(double[] chances, int first, int last) {

        static Count of(double[] above) {
            double[] chances = new double[above.length + 1];
            chances[0] = 1;
            int first = 0;
            int last = 0;
            for (double chance : above) {
                last++;
                for (int k = last; k > first; k--) {
                    chances[k] += chance * (chances[k - 1] - chances[k]);
                }
                chances[first] *= 1 - chance;
                while (chances[first] < NEVER) {
                    chances[first++] = 0;
                }
                while (chances[last] < NEVER) {
                    chances[last--] = 0;
                }
            }
            return new Count(chances, first, last);
        }

        /**
         * Adds the same without one unit, weighted. The unit is taken out from the end where it was
         * not likely to be, so that errors of rounding fade.
         */
        void addWithout(double chance, double weight, double[] sums) {
            double others = 0;
            if (chance <= 0.5) {
                double odds = chance / (1 - chance);
                double share = weight / (1 - chance);
                for (int k = first; k <= Math.min(last, sums.length - 1); k++) {
                    others = share * chances[k] - odds * others;
                    sums[k] += others;
                }
            } else {
                double odds = (1 - chance) / chance;
                double share = weight / chance;
                for (int k = last - 1; k >= Math.max(first - 1, 0); k--) {
                    others = share * chances[k + 1] - odds * others;
                    sums[k] += others;
                }
            }
        }
    }
}
