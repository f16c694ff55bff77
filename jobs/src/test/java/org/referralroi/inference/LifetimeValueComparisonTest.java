package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.inference.lifetime.LifetimeValueComparison;
import org.referralroi.inference.lifetime.Tenure;

/** Expected numbers: R 4.2.2, lifetime.R, "comparison", with the buckets dropped from both arms. */
class LifetimeValueComparisonTest {
    private static final String HEADER =
            "customer_group | segment | first_plan | bucket | tenure_month | customers_complete | customers_at_risk | customers_churned | margin_minor\n";

    private static Sheet infer(Metrics metrics, int minimumCell) {
        ProgramSettings settings =
                TinySettings.of(Map.of("minimum_cell", Integer.toString(minimumCell)));
        return TinySheet.of(
                metrics,
                (all, sheet) -> LifetimeValueComparison.infer(Tenure.of(all), settings, sheet));
    }

    private static Sheet made() {
        return infer(new TinyMetrics().with("tenure", MadeCustomers.tenure(60)), 5);
    }

    private static Sheet rows(String text) {
        return infer(new TinyMetrics().with("tenure", HEADER + text), 1);
    }

    /** exp of jackknife(log(values[1] / values[2])), and jackknife(values[1] - values[2]). */
    @Test
    void ratiosAndDifferencesMatchTheReferences() {
        Sheet sheet = made();
        assertEquals(
                """
                ltv.ratio | referred_vs_non_referred | months=12 | to_date | 1.267731183 | 1.102873944 | 1.457231229 | 89 | - | - | ratio | jackknife_log
                ltv.ratio | referred_vs_non_referred | months=24 | to_date | 1.32280438 | 1.125170211 | 1.555152644 | 89 | - | - | ratio | jackknife_log
                ltv.ratio | referred_vs_non_referred | months=36 | to_date | 1.34987344 | 1.121080698 | 1.625358735 | 89 | - | - | ratio | jackknife_log
                ltv.difference | referred_vs_non_referred | months=12 | to_date | 49.89511563 | 17.45323583 | 82.33699542 | 89 | - | - | EUR | jackknife
                ltv.difference | referred_vs_non_referred | months=24 | to_date | 98.41010456 | 30.83441453 | 165.9857946 | 89 | - | - | EUR | jackknife
                ltv.difference | referred_vs_non_referred | months=36 | to_date | 132.8575268 | 33.15063217 | 232.5644215 | 89 | - | - | EUR | jackknife
                ltv.adjusted_ratio | referred_vs_non_referred | months=12 | to_date | 1.241569575 | 1.087262848 | 1.417775851 | 89 | - | - | ratio | jackknife_log
                ltv.adjusted_ratio | referred_vs_non_referred | months=24 | to_date | 1.286139857 | 1.110550642 | 1.489491492 | 89 | - | - | ratio | jackknife_log
                ltv.adjusted_ratio | referred_vs_non_referred | months=36 | to_date | 1.302764594 | 1.053470669 | 1.611051582 | 89 | - | - | ratio | jackknife_log
                ltv.adjusted_difference | referred_vs_non_referred | months=12 | to_date | 45.96819203 | 14.48823396 | 77.4481501 | 89 | - | - | EUR | jackknife
                ltv.adjusted_difference | referred_vs_non_referred | months=24 | to_date | 89.71933727 | 26.39179214 | 153.0468824 | 89 | - | - | EUR | jackknife
                ltv.adjusted_difference | referred_vs_non_referred | months=36 | to_date | 119.1262251 | 9.299871386 | 228.9525789 | 89 | - | - | EUR | jackknife
                """,
                TinySheet.figures(sheet, "ltv.ratio")
                        + TinySheet.figures(sheet, "ltv.difference")
                        + TinySheet.figures(sheet, "ltv.adjusted_ratio")
                        + TinySheet.figures(sheet, "ltv.adjusted_difference"));
        assertEquals("\n", TinySheet.absent(sheet, "ltv."));
    }

    /** gap(w, q), adjusted_gap(w, q); n in the first month of the quarter. */
    @Test
    void marginGapsMatchTheReferences() {
        Sheet sheet = made();
        assertEquals(
                """
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | 13.7715371 | 10.7988057 | 16.7442685 | 89 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=2 | to_date | 14.87220283 | 13.86135624 | 15.88304942 | 85 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=3 | to_date | 14.47319843 | 13.37491584 | 15.57148102 | 81 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=4 | to_date | 14.14666667 | 13.08532905 | 15.20800428 | 81 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=5 | to_date | 14.15049585 | 13.10682766 | 15.19416404 | 81 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=6 | to_date | 14.11854839 | 13.2241214 | 15.01297538 | 81 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=7 | to_date | 14.04133133 | 13.09701369 | 14.98564897 | 81 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=8 | to_date | 14.12014866 | 12.87190524 | 15.36839208 | 75 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=9 | to_date | 14.05618534 | 12.58614879 | 15.52622188 | 66 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=10 | to_date | 14.36459596 | 12.70514525 | 16.02404667 | 57 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=11 | to_date | 13.81025641 | 11.89320479 | 15.72730803 | 49 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=12 | to_date | 13.65454545 | 11.06519663 | 16.24389428 | 44 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=13 | to_date | 14.26333333 | 12.17845794 | 16.34820873 | 36 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=14 | to_date | 13.93142857 | 10.26759544 | 17.5952617 | 27 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | 13.7097971 | 10.70331357 | 16.71628063 | 89 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=2 | to_date | 14.74738643 | 13.6262609 | 15.86851196 | 85 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=3 | to_date | 14.27866614 | 12.95498865 | 15.60234363 | 81 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=4 | to_date | 13.91763158 | 12.66184308 | 15.17342008 | 81 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=5 | to_date | 13.9273256 | 12.69236315 | 15.16228804 | 81 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=6 | to_date | 13.98710636 | 12.85705221 | 15.11716051 | 81 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=7 | to_date | 13.88881759 | 12.72800601 | 15.04962916 | 81 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=8 | to_date | 14.03184458 | 12.40023974 | 15.66344943 | 75 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=9 | to_date | 13.97747253 | 11.58818435 | 16.36676071 | 66 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=10 | to_date | 14.15076923 | 11.78832247 | 16.51321599 | 57 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=11 | to_date | 13.75555556 | 11.14446176 | 16.36664935 | 49 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=12 | to_date | 13.7 | 10.47753995 | 16.92246005 | 44 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=13 | to_date | 14.42380952 | 10.99384674 | 17.8537723 | 36 | - | - | EUR | jackknife
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=14 | to_date | 13.83142857 | 10.10187013 | 17.56098702 | 27 | - | - | EUR | jackknife
                """,
                TinySheet.figures(sheet, "ltv.margin_gap")
                        + TinySheet.figures(sheet, "ltv.adjusted_margin_gap"));
    }

    @Test
    void withoutLikeCustomersOnlyTheRawComparisonIsMade() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 12; k++) {
            text.append("referred | small | a | 1 | %d | 0 | %d | 0 | 200%n".formatted(k, k / 11));
            text.append(
                    "non_referred | large | a | 2 | %d | 0 | %d | 0 | 100%n".formatted(k, k / 11));
        }
        text.append("referred | small | a | 1 | 12 | 1 | 0 | 0 | 0\n");
        text.append("non_referred | large | a | 2 | 12 | 1 | 0 | 0 | 0\n");
        Sheet sheet = rows(text.toString());
        assertEquals(
                """
                ltv.ratio | referred_vs_non_referred | months=12 | to_date | 2 | - | - | 2 | - | - | ratio | jackknife_log
                ltv.difference | referred_vs_non_referred | months=12 | to_date | 11.49139692 | - | - | 2 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | 3 | - | - | 2 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=2 | to_date | 3 | - | - | 2 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=3 | to_date | 3 | - | - | 2 | - | - | EUR | jackknife
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=4 | to_date | 3 | - | - | 2 | - | - | EUR | jackknife
                """,
                TinySheet.figures(sheet, "ltv."));
        assertEquals(
                """
                ltv.adjusted_ratio | referred_vs_non_referred | months=12 | to_date | too little data: no combination of segment and plan holds customers of both groups in every month
                ltv.adjusted_difference | referred_vs_non_referred | months=12 | to_date | too little data: no combination of segment and plan holds customers of both groups in every month
                ltv.adjusted_ratio | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                ltv.adjusted_difference | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                ltv.adjusted_ratio | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                ltv.adjusted_difference | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | too little data: in some month no combination of segment and plan had customers of both groups who were there
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=2 | to_date | too little data: in some month no combination of segment and plan had customers of both groups who were there
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=3 | to_date | too little data: in some month no combination of segment and plan had customers of both groups who were there
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=4 | to_date | too little data: in some month no combination of segment and plan had customers of both groups who were there
                """,
                TinySheet.absent(sheet, "ltv.adjusted"));
    }

    @Test
    void lossesHaveADifferenceAndNoRatio() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 12; k++) {
            text.append("referred | small | a | 1 | %d | 0 | %d | 0 | -200%n".formatted(k, k / 11));
            text.append(
                    "non_referred | small | a | 2 | %d | 0 | %d | 0 | 100%n".formatted(k, k / 11));
        }
        text.append("referred | small | a | 1 | 12 | 1 | 0 | 0 | 0\n");
        text.append("non_referred | small | a | 2 | 12 | 1 | 0 | 0 | 0\n");
        Sheet sheet = rows(text.toString());
        assertEquals(
                """
                ltv.ratio | referred_vs_non_referred | months=12 | to_date | a ratio needs a positive lifetime value in both groups
                ltv.ratio | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                ltv.ratio | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 13 of tenure, at least 1 are needed
                """,
                TinySheet.absent(sheet, "ltv.ratio"));
        assertEquals(
                """
                ltv.difference | referred_vs_non_referred | months=12 | to_date | -34.47419076 | - | - | 2 | - | - | EUR | jackknife
                """,
                TinySheet.figures(sheet, "ltv.difference"));
    }

    @Test
    void whereNobodyOfAGroupIsLeftThereIsNoGap() {
        Sheet sheet =
                rows(
                        """
                        referred | small | a | 1 | 0 | 0 | 1 | 1 | 200
                        referred | small | a | 1 | 3 | 1 | 0 | 0 | 0
                        non_referred | small | a | 2 | 0 | 0 | 0 | 0 | 100
                        non_referred | small | a | 2 | 1 | 0 | 0 | 0 | 100
                        non_referred | small | a | 2 | 2 | 0 | 1 | 0 | 100
                        non_referred | small | a | 2 | 3 | 1 | 0 | 0 | 0
                        """);
        assertEquals(
                """
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | too little data: in some month nobody of one group was there to compare with
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | too little data: in some month no combination of segment and plan had customers of both groups who were there
                """,
                TinySheet.absent(sheet, "ltv.margin_gap")
                        + TinySheet.absent(sheet, "ltv.adjusted_margin_gap"));
    }

    @Test
    void anEmptyGroupLeavesNothingToCompare() {
        Sheet sheet = rows("referred | small | a | 1 | 3 | 4 | 0 | 0 | 0\n");
        assertEquals(
                """
                ltv.ratio | referred_vs_non_referred | months=12 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.difference | referred_vs_non_referred | months=12 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_ratio | referred_vs_non_referred | months=12 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_difference | referred_vs_non_referred | months=12 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.ratio | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.difference | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_ratio | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_difference | referred_vs_non_referred | months=24 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.ratio | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.difference | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_ratio | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.adjusted_difference | referred_vs_non_referred | months=36 | to_date | too little data: no referred customer has completed month 4 of tenure, at least 1 are needed
                ltv.margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | too little data: no non-referred customer has completed month 1 of tenure, at least 1 are needed
                ltv.adjusted_margin_gap | referred_vs_non_referred | tenure_quarter=1 | to_date | too little data: no non-referred customer has completed month 1 of tenure, at least 1 are needed
                """,
                TinySheet.absent(sheet, "ltv."));
        assertEquals(List.of(), sheet.figures());
    }

    @Test
    void theOrderOfTheRowsChangesNoDigit() {
        List<Row> rows = MadeCustomers.tenure(60);
        TinyMetrics made = new TinyMetrics().with("tenure", rows);
        assertEquals(infer(made, 5).figures(), infer(made.shuffled(new Random(3)), 5).figures());
    }
}
