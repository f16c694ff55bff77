package org.referralroi.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.engine.Row;

/** The 90 customers of lifetime.R, as rows of the table tenure. */
final class MadeCustomers {
    private static final int CUSTOMERS = 90;

    private record Cell(String group, String segment, String plan, int bucket, int month) {}

    private final Map<Cell, long[]> cells = new HashMap<>();

    private MadeCustomers(int mostMonths) {
        for (int i = 0; i < CUSTOMERS; i++) {
            add(i, Math.min(mostMonths, i % 10 == 9 ? i % 7 : 20 + i * 17 % 31));
        }
    }

    /**
     * @param mostMonths complete of any customer
     */
    static List<Row> tenure(int mostMonths) {
        List<Row> rows = new ArrayList<>();
        new MadeCustomers(mostMonths).cells.forEach((cell, sums) -> rows.add(row(cell, sums)));
        return rows;
    }

    private void add(int i, int complete) {
        cell(i, complete)[0]++;
        int leftIn = i * 11 % 5 < 3 ? (i * 53 % 101) * (i * 53 % 101) / 200 : Integer.MAX_VALUE;
        if (complete > 0) {
            long[] last = cell(i, Math.min(leftIn, complete - 1));
            last[1]++;
            last[2] += leftIn < complete ? 1 : 0;
        }
        for (int month = 0; month < complete; month++) {
            cell(i, month)[3] += margin(i, month, leftIn);
        }
    }

    private static long margin(int i, int month, int leftIn) {
        if (i == 12 && month == 2) {
            return -300;
        }
        if (month <= leftIn) {
            return 2000 + (i % 3 == 0 ? 500 : 0) + 40 * (i % 7) - 10L * month;
        }
        return i % 20 == 4 && month >= leftIn + 3 && month <= leftIn + 5 ? 700 : 0;
    }

    private long[] cell(int i, int month) {
        boolean large = i % 9 == 1;
        Cell cell =
                new Cell(
                        i % 3 == 0 ? "referred" : "non_referred",
                        large ? "large" : "small",
                        large || i % 2 == 1 ? "plus" : "basic",
                        i == 1 || i == 2 ? 12 : i * 7 % 11,
                        month);
        return cells.computeIfAbsent(cell, c -> new long[4]);
    }

    private static Row row(Cell cell, long[] sums) {
        return new Row(
                Map.of(
                        "customer_group", cell.group(),
                        "segment", cell.segment(),
                        "first_plan", cell.plan(),
                        "bucket", cell.bucket(),
                        "tenure_month", cell.month(),
                        "customers_complete", sums[0],
                        "customers_at_risk", sums[1],
                        "customers_churned", sums[2],
                        "margin_minor", sums[3]));
    }
}
