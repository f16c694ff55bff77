package org.referralroi.inference.lifetime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.referralroi.inference.lifetime.Tenure.Cell;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Jackknife;

/**
 * Customers and margin by month of tenure, arm and stratum, added up by bucket, so that any figure
 * made of these sums is given its interval by the jackknife.
 */
final class TenureSums {
    private static final int ARMS = Arm.values().length;
    private static final int MEASURES = 4;
    private static final int COMPLETE = 0;
    private static final int AT_RISK = 1;
    private static final int CHURNED = 2;
    private static final int MARGIN = 3;

    /** A figure made of the sums; absent where they do not define it. */
    interface Statistic extends Function<Sums, OptionalDouble> {}

    /** The sums of all buckets, or of all but one; a month beyond those observed has none. */
    final class Sums {
        private final long[] cells;

        private Sums(long[] cells) {
            this.cells = cells;
        }

        /** Customers of whom the month is complete. */
        long complete(Arm arm, int stratum, int month) {
            return cell(COMPLETE, arm, stratum, month);
        }

        /** Those of them who had not churned before it. */
        long atRisk(Arm arm, int stratum, int month) {
            return cell(AT_RISK, arm, stratum, month);
        }

        /** Those of them whose last day served lies in it. */
        long churned(Arm arm, int stratum, int month) {
            return cell(CHURNED, arm, stratum, month);
        }

        /** Margin in the month, in minor units, of customers of whom it is complete. */
        long margin(Arm arm, int stratum, int month) {
            return cell(MARGIN, arm, stratum, month);
        }

        /** How many strata there are; without stratification one. */
        int strata() {
            return strata;
        }

        private long cell(int measure, Arm arm, int stratum, int month) {
            return month < months ? cells[place(measure, arm, stratum, month)] : 0;
        }
    }

    private final int months;
    private final int strata;
    private final Map<Arm, Long> customers = new TreeMap<>();
    private final Sums totals;
    private final Jackknife jackknife;

    /**
     * @param cells a bucket without any customer in them has none
     * @param stratum to which a cell belongs, from 0
     */
    TenureSums(List<Cell> cells, ToIntFunction<Cell> stratum) {
        this.months = cells.stream().mapToInt(Cell::month).max().orElse(0) + 1;
        this.strata = cells.stream().mapToInt(stratum).max().orElse(0) + 1;
        Map<Integer, long[]> byBucket = new TreeMap<>();
        for (Cell cell : cells) {
            long[] sums =
                    byBucket.computeIfAbsent(
                            cell.bucket(), any -> new long[place(MEASURES, Arm.REFERRED, 0, 0)]);
            add(cell, stratum.applyAsInt(cell), sums);
            customers.merge(cell.arm(), cell.complete(), Long::sum);
        }
        long[][] buckets = byBucket.values().toArray(long[][]::new);
        for (long[] bucket : buckets) {
            countForEveryMonthBefore(bucket);
        }
        long[] all = new long[place(MEASURES, Arm.REFERRED, 0, 0)];
        for (long[] bucket : buckets) {
            Arrays.setAll(all, i -> Math.addExact(all[i], bucket[i]));
        }
        this.totals = new Sums(all);
        this.jackknife = Jackknife.of(buckets);
    }

    /** Months of tenure that anybody has begun. */
    int months() {
        return months;
    }

    /** All customers of an arm who have started. */
    long customers(Arm arm) {
        return customers.getOrDefault(arm, 0L);
    }

    Sums totals() {
        return totals;
    }

    Optional<Estimate> estimate(Statistic statistic, Confidence confidence) {
        return jackknife.estimate(cells -> statistic.apply(new Sums(cells)), confidence);
    }

    private void add(Cell cell, int stratum, long[] sums) {
        Arm arm = cell.arm();
        int month = cell.month();
        if (month > 0) {
            sums[place(COMPLETE, arm, stratum, month - 1)] += cell.complete();
        }
        sums[place(AT_RISK, arm, stratum, month)] += cell.atRisk();
        sums[place(CHURNED, arm, stratum, month)] += cell.churned();
        sums[place(MARGIN, arm, stratum, month)] += cell.margin();
    }

    /** Who completes a month, or is at risk in it, was so in every month before. */
    private void countForEveryMonthBefore(long[] sums) {
        for (int measure : new int[] {COMPLETE, AT_RISK}) {
            for (Arm arm : Arm.values()) {
                for (int stratum = 0; stratum < strata; stratum++) {
                    for (int month = months - 2; month >= 0; month--) {
                        int place = place(measure, arm, stratum, month);
                        sums[place] += sums[place + 1];
                    }
                }
            }
        }
    }

    private int place(int measure, Arm arm, int stratum, int month) {
        return ((measure * ARMS + arm.ordinal()) * strata + stratum) * months + month;
    }
}
