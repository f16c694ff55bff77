package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.rows.RetentionPoint;
import org.referralroi.inference.retention.Retention;
import org.referralroi.statistics.Confidence;

/** Expected numbers: R 4.2.2, survival 3.5-3, retention.R, under the heading named in the test. */
class RetentionEdgesTest {
    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(
                metrics, (all, sheet) -> Retention.of(all).infer(TinySettings.of(Map.of()), sheet));
    }

    /** Customers alike in all but their group: day, churned, still there. */
    private static Metrics exits(String referred, String others) {
        return new TinyMetrics()
                .with(
                        "covariate_pattern",
                        """
                        pattern_no | customer_group | segment | region | plan | signup_quarter
                        1          | referred       | smb     | north  | a    | 2025-01-01
                        2          | non_referred   | smb     | north  | a    | 2025-01-01
                        """)
                .with(
                        "tenure_exit",
                        "pattern_no | tenure_days | churned | censored\n"
                                + referred.lines()
                                        .map(line -> "1 | " + line + "\n")
                                        .collect(Collectors.joining())
                                + others.lines()
                                        .map(line -> "2 | " + line + "\n")
                                        .collect(Collectors.joining()));
    }

    /** "the curve". */
    @Test
    void theCurveHasItsStartEachChurnAndTheLastDaySeen() {
        List<RetentionPoint> curve =
                Retention.of(exits("1 | 1 | 0\n40 | 0 | 2\n90 | 2 | 1\n200 | 0 | 4", "90 | 1 | 0"))
                        .curve(new Confidence(0.95));
        assertEquals(
                """
                referred day 0: 10 at risk, 0 churned, 1.000000 from NaN to NaN
                referred day 1: 10 at risk, 1 churned, 0.900000 from 0.473009 to 0.985281
                referred day 90: 7 at risk, 2 churned, 0.642857 from 0.244657 to 0.870526
                referred day 200: 4 at risk, 0 churned, 0.642857 from 0.244657 to 0.870526
                non_referred day 0: 1 at risk, 0 churned, 1.000000 from NaN to NaN
                non_referred day 90: 1 at risk, 1 churned, 0.000000 from NaN to NaN
                """,
                curve.stream()
                        .map(
                                point ->
                                        "%s day %d: %d at risk, %d churned, %.6f from %.6f to %.6f%n"
                                                .formatted(
                                                        point.group(),
                                                        point.day(),
                                                        point.atRisk(),
                                                        point.churned(),
                                                        point.survival(),
                                                        orNaN(point.low()),
                                                        orNaN(point.high())))
                        .reduce("", String::concat));
    }

    private static double orNaN(OptionalDouble limit) {
        return limit.orElse(Double.NaN);
    }

    @Test
    void withoutCustomersEveryFigureIsNamed() {
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | no customer of the group referred has ever paid
                retention.survival | referred | days=180 | to_date | no customer of the group referred has ever paid
                retention.survival | referred | days=365 | to_date | no customer of the group referred has ever paid
                retention.survival | referred | days=730 | to_date | no customer of the group referred has ever paid
                retention.survival | referred | days=1095 | to_date | no customer of the group referred has ever paid
                retention.median_days | referred | all | to_date | no customer of the group referred has ever paid
                retention.restricted_mean | referred | days=730 | to_date | no customer of the group referred has ever paid
                retention.survival | non_referred | days=90 | to_date | no customer of the group non_referred has ever paid
                retention.survival | non_referred | days=180 | to_date | no customer of the group non_referred has ever paid
                retention.survival | non_referred | days=365 | to_date | no customer of the group non_referred has ever paid
                retention.survival | non_referred | days=730 | to_date | no customer of the group non_referred has ever paid
                retention.survival | non_referred | days=1095 | to_date | no customer of the group non_referred has ever paid
                retention.median_days | non_referred | all | to_date | no customer of the group non_referred has ever paid
                retention.restricted_mean | non_referred | days=730 | to_date | no customer of the group non_referred has ever paid
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | no customer of the group referred has ever paid
                retention.log_rank_p | referred_vs_non_referred | all | to_date | no customer of the group referred has ever paid
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | no customer of the group referred has ever paid
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | no customer of the group referred has ever paid
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | no customer of the group referred has ever paid
                """,
                TinySheet.absent(infer(new TinyMetrics()), ""));
    }

    /** "one group alone". */
    @Test
    void whereOneGroupIsEmptyTheOtherHasItsFigures() {
        Sheet sheet = infer(exits("100 | 1 | 0\n1200 | 1 | 2", ""));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 1 | - | - | 4 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 0.75 | 0.1279469176 | 0.9605486423 | 4 | - | - | share | kaplan_meier
                retention.survival | referred | days=365 | to_date | 0.75 | 0.1279469176 | 0.9605486423 | 4 | - | - | share | kaplan_meier
                retention.survival | referred | days=730 | to_date | 0.75 | 0.1279469176 | 0.9605486423 | 4 | - | - | share | kaplan_meier
                retention.survival | referred | days=1095 | to_date | 0.75 | 0.1279469176 | 0.9605486423 | 4 | - | - | share | kaplan_meier
                retention.median_days | referred | all | to_date | 1200 | - | - | 4 | - | - | days | kaplan_meier
                retention.restricted_mean | referred | days=730 | to_date | 572.5 | 305.1628703 | 839.8371297 | 4 | - | - | days | kaplan_meier
                """,
                TinySheet.figures(sheet, ""));
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | no customer of the group non_referred has ever paid
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | no customer of the group non_referred has ever paid
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | no customer of the group non_referred has ever paid
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | no customer of the group non_referred has ever paid
                retention.log_rank_p | referred_vs_non_referred | all | to_date | no customer of the group non_referred has ever paid
                """,
                TinySheet.absent(sheet, "churn.")
                        + TinySheet.absent(sheet, "retention.restricted_mean_difference")
                        + TinySheet.absent(sheet, "retention.log_rank_p"));
    }

    @Test
    void withoutChurnAllStayWithoutLimits() {
        Sheet sheet = infer(exits("800 | 0 | 3", "900 | 0 | 4"));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 1 | - | - | 3 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 1 | - | - | 3 | - | - | share | kaplan_meier
                retention.survival | referred | days=365 | to_date | 1 | - | - | 3 | - | - | share | kaplan_meier
                retention.survival | referred | days=730 | to_date | 1 | - | - | 3 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 1 | - | - | 4 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 1 | - | - | 4 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=365 | to_date | 1 | - | - | 4 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=730 | to_date | 1 | - | - | 4 | - | - | share | kaplan_meier
                retention.restricted_mean | referred | days=730 | to_date | 730 | - | - | 3 | - | - | days | kaplan_meier
                retention.restricted_mean | non_referred | days=730 | to_date | 730 | - | - | 4 | - | - | days | kaplan_meier
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | 0 | - | - | 7 | - | - | days | kaplan_meier
                """,
                TinySheet.figures(sheet, ""));
        assertEquals(
                """
                retention.survival | referred | days=1095 | to_date | too little data: no customer of the group referred was observed for longer than 800 days
                retention.median_days | referred | all | to_date | too little data: in the 800 days observed fewer than half of the group are estimated to have churned
                retention.survival | non_referred | days=1095 | to_date | too little data: no customer of the group non_referred was observed for longer than 900 days
                retention.median_days | non_referred | all | to_date | too little data: in the 900 days observed fewer than half of the group are estimated to have churned
                retention.log_rank_p | referred_vs_non_referred | all | to_date | too little data: no customer churned while customers of both groups were observed
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | too little data: no customer of the group referred has churned yet
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | too little data: no customer of the group referred has churned yet
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | too little data: no customer of the group referred has churned yet
                """,
                TinySheet.absent(sheet, ""));
    }

    /** "all churned"; R takes the mean over all 730 days, here none is given. */
    @Test
    void whereAllHaveChurnedNothingIsSaidBeyondTheLastDay() {
        Sheet sheet = infer(exits("100 | 2 | 0", "100 | 1 | 0\n200 | 2 | 0"));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 1 | - | - | 2 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 1 | - | - | 3 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 0.6666666667 | 0.05407342679 | 0.9452063873 | 3 | - | - | share | kaplan_meier
                retention.median_days | referred | all | to_date | 100 | - | - | 2 | - | - | days | kaplan_meier
                retention.median_days | non_referred | all | to_date | 200 | - | - | 3 | - | - | days | kaplan_meier
                retention.log_rank_p | referred_vs_non_referred | all | to_date | 0.1824224395 | - | - | 5 | - | - | probability | log_rank
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | 4.466704863 | 0.3914597418 | 50.96680502 | 5 | - | - | ratio | cox_efron
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 4.466704863 | 0.3914597418 | 50.96680502 | 5 | - | - | ratio | cox_efron
                """,
                TinySheet.figures(sheet, ""));
        assertEquals(
                """
                retention.survival | referred | days=180 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                retention.survival | referred | days=365 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                retention.survival | referred | days=730 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                retention.survival | referred | days=1095 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                retention.restricted_mean | referred | days=730 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                retention.survival | non_referred | days=365 | to_date | too little data: no customer of the group non_referred was observed for longer than 200 days
                retention.survival | non_referred | days=730 | to_date | too little data: no customer of the group non_referred was observed for longer than 200 days
                retention.survival | non_referred | days=1095 | to_date | too little data: no customer of the group non_referred was observed for longer than 200 days
                retention.restricted_mean | non_referred | days=730 | to_date | too little data: no customer of the group non_referred was observed for longer than 200 days
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | too little data: no customer of the group referred was observed for longer than 100 days
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | too little data: churn came at too few lengths of tenure to see whether the ratio changes
                """,
                TinySheet.absent(sheet, ""));
    }

    /** "one customer each". */
    @Test
    void oneCustomerEachTellsLittle() {
        Sheet sheet = infer(exits("300 | 1 | 0", "400 | 0 | 1"));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 1 | - | - | 1 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 1 | - | - | 1 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 1 | - | - | 1 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 1 | - | - | 1 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=365 | to_date | 1 | - | - | 1 | - | - | share | kaplan_meier
                retention.median_days | referred | all | to_date | 300 | - | - | 1 | - | - | days | kaplan_meier
                retention.log_rank_p | referred_vs_non_referred | all | to_date | 0.3173105079 | - | - | 2 | - | - | probability | log_rank
                """,
                TinySheet.figures(sheet, ""));
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | too little data: no customer of the group non_referred has churned yet
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | too little data: no customer of the group non_referred has churned yet
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | too little data: no customer of the group non_referred has churned yet
                """,
                TinySheet.absent(sheet, "churn."));
    }

    @Test
    void whereCovariatesTellTheGroupsApartOnlyTheRawRatioIsGiven() {
        Metrics metrics =
                new TinyMetrics()
                        .with(
                                "covariate_pattern",
                                """
                                pattern_no | customer_group | segment | region | plan | signup_quarter
                                1          | referred       | smb     | north  | a    | 2025-01-01
                                2          | non_referred   | mid     | north  | a    | 2025-01-01
                                """)
                        .with(
                                "tenure_exit",
                                """
                                pattern_no | tenure_days | churned | censored
                                1          | 50          | 1       | 2
                                1          | 90          | 1       | 4
                                2          | 40          | 2       | 2
                                2          | 70          | 1       | 3
                                """);
        Sheet sheet = infer(metrics);
        assertEquals(1, TinySheet.figures(sheet, "churn.hazard_ratio").lines().count());
        assertEquals(
                """
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | too little data: what the ratio is adjusted for tells the groups apart, so that no like customers are left to compare
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | too little data: what the ratio is adjusted for tells the groups apart, so that no like customers are left to compare
                """,
                TinySheet.absent(sheet, "churn."));
    }

    @Test
    void whereAllChurnOfOneGroupCameFirstNoFiniteRatioFits() {
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | too little data: all churn of one group came before that of the other, so that no finite ratio fits best
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | too little data: all churn of one group came before that of the other, so that no finite ratio fits best
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | too little data: all churn of one group came before that of the other, so that no finite ratio fits best
                """,
                TinySheet.absent(
                        infer(exits("10 | 2 | 0\n20 | 1 | 0", "20 | 0 | 1\n30 | 3 | 0")),
                        "churn."));
    }
}
