package org.referralroi.statistics;

import java.util.Arrays;
import java.util.List;
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

    private final int size;
    private final int cells;

    /** Chance that the rate of a unit lies in a cell. */
    private final double[][] chance;

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
        this.chance =
                rates.stream()
                        .map(rate -> chances(rate, logSines, logCosines))
                        .toArray(double[][]::new);
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
                above[i] = Math.max(0, 1 - lower[i] - chance[i][c] / 2);
                lower[i] += chance[i][c];
            }
            double[] count = count(above);
            for (int i = 0; i < size; i++) {
                if (chance[i][c] > NEGLIGIBLE) {
                    double[] others = without(count, above[i]);
                    for (int rank = 0; rank < size; rank++) {
                        ofRanks[i][rank] += chance[i][c] * others[rank];
                    }
                }
            }
        }
        return ofRanks;
    }

    /** Distribution of the number of those above. */
    private double[] count(double[] above) {
        double[] count = new double[size + 1];
        count[0] = 1;
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k > 0; k--) {
                count[k] += above[i] * (count[k - 1] - count[k]);
            }
            count[0] *= 1 - above[i];
        }
        return count;
    }

    /** The same without one unit, taken out from the end where it was not likely to be. */
    private double[] without(double[] count, double chance) {
        double[] others = new double[size];
        if (chance <= 0.5) {
            double before = 0;
            for (int k = 0; k < size; k++) {
                before = Math.max(0, (count[k] - chance * before) / (1 - chance));
                others[k] = before;
            }
        } else {
            double after = 0;
            for (int k = size - 1; k >= 0; k--) {
                after = Math.max(0, (count[k + 1] - (1 - chance) * after) / chance);
                others[k] = after;
            }
        }
        return others;
    }
}
