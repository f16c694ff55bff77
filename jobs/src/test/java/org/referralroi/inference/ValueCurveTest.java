package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.inference.lifetime.Tenure;
import org.referralroi.inference.lifetime.ValueCurve;
import org.referralroi.statistics.Confidence;

class ValueCurveTest {
    private static List<ValuePoint> infer(Metrics metrics, String minimumCell) {
        return ValueCurve.infer(
                Tenure.of(metrics),
                TinySettings.of(Map.of("minimum_cell", minimumCell)),
                new Confidence(0.95));
    }

    private static String line(ValuePoint point) {
        return "%s %d: %d customers, %.6f from %.6f to %.6f%n"
                .formatted(
                        point.group(),
                        point.tenureMonth(),
                        point.customers(),
                        point.cumulativeMargin(),
                        point.low().orElse(Double.NaN),
                        point.high().orElse(Double.NaN));
    }

    /** R 4.2.2, lifetime.R: jackknife(who, function(w) observed(w, h, 0)), "undiscounted". */
    @Test
    void cumulativeMarginMatchesTheReferences() {
        List<ValuePoint> curve =
                infer(new TinyMetrics().with("tenure", MadeCustomers.tenure(60)), "5");
        assertEquals(
                """
                referred 1: 30 customers, 26.160000 from 25.912255 to 26.407745
                referred 12: 27 customers, 246.061089 from 205.082194 to 287.039984
                referred 44: 5 customers, 647.746946 from 448.498919 to 846.994973
                non_referred 1: 59 customers, 21.220339 from 21.143196 to 21.297482
                non_referred 12: 54 customers, 193.900345 from 171.959842 to 215.840848
                non_referred 47: 5 customers, 498.529097 from 384.240248 to 612.817947
                """,
                curve.stream()
                        .filter(point -> List.of(1, 12, 44, 47).contains(point.tenureMonth()))
                        .filter(
                                point ->
                                        point.tenureMonth() != 44
                                                || point.group().equals("referred"))
                        .map(ValueCurveTest::line)
                        .reduce("", String::concat));
        assertEquals(44 + 47, curve.size());
    }

    @Test
    void oneBucketGivesNoLimitsAndNobodyNoCurve() {
        Metrics metrics =
                new TinyMetrics()
                        .with(
                                "tenure",
                                """
                                customer_group | segment | first_plan | bucket | tenure_month | customers_complete | customers_at_risk | customers_churned | margin_minor
                                referred       | a       | b          | 7      | 0            | 0                  | 1                 | 0                 | 2550
                                referred       | a       | b          | 7      | 1            | 1                  | 0                 | 0                 | 0
                                """);
        assertEquals(
                List.of(
                        new ValuePoint(
                                "referred",
                                1,
                                1,
                                25.5,
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                infer(metrics, "1"));
        assertEquals(List.of(), infer(new TinyMetrics(), "1"));
    }
}
