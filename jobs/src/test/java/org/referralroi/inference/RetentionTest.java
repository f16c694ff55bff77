package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.referralroi.inference.retention.Retention;

/** Expected numbers: R 4.2.2, survival 3.5-3, retention.R, under the heading named in the test. */
class RetentionTest {
    /** Of the ratios, which are found by iteration. */
    private static final int DIGITS = 7;

    private static Sheet infer(Metrics metrics, String adjustFor) {
        return TinySheet.of(
                metrics,
                (all, sheet) ->
                        Retention.of(all)
                                .infer(TinySettings.of(Map.of("adjust_for", adjustFor)), sheet));
    }

    private static Sheet infer(Metrics metrics) {
        return infer(metrics, "segment, region, plan, signup_quarter");
    }

    private static TinyMetrics small() {
        return MadeTenures.of(24, 1, 90, 5, 12, 3, 60);
    }

    /** "24 customers, all times tied, adjusted for segment": survfit, log-log; survdiff. */
    @Test
    void aSmallSampleWithTiesMatchesTheReferences() {
        Sheet sheet = infer(small(), "segment");
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 0.75 | 0.3148071137 | 0.9308983171 | 8 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 0.75 | 0.3148071137 | 0.9308983171 | 8 | - | - | share | kaplan_meier
                retention.survival | referred | days=365 | to_date | 0.625 | 0.2293333224 | 0.8606982769 | 8 | - | - | share | kaplan_meier
                retention.survival | referred | days=730 | to_date | 0.46875 | 0.1199286222 | 0.7628556679 | 8 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 1 | - | - | 16 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 0.9375 | 0.6323454417 | 0.9909531417 | 16 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=365 | to_date | 0.8705357143 | 0.5732927838 | 0.9660388972 | 16 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=730 | to_date | 0.6284179688 | 0.3164710151 | 0.8289690843 | 16 | - | - | share | kaplan_meier
                retention.median_days | referred | all | to_date | 630 | - | - | 8 | - | - | days | kaplan_meier
                retention.median_days | non_referred | all | to_date | 990 | - | - | 16 | - | - | days | kaplan_meier
                retention.restricted_mean | referred | days=730 | to_date | 508.125 | 322.00651 | 694.24349 | 8 | - | - | days | kaplan_meier
                retention.restricted_mean | non_referred | days=730 | to_date | 628.4493583 | 538.6982548 | 718.2004617 | 16 | - | - | days | kaplan_meier
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | -120.3243583 | -326.9528967 | 86.30418016 | 24 | - | - | days | kaplan_meier
                retention.log_rank_p | referred_vs_non_referred | all | to_date | 0.2355800507 | - | - | 24 | - | - | probability | log_rank
                """,
                TinySheet.figures(sheet, "retention."));
        assertEquals(
                """
                retention.survival | referred | days=1095 | to_date | too little data: no customer of the group referred was observed for longer than 900 days
                retention.survival | non_referred | days=1095 | to_date | too little data: no customer of the group non_referred was observed for longer than 1080 days
                """,
                TinySheet.absent(sheet, ""));
    }

    /** The same: coxph with Efron ties, cox.zph(transform = "km", terms = FALSE). */
    @Test
    void hazardsOfASmallSampleMatchTheReferences() {
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | 2.049171 | 0.6213286 | 6.758259 | 24 | - | - | ratio | cox_efron
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 2.027965 | 0.6147661 | 6.689765 | 24 | - | - | ratio | cox_efron
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | 0.6019571 | - | - | 24 | - | - | probability | score_test_km
                """,
                TinySheet.figures(infer(small(), "segment"), "churn.", DIGITS));
    }

    /** "600 customers, 6 % seen to churn". */
    @Test
    void heavyCensoringMatchesTheReferences() {
        Sheet sheet = infer(MadeTenures.of(600, 1, 1, 7919, 1200, 3, 6));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 0.9898974359 | 0.9602088195 | 0.9974640313 | 200 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 0.978986561 | 0.9449300308 | 0.9920692109 | 200 | - | - | share | kaplan_meier
                retention.survival | referred | days=365 | to_date | 0.978986561 | 0.9449300308 | 0.9920692109 | 200 | - | - | share | kaplan_meier
                retention.survival | referred | days=730 | to_date | 0.9555732615 | 0.9075391616 | 0.978938888 | 200 | - | - | share | kaplan_meier
                retention.survival | referred | days=1095 | to_date | 0.8878948406 | 0.7912196377 | 0.9414151391 | 200 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 0.9974874372 | 0.9822992147 | 0.9996456892 | 400 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 0.9947470871 | 0.9791328468 | 0.9986854813 | 400 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=365 | to_date | 0.9789743633 | 0.9562603646 | 0.9899545536 | 400 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=730 | to_date | 0.9441487793 | 0.9055066296 | 0.9672717778 | 400 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=1095 | to_date | 0.8667417194 | 0.7869283823 | 0.9181844398 | 400 | - | - | share | kaplan_meier
                retention.restricted_mean | referred | days=730 | to_date | 709.9889328 | 695.0019837 | 724.9758819 | 200 | - | - | days | kaplan_meier
                retention.restricted_mean | non_referred | days=730 | to_date | 715.8417268 | 707.4295363 | 724.2539173 | 400 | - | - | days | kaplan_meier
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | -5.852794001 | -23.0392303 | 11.3336423 | 600 | - | - | days | kaplan_meier
                retention.log_rank_p | referred_vs_non_referred | all | to_date | 0.9662014932 | - | - | 600 | - | - | probability | log_rank
                """,
                TinySheet.figures(sheet, "retention."));
        assertEquals(
                """
                retention.median_days | referred | all | to_date | too little data: in the 1192 days observed fewer than half of the group are estimated to have churned
                retention.median_days | non_referred | all | to_date | too little data: in the 1199 days observed fewer than half of the group are estimated to have churned
                """,
                TinySheet.absent(sheet, ""));
    }

    /** The same. */
    @Test
    void hazardsUnderHeavyCensoringMatchTheReferences() {
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | 1.015095 | 0.5076119 | 2.029933 | 600 | - | - | ratio | cox_efron
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 0.9946007 | 0.4890209 | 2.02288 | 600 | - | - | ratio | cox_efron
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | 0.5026475 | - | - | 600 | - | - | probability | score_test_km
                """,
                TinySheet.figures(
                        infer(MadeTenures.of(600, 1, 1, 7919, 1200, 3, 6)), "churn.", DIGITS));
    }

    /** "7,500 customers, many ties". */
    @Test
    void aLargeSampleMatchesTheReferences() {
        Sheet sheet = infer(MadeTenures.of(3000, 4, 1, 7919, 1499, 2, 40));
        assertEquals(
                """
                retention.survival | referred | days=90 | to_date | 0.9731930713 | 0.9660036846 | 0.9788787184 | 2500 | - | - | share | kaplan_meier
                retention.survival | referred | days=180 | to_date | 0.9452581823 | 0.9354035646 | 0.9536468264 | 2500 | - | - | share | kaplan_meier
                retention.survival | referred | days=365 | to_date | 0.8910274825 | 0.8775704915 | 0.9030879771 | 2500 | - | - | share | kaplan_meier
                retention.survival | referred | days=730 | to_date | 0.7640699812 | 0.7449643512 | 0.7819606062 | 2500 | - | - | share | kaplan_meier
                retention.survival | referred | days=1095 | to_date | 0.596403607 | 0.5719281988 | 0.6199749671 | 2500 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=90 | to_date | 0.9622647164 | 0.9565257647 | 0.9672590918 | 5000 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=180 | to_date | 0.9197562247 | 0.9116282599 | 0.9271667733 | 5000 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=365 | to_date | 0.8337360936 | 0.822339319 | 0.8444725402 | 5000 | - | - | share | kaplan_meier
                retention.survival | non_referred | days=730 | to_date | 0.5986659504 | 0.5814617427 | 0.6154134259 | 5000 | - | - | share | kaplan_meier
                retention.median_days | referred | all | to_date | 1230 | 1200 | 1274 | 2500 | - | - | days | kaplan_meier
                retention.median_days | non_referred | all | to_date | 821 | 810 | 837 | 5000 | - | - | days | kaplan_meier
                retention.restricted_mean | referred | days=730 | to_date | 648.0436414 | 640.6633079 | 655.4239748 | 2500 | - | - | days | kaplan_meier
                retention.restricted_mean | non_referred | days=730 | to_date | 599.9906079 | 593.7573556 | 606.2238602 | 5000 | - | - | days | kaplan_meier
                retention.restricted_mean_difference | referred_vs_non_referred | days=730 | to_date | 48.05303349 | 38.39266308 | 57.71340389 | 7500 | - | - | days | kaplan_meier
                retention.log_rank_p | referred_vs_non_referred | all | to_date | 0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000006974124864 | - | - | 7500 | - | - | probability | log_rank
                """,
                TinySheet.figures(sheet, "retention."));
        assertEquals(
                """
                retention.survival | non_referred | days=1095 | to_date | too little data: no customer of the group non_referred was observed for longer than 999 days
                """,
                TinySheet.absent(sheet, ""));
    }

    /** The same. */
    @Test
    void hazardsOfALargeSampleMatchTheReferences() {
        assertEquals(
                """
                churn.hazard_ratio | referred_vs_non_referred | all | to_date | 0.3648356 | 0.3325751 | 0.4002254 | 7500 | - | - | ratio | cox_efron
                churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 0.3644727 | 0.3321584 | 0.3999308 | 7500 | - | - | ratio | cox_efron
                churn.proportional_hazards_p | referred_vs_non_referred | all | to_date | 0.0000000000000000000000000000000000000000000000000002020713 | - | - | 7500 | - | - | probability | score_test_km
                """,
                TinySheet.figures(
                        infer(MadeTenures.of(3000, 4, 1, 7919, 1499, 2, 40)), "churn.", DIGITS));
    }

    @Test
    void theOrderOfTheRowsChangesNoDigit() {
        TinyMetrics made = MadeTenures.of(600, 1, 1, 7919, 1200, 3, 6);
        Sheet sheet = infer(made);
        assertTrue(sheet.figures().size() > 10);
        assertEquals(sheet.figures(), infer(made.shuffled(new Random(5))).figures());
    }
}
