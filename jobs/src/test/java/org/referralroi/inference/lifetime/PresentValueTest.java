package org.referralroi.inference.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;

class PresentValueTest {
    private static Row row(int month, int complete, int atRisk, long margin) {
        return new Row(
                Map.of(
                        "customer_group",
                        "referred",
                        "segment",
                        "a",
                        "first_plan",
                        "b",
                        "bucket",
                        0,
                        "tenure_month",
                        month,
                        "customers_complete",
                        complete,
                        "customers_at_risk",
                        atRisk,
                        "customers_churned",
                        0,
                        "margin_minor",
                        margin));
    }

    private static double presentValue(double rate, long... yearEnds) {
        List<Row> rows = new ArrayList<>();
        for (int year = 1; year <= yearEnds.length; year++) {
            rows.add(row(12 * year, 0, 0, yearEnds[year - 1]));
        }
        int months = 12 * yearEnds.length + 1;
        rows.add(row(months, 1, 0, 0));
        return new LifetimeValue(rate)
                .observed(Tenure.of(table -> rows).both().totals(), Arm.REFERRED, months)
                .orElseThrow();
    }

    /** Forecasts of two referral programs, discounted by 10 % at the end of each of three years. */
    @Test
    void yearlyMarginsDiscountToTheirPresentValue() {
        assertEquals(10_041_989, Math.round(presentValue(0.1, 0, 4_224_000, 8_719_488)));
        assertEquals(6_675_325, Math.round(presentValue(0.1, 1_563_513, 3_260_364, 3_406_606)));
    }

    @Test
    void theFirstMonthIsNotDiscountedAndTheThirteenthByOneYear() {
        assertClose(100 / 1.1, presentValue(0.1, 100), CLOSED_FORM);
        assertEquals(100, presentValue(0, 100));
        List<Row> first = List.of(row(0, 0, 1, 100), row(1, 1, 0, 0));
        assertEquals(
                100,
                new LifetimeValue(0.1)
                        .observed(Tenure.of(table -> first).both().totals(), Arm.REFERRED, 1)
                        .orElseThrow());
    }
}
