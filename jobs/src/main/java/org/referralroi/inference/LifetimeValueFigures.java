package org.referralroi.inference;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Jackknife;

/** Lifetime value observed: mean margin by month of tenure, discounted and added up. */
final class LifetimeValueFigures {
    private static final List<Integer> HORIZONS = List.of(12, 24, 36);

    private final ProgramSettings settings;
    private final Sheet sheet;
    private final String group;

    /** Rows of the group by bucket; only buckets that hold customers. */
    private final SortedMap<Long, long[][]> buckets = new TreeMap<>();

    private LifetimeValueFigures(
            List<Row> rows, String group, ProgramSettings settings, Sheet sheet) {
        this.settings = settings;
        this.sheet = sheet;
        this.group = group;
        int longest = HORIZONS.get(HORIZONS.size() - 1);
        for (Row row : rows) {
            if (row.text("customer_group").equals(group)) {
                add(row, longest);
            }
        }
    }

    static void infer(Metrics metrics, ProgramSettings settings, Sheet sheet) {
        List<Row> rows = metrics.rows("tenure");
        for (String group : List.of("referred", "non_referred")) {
            LifetimeValueFigures figures = new LifetimeValueFigures(rows, group, settings, sheet);
            HORIZONS.forEach(figures::observed);
        }
    }

    /**
     * Of each bucket, by month of tenure: customers of whom it is complete, and their margin in it.
     */
    private void add(Row row, int longest) {
        long[][] bucket = buckets.computeIfAbsent(row.integer("bucket"), b -> new long[2][longest]);
        int month = (int) row.integer("tenure_month");
        for (int k = 0; k < Math.min(month, longest); k++) {
            bucket[0][k] += row.integer("customers_complete");
        }
        if (month < longest) {
            bucket[1][month] += row.integer("margin_minor");
        }
    }

    private void observed(int months) {
        Place place = new Place(group, "months=" + months, "to_date");
        long[][] sums =
                buckets.values().stream()
                        .map(bucket -> columns(bucket, months))
                        .toArray(long[][]::new);
        OptionalInt thin =
                IntStream.range(0, months)
                        .filter(k -> customers(k) < settings.minimumCell())
                        .findFirst();
        if (thin.isPresent()) {
            sheet.absent(
                    "ltv.observed",
                    place,
                    "too little data: only %d customers of the group have completed month %d of tenure, at least %d are needed"
                            .formatted(
                                    customers(thin.getAsInt()),
                                    thin.getAsInt() + 1,
                                    settings.minimumCell()));
            return;
        }
        Jackknife.of(sums)
                .estimate(totals -> value(totals, months), sheet.confidence())
                .ifPresentOrElse(
                        minor ->
                                sheet.moneyEstimate(
                                        "ltv.observed", place, minor, customers(0), "jackknife"),
                        () -> sheet.absent("ltv.observed", place, "too little data"));
    }

    /** Customers of the months, then margins of the months, in one row. */
    private static long[] columns(long[][] bucket, int months) {
        return IntStream.range(0, 2 * months)
                .mapToLong(i -> bucket[i / months][i % months])
                .toArray();
    }

    private long customers(int month) {
        return buckets.values().stream().mapToLong(bucket -> bucket[0][month]).sum();
    }

    private OptionalDouble value(long[] sums, int months) {
        double rate = settings.annualDiscountRate().doubleValue();
        double value = 0;
        for (int k = 0; k < months; k++) {
            if (sums[k] == 0) {
                return OptionalDouble.empty();
            }
            value += Math.pow(1 + rate, -k / 12.0) * sums[months + k] / sums[k];
        }
        return OptionalDouble.of(value);
    }
}
