package org.referralroi.inference.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;

class TenureSumsTest {
    private static final List<Row> ROWS =
            List.of(
                    row("referred", "a", 4, 0, 2, 0, 0, 0),
                    row("referred", "a", 4, 1, 0, 1, 1, 50),
                    row("referred", "a", 4, 3, 1, 0, 0, 0),
                    row("referred", "b", 9, 2, 0, 3, 0, 90),
                    row("referred", "b", 9, 3, 3, 0, 0, 0),
                    row("other", "a", 7, 0, 5, 0, 0, 0));

    private static Row row(
            String group,
            String segment,
            int bucket,
            int month,
            int complete,
            int atRisk,
            int churned,
            int margin) {
        return new Row(
                Map.of(
                        "customer_group", group,
                        "segment", segment,
                        "first_plan", "monthly",
                        "bucket", bucket,
                        "tenure_month", month,
                        "customers_complete", complete,
                        "customers_at_risk", atRisk,
                        "customers_churned", churned,
                        "margin_minor", margin));
    }

    private static String months(TenureSums.Sums sums, int stratum) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k <= 4; k++) {
            text.append(
                    "%d %d %d %d%n"
                            .formatted(
                                    sums.complete(Arm.REFERRED, stratum, k),
                                    sums.atRisk(Arm.REFERRED, stratum, k),
                                    sums.churned(Arm.REFERRED, stratum, k),
                                    sums.margin(Arm.REFERRED, stratum, k)));
        }
        return text.toString();
    }

    @Test
    void aCustomerCountsInEveryMonthBeforeTheLast() {
        assertEquals(
                """
                4 4 0 0
                4 4 1 50
                4 3 0 90
                0 0 0 0
                0 0 0 0
                """,
                months(Tenure.of(table -> ROWS).both().totals(), 0));
        TenureSums stratified = Tenure.of(table -> ROWS).stratified();
        assertEquals(2, stratified.totals().strata());
        assertEquals(
                """
                1 1 0 0
                1 1 1 50
                1 0 0 0
                0 0 0 0
                0 0 0 0
                """,
                months(stratified.totals(), 0));
    }

    @Test
    void customersWithoutACompleteMonthCountAsCustomers() {
        TenureSums sums = Tenure.of(table -> ROWS).both();
        assertEquals(6, sums.customers(Arm.REFERRED));
        assertEquals(5, sums.customers(Arm.NON_REFERRED));
        assertEquals(0, Tenure.of(table -> List.of()).both().customers(Arm.REFERRED));
    }

    @Test
    void nobodyGivesNoEstimate() {
        assertEquals(
                Optional.<Estimate>empty(),
                Tenure.of(table -> List.of())
                        .both()
                        .estimate(sums -> OptionalDouble.of(1), new Confidence(0.95)));
    }
}
