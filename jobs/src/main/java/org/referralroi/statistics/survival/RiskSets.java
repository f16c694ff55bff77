package org.referralroi.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Who is at risk at each event time. Rows lie in arrays, in the order of time and then of patterns:
 * there may be hundreds of thousands, and each step of the iteration walks all of them.
 */
final class RiskSets {

    /** Columns with x = 1, of each pattern. */
    private final int[][] columns;

    private final int width;

    /** When somebody left, ascending; the rows of time i begin at {@code firstRow[i]}. */
    private final long[] times;

    private final int[] firstRow;
    private final int[] pattern;
    private final long[] events;
    private final long[] people;

    RiskSets(List<CovariatePattern> patterns, int[][] columns, int width) {
        this.columns = columns;
        this.width = width;
        List<List<Exits>> byPattern =
                patterns.stream().map(each -> Exits.byTime(each.exits())).toList();
        times =
                byPattern.stream()
                        .flatMapToLong(rows -> rows.stream().mapToLong(Exits::time))
                        .distinct()
                        .sorted()
                        .toArray();
        firstRow = new int[times.length + 1];
        byPattern.forEach(rows -> rows.forEach(row -> firstRow[indexOf(row.time()) + 1]++));
        Arrays.parallelPrefix(firstRow, Integer::sum);
        int[] next = firstRow.clone();
        pattern = new int[firstRow[times.length]];
        events = new long[pattern.length];
        people = new long[pattern.length];
        for (int i = 0; i < byPattern.size(); i++) {
            for (Exits exits : byPattern.get(i)) {
                int row = next[indexOf(exits.time())]++;
                pattern[row] = i;
                events[row] = exits.events();
                people[row] = exits.people();
            }
        }
    }

    private int indexOf(long time) {
        return Arrays.binarySearch(times, time);
    }

    /** Returns the likelihood over all event times. */
    PartialLikelihood total(double[] coefficients) {
        return total(coefficients, time -> 1);
    }

    /**
     * Returns the sum of what all event times add to the likelihood and to its derivatives, each
     * times the weight of its time.
     */
    PartialLikelihood total(double[] coefficients, LongToDoubleFunction weights) {
        return new Walk(coefficients).total(weights);
    }

    /** One walk over the rows, with what the coefficients make of each pattern. */
    private final class Walk {
        private final double[] logHazards = new double[columns.length];
        private final double[] hazards = new double[columns.length];
        private final PartialLikelihood total = new PartialLikelihood(width);

        /** Of each time, the factors of Σ r x xᵀ over those at risk and over those with events. */
        private final double[] ofRisk = new double[times.length];

        private final double[] ofEvents = new double[times.length];

        Walk(double[] coefficients) {
            for (int i = 0; i < columns.length; i++) {
                for (int column : columns[i]) {
                    logHazards[i] += coefficients[column];
                }
                hazards[i] = Math.exp(logHazards[i]);
            }
        }

        PartialLikelihood total(LongToDoubleFunction weights) {
            RiskSum atRisk = new RiskSum(width);
            RiskSum dying = new RiskSum(width);
            // From the last time to the first, so that each row enters once.
            for (int i = times.length - 1; i >= 0; i--) {
                dying.clear();
                double weight = weights.applyAsDouble(times[i]);
                long count = 0;
                double logHazard = 0;
                for (int row = firstRow[i]; row < firstRow[i + 1]; row++) {
                    int[] ones = columns[pattern[row]];
                    double hazard = hazards[pattern[row]];
                    atRisk.add(people[row] * hazard, ones);
                    if (events[row] > 0) {
                        count += events[row];
                        dying.add(events[row] * hazard, ones);
                        total.addScore(weight * events[row], ones);
                        logHazard += events[row] * logHazards[pattern[row]];
                    }
                }
                if (count > 0) {
                    TiedEvents tied = TiedEvents.of(atRisk.hazards(), dying.hazards(), count);
                    total.add(weight, logHazard, tied, atRisk, dying);
                    ofRisk[i] = weight * tied.a0b1();
                    ofEvents[i] = weight * tied.a1b1();
                }
            }
            addMeans();
            return total;
        }

        /**
         * Adds the mean of x xᵀ over the risk sets to the information. A row is in the risk sets up
         * to its own time, so its pattern needs the sum of their factors alone, and the matrix is
         * touched once for each pattern.
         */
        private void addMeans() {
            double[] factors = new double[columns.length];
            double reached = 0;
            for (int i = 0; i < times.length; i++) {
                reached += ofRisk[i];
                for (int row = firstRow[i]; row < firstRow[i + 1]; row++) {
                    factors[pattern[row]] += people[row] * reached - events[row] * ofEvents[i];
                }
            }
            for (int i = 0; i < columns.length; i++) {
                total.addInformation(hazards[i] * factors[i], columns[i]);
            }
            total.mirror();
        }
    }
}
