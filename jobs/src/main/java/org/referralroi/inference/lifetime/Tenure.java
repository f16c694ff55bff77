package org.referralroi.inference.lifetime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.engine.Row;
import org.referralroi.inference.Metrics;

/**
 * The table {@code tenure} of the metrics, read once and added up in each way that lifetime value
 * asks for.
 */
public final class Tenure {
    /**
     * A row of the table.
     *
     * @param stratum number of its segment and first plan, from 0
     * @param complete customers for whom exactly the months before {@code month} are complete
     * @param atRisk customers for whom {@code month} was the last at risk
     */
    record Cell(
            int bucket,
            Arm arm,
            int stratum,
            int month,
            long complete,
            long atRisk,
            long churned,
            long margin) {}

    private final Map<Arm, TenureSums> arms = new EnumMap<>(Arm.class);
    private final TenureSums both;
    private final TenureSums stratified;

    private Tenure(List<Cell> cells) {
        for (Arm arm : Arm.values()) {
            arms.put(
                    arm,
                    new TenureSums(
                            cells.stream().filter(cell -> cell.arm() == arm).toList(), cell -> 0));
        }
        both = new TenureSums(cells, cell -> 0);
        stratified = new TenureSums(cells, Cell::stratum);
    }

    public static Tenure of(Metrics metrics) {
        List<Row> rows = metrics.rows("tenure");
        List<String> strata =
                rows.stream()
                        .map(row -> row.text("segment") + "\u0000" + row.text("first_plan"))
                        .toList();
        Map<String, Integer> numbers = new HashMap<>();
        strata.stream().distinct().sorted().forEach(name -> numbers.put(name, numbers.size()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            cells.add(
                    new Cell(
                            (int) row.integer("bucket"),
                            arm(row),
                            numbers.get(strata.get(i)),
                            (int) row.integer("tenure_month"),
                            row.integer("customers_complete"),
                            row.integer("customers_at_risk"),
                            row.integer("customers_churned"),
                            row.integer("margin_minor")));
        }
        return new Tenure(cells);
    }

    /** An arm alone, of whose buckets none is without a customer. */
    TenureSums of(Arm arm) {
        return arms.get(arm);
    }

    /** Both arms, so that a bucket is dropped from both at once. */
    TenureSums both() {
        return both;
    }

    /** Both arms over strata of segment and first plan. */
    TenureSums stratified() {
        return stratified;
    }

    private static Arm arm(Row row) {
        return row.text("customer_group").equals(Arm.REFERRED.group())
                ? Arm.REFERRED
                : Arm.NON_REFERRED;
    }
}
