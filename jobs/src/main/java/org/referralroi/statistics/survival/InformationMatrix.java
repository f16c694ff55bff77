package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cholesky decomposition of some columns of an information matrix, leaving out each column that the
 * ones before it explain. The library's decompositions refuse a singular matrix; here the columns
 * that make it so are what one wants to know.
 *
 * <p>Columns are scaled to a unit diagonal, so that what counts as explained does not depend on how
 * much information a column has.
 */
final class InformationMatrix {

    /** Squared length, of a column of length 1, that the earlier ones must leave unexplained. */
    private static final double INDEPENDENT = 1e-11;

    /** Weight of a column in another that counts as a dependence. */
    private static final double DEPENDENT = 1e-6;

    private final double[][] information;
    private final double[] scale;
    private final List<Integer> columns = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();

    /**
     * Decomposes.
     *
     * @param information over all columns
     * @param candidates columns to be looked at, in this order
     * @param noise what information may come from rounding alone
     */
    InformationMatrix(double[][] information, int[] candidates, double noise) {
        this.information = information;
        this.scale = new double[information.length];
        for (int column : candidates) {
            if (!(information[column][column] > noise && extend(column))) {
                leftOut.add(column);
            }
        }
    }

    private boolean extend(int column) {
        scale[column] = 1 / Math.sqrt(information[column][column]);
        int size = columns.size();
        double[] row = new double[size + 1];
        double unexplained = 1;
        for (int k = 0; k < size; k++) {
            int other = columns.get(k);
            double product = information[column][other] * scale[column] * scale[other];
            for (int m = 0; m < k; m++) {
                product -= row[m] * rows.get(k)[m];
            }
            row[k] = product / rows.get(k)[k];
            unexplained -= row[k] * row[k];
        }
        if (unexplained <= INDEPENDENT) {
            return false;
        }
        row[size] = Math.sqrt(unexplained);
        rows.add(row);
        columns.add(column);
        return true;
    }

    /** Returns the columns kept. */
    int[] columns() {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Returns the columns left out and those that explain them: their effects cannot be told apart.
     */
    BitSet unidentified() {
        BitSet unidentified = new BitSet();
        for (int column : leftOut) {
            unidentified.set(column);
            double[] weights = solve(information[column]);
            columns.stream()
                    .filter(kept -> Math.abs(weights[kept]) > DEPENDENT)
                    .forEach(unidentified::set);
        }
        return unidentified;
    }

    /**
     * Solves for a right side over all columns.
     *
     * @return over all columns, 0 in those not kept
     */
    double[] solve(double[] right) {
        int size = columns.size();
        double[] solution = new double[size];
        for (int j = 0; j < size; j++) {
            double[] row = rows.get(j);
            double rest = right[columns.get(j)] * scale[columns.get(j)];
            for (int k = 0; k < j; k++) {
                rest -= row[k] * solution[k];
            }
            solution[j] = rest / row[j];
        }
        for (int j = size - 1; j >= 0; j--) {
            for (int k = j + 1; k < size; k++) {
                solution[j] -= rows.get(k)[j] * solution[k];
            }
            solution[j] /= rows.get(j)[j];
        }
        double[] all = new double[right.length];
        for (int j = 0; j < size; j++) {
            all[columns.get(j)] = solution[j] * scale[columns.get(j)];
        }
        return all;
    }

    /** Returns the entry of the inverse on the diagonal. */
    double variance(int column) {
        double[] unit = new double[information.length];
        unit[column] = 1;
        return solve(unit)[column];
    }
}
