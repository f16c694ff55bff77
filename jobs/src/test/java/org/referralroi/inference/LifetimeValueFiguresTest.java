package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.inference.lifetime.LifetimeValueFigures;
import org.referralroi.inference.lifetime.Tenure;

/** Expected numbers: R 4.2.2, lifetime.R, which computes them customer by customer. */
class LifetimeValueFiguresTest {
    private static final int ALL = 60;

    private static final String HEADER =
            "customer_group | segment | first_plan | bucket | tenure_month | customers_complete | customers_at_risk | customers_churned | margin_minor\n";

    private static Sheet infer(Metrics metrics, String... settings) {
        Map<String, String> changed = new HashMap<>(Map.of("minimum_cell", "5"));
        for (int i = 0; i < settings.length; i += 2) {
            changed.put(settings[i], settings[i + 1]);
        }
        ProgramSettings program = TinySettings.of(changed);
        return TinySheet.of(
                metrics,
                (all, sheet) -> LifetimeValueFigures.infer(Tenure.of(all), program, sheet));
    }

    private static Metrics made(int mostMonths) {
        return new TinyMetrics().with("tenure", MadeCustomers.tenure(mostMonths));
    }

    private static Metrics rows(String text) {
        return new TinyMetrics().with("tenure", HEADER + text);
    }

    /** jackknife(who, function(w) observed(w, h)), discounted at 10 %, G = 11 and 12 buckets. */
    @Test
    void observedValueMatchesTheReferences() {
        assertEquals(
                """
                ltv.observed | referred | months=12 | to_date | 236.2578509 | 197.3913596 | 275.1243423 | 30 | - | - | EUR | jackknife
                ltv.observed | referred | months=24 | to_date | 403.2699842 | 315.5584955 | 490.9814729 | 30 | - | - | EUR | jackknife
                ltv.observed | referred | months=36 | to_date | 512.5877707 | 382.5018354 | 642.6737059 | 30 | - | - | EUR | jackknife
                ltv.observed | non_referred | months=12 | to_date | 186.3627353 | 165.4942192 | 207.2312514 | 59 | - | - | EUR | jackknife
                ltv.observed | non_referred | months=24 | to_date | 304.8598797 | 264.9399169 | 344.7798424 | 59 | - | - | EUR | jackknife
                ltv.observed | non_referred | months=36 | to_date | 379.7302438 | 325.4618064 | 433.9986813 | 59 | - | - | EUR | jackknife
                """,
                TinySheet.figures(infer(made(ALL)), "ltv.observed"));
    }

    /** The same at a discount rate of 0: jackknife(who, function(w) observed(w, 12, 0)). */
    @Test
    void withoutDiscountingItIsTheSumOfTheMonths() {
        assertEquals(
                """
                ltv.observed | referred | months=12 | to_date | 246.0610892 | 205.0821941 | 287.0399844 | 30 | - | - | EUR | jackknife
                ltv.observed | non_referred | months=12 | to_date | 193.9003449 | 171.9598418 | 215.840848 | 59 | - | - | EUR | jackknife
                """,
                TinySheet.figures(infer(made(ALL), "annual_discount_rate", "0"), "ltv.observed")
                        .lines()
                        .filter(line -> line.contains("months=12 "))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    /**
     * jackknife(who, function(w) projected(w, known, h)); 44 months of the referred are known, so
     * that 36 months are observed. When a bucket of referred customers is dropped, for some the
     * likelihood has no finite maximum, so that alpha and beta have no limits.
     */
    @Test
    void projectedValueMatchesTheReferences() {
        Sheet sheet = infer(made(ALL));
        assertEquals(
                """
                ltv.projected | referred | months=36 | to_date | 512.58777 | 382.50184 | 642.67371 | 30 | - | - | EUR | jackknife
                ltv.projected | referred | months=60 | to_date | 637.22075 | 476.45489 | 797.98661 | 30 | - | - | EUR | sbg, jackknife; fits badly: off by up to 10 points
                ltv.projected | non_referred | months=36 | to_date | 379.73024 | 325.46181 | 433.99868 | 59 | - | - | EUR | jackknife
                ltv.projected | non_referred | months=60 | to_date | 487.66488 | 387.04977 | 588.27998 | 59 | - | - | EUR | sbg, jackknife; fits badly: off by up to 6 points
                """,
                TinySheet.figures(sheet, "ltv.projected", 8));
        assertEquals(
                """
                ltv.sbg_alpha | referred | all | to_date | 1.925253 | - | - | 30 | - | - | index | sbg, jackknife_log
                ltv.sbg_alpha | non_referred | all | to_date | 0.4612011 | 0.1203079 | 1.768016 | 59 | - | - | index | sbg, jackknife_log
                ltv.sbg_beta | referred | all | to_date | 58.38894 | - | - | 30 | - | - | index | sbg, jackknife_log
                ltv.sbg_beta | non_referred | all | to_date | 6.888988 | 0.6181755 | 76.77133 | 59 | - | - | index | sbg, jackknife_log
                """,
                TinySheet.figures(sheet, "ltv.sbg", 7));
        assertEquals("\n", TinySheet.absent(sheet, "ltv."));
    }

    @Test
    void aHorizonOfItsOwnComesBesideSixtyMonths() {
        assertEquals(
                """
                ltv.projected | referred | months=120 | to_date | 757.42455 | 589.90401 | 924.94508 | 30 | - | - | EUR | sbg, jackknife; fits badly: off by up to 10 points
                ltv.projected | referred | months=60 | to_date | 637.22075 | 476.45489 | 797.98661 | 30 | - | - | EUR | sbg, jackknife; fits badly: off by up to 10 points
                ltv.projected | non_referred | months=120 | to_date | 642.26067 | 480.13926 | 804.38209 | 59 | - | - | EUR | sbg, jackknife; fits badly: off by up to 6 points
                ltv.projected | non_referred | months=60 | to_date | 487.66488 | 387.04977 | 588.27998 | 59 | - | - | EUR | sbg, jackknife; fits badly: off by up to 6 points
                """,
                TinySheet.figures(infer(made(ALL), "horizon_months", "120"), "ltv.projected", 8));
        assertEquals(
                2,
                TinySheet.figures(infer(made(ALL), "horizon_months", "60"), "ltv.projected")
                        .lines()
                        .count());
    }

    /** "months complete for 5 % of the non-referred": 48 for 3 or more of 60, 47 for 5 or more. */
    @Test
    void aMonthIsKnownWhenItIsCompleteForOneInTwenty() {
        assertEquals(
                """
                ltv.projected | non_referred | months=60 | to_date | 484.17971 | 371.85045 | 596.50896 | 59 | - | - | EUR | sbg, jackknife; fits badly: off by up to 6 points
                """,
                TinySheet.figures(infer(made(ALL), "minimum_cell", "1"), "ltv.projected", 8)
                        .lines()
                        .filter(line -> line.contains("non_referred") && line.contains("=60 "))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    /** "young". */
    @Test
    void fewMonthsAreSaidToBeYoung() {
        Sheet sheet = infer(made(8));
        assertEquals(
                """
                ltv.projected | referred | months=36 | to_date | 594.99366 | 443.27139 | 746.71593 | 30 | - | - | EUR | sbg, jackknife; young: 8 months observed
                ltv.projected | referred | months=60 | to_date | 870.00174 | 605.56001 | 1134.4435 | 30 | - | - | EUR | sbg, jackknife; young: 8 months observed
                ltv.projected | non_referred | months=36 | to_date | 468.25787 | 382.75128 | 553.76446 | 59 | - | - | EUR | sbg, jackknife; young: 8 months observed
                ltv.projected | non_referred | months=60 | to_date | 679.42485 | 531.32522 | 827.52447 | 59 | - | - | EUR | sbg, jackknife; young: 8 months observed
                """,
                TinySheet.figures(sheet, "ltv.projected", 8));
        assertEquals(
                """
                ltv.observed | referred | months=12 | to_date | too little data: no referred customer has completed month 9 of tenure, at least 5 are needed
                ltv.observed | referred | months=24 | to_date | too little data: no referred customer has completed month 9 of tenure, at least 5 are needed
                ltv.observed | referred | months=36 | to_date | too little data: no referred customer has completed month 9 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=12 | to_date | too little data: no non-referred customer has completed month 9 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=24 | to_date | too little data: no non-referred customer has completed month 9 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=36 | to_date | too little data: no non-referred customer has completed month 9 of tenure, at least 5 are needed
                """,
                TinySheet.absent(sheet, "ltv."));
    }

    @Test
    void aMonthCompleteForTooFewIsNamed() {
        Sheet sheet = infer(made(ALL), "minimum_cell", "20");
        assertEquals(
                """
                ltv.observed | referred | months=36 | to_date | too little data: only 19 referred customers have completed month 28 of tenure, at least 20 are needed
                """,
                TinySheet.absent(sheet, "ltv.observed"));
    }

    @Test
    void anEmptyGroupHasNoValue() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0 | 0 | 6 | 0 | 600
                                non_referred | a | b | 1 | 1 | 6 | 0 | 0 | 0
                                """));
        assertEquals(
                """
                ltv.observed | referred | months=12 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.observed | referred | months=24 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.observed | referred | months=36 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | referred | months=36 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | referred | months=60 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_alpha | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_beta | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=12 | to_date | too little data: no non-referred customer has completed month 2 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=24 | to_date | too little data: no non-referred customer has completed month 2 of tenure, at least 5 are needed
                ltv.observed | non_referred | months=36 | to_date | too little data: no non-referred customer has completed month 2 of tenure, at least 5 are needed
                ltv.sbg_alpha | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                ltv.sbg_beta | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                """,
                TinySheet.absent(sheet, "ltv."));
    }

    /** "edges": of 10, 9 and 7 there 1, 2 and 2 left, so p = 5/26 and S(k) = (21/26)^k. */
    @Test
    void whereTheHazardDoesNotFallRetentionIsThatOfOneHazard() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0 | 0 | 1 | 1 | 5000
                                non_referred | a | b | 1 | 1 | 0 | 1 | 1 | 4000
                                non_referred | a | b | 1 | 2 | 0 | 3 | 1 | 3000
                                non_referred | a | b | 1 | 3 | 5 | 0 | 0 | 0
                                non_referred | a | b | 2 | 0 | 0 | 0 | 0 | 5000
                                non_referred | a | b | 2 | 1 | 0 | 1 | 1 | 5000
                                non_referred | a | b | 2 | 2 | 0 | 4 | 1 | 4000
                                non_referred | a | b | 2 | 3 | 5 | 0 | 0 | 0
                                """),
                        "horizon_months",
                        "12");
        assertEquals(
                """
                ltv.projected | non_referred | months=12 | to_date | 48.185702 | -82.672372 | 179.04378 | 10 | - | - | EUR | sbg, jackknife; young: 3 months observed; fits badly: off by up to 9 points
                ltv.projected | non_referred | months=60 | to_date | 51.712301 | -135.35496 | 238.77956 | 10 | - | - | EUR | sbg, jackknife; young: 3 months observed; fits badly: off by up to 9 points
                """,
                TinySheet.figures(sheet, "ltv.projected", 8));
        assertEquals(
                """
                ltv.sbg_alpha | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_beta | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_alpha | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                ltv.sbg_beta | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                """,
                TinySheet.absent(sheet, "ltv.sbg"));
    }

    /** "edges": of 5 customers 2 left in the first month, and S(k) = 0.6 ever after. */
    @Test
    void whereOnlyTheFirstMonthSawChurnThoseLeftStay() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0 | 0 | 2 | 2 | 5000
                                non_referred | a | b | 1 | 1 | 0 | 3 | 0 | 3000
                                non_referred | a | b | 1 | 2 | 5 | 0 | 0 | 0
                                """),
                        "horizon_months",
                        "12");
        assertEquals(
                """
                ltv.projected | non_referred | months=12 | to_date | 72.948382 | - | - | 5 | - | - | EUR | sbg, jackknife; young: 2 months observed
                ltv.projected | non_referred | months=60 | to_date | 291.50547 | - | - | 5 | - | - | EUR | sbg, jackknife; young: 2 months observed
                """,
                TinySheet.figures(sheet, "ltv.projected", 8));
        assertEquals(
                """
                ltv.sbg_alpha | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_beta | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_alpha | non_referred | all | to_date | the likelihood has no finite maximum: customers left in the first month alone, and the others are taken to stay
                ltv.sbg_beta | non_referred | all | to_date | the likelihood has no finite maximum: customers left in the first month alone, and the others are taken to stay
                """,
                TinySheet.absent(sheet, "ltv.sbg"));
    }

    /** "edges": the value is that of the first month, whatever the horizon. */
    @Test
    void whereAllHaveChurnedNothingIsAdded() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0 | 0 | 3 | 3 | 3000
                                non_referred | a | b | 2 | 0 | 0 | 2 | 2 | 1000
                                non_referred | a | b | 1 | 2 | 3 | 0 | 0 | 0
                                non_referred | a | b | 2 | 2 | 2 | 0 | 0 | 0
                                """));
        assertEquals(
                """
                ltv.projected | non_referred | months=36 | to_date | 8 | -24.39459295 | 40.39459295 | 5 | - | - | EUR | sbg, jackknife; young: 2 months observed
                ltv.projected | non_referred | months=60 | to_date | 8 | -24.39459295 | 40.39459295 | 5 | - | - | EUR | sbg, jackknife; young: 2 months observed
                """,
                TinySheet.figures(sheet, "ltv."));
        assertEquals(
                """
                ltv.sbg_alpha | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_beta | referred | all | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.sbg_alpha | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                ltv.sbg_beta | non_referred | all | to_date | the likelihood has no finite maximum: retention is that of one hazard for all
                """,
                TinySheet.absent(sheet, "ltv.sbg"));
    }

    @Test
    void whereNobodyWasThereOfLateWhatACustomerBringsInIsNotKnown() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0  | 0 | 3 | 3 | 3000
                                non_referred | a | b | 1 | 1  | 0 | 2 | 2 | 1000
                                non_referred | a | b | 1 | 14 | 5 | 0 | 0 | 0
                                """));
        assertEquals(
                """
                ltv.projected | referred | months=36 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | referred | months=60 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | non_referred | months=36 | to_date | too little data: nobody was there in the last months observed, so that what a customer still there brings in is not known
                ltv.projected | non_referred | months=60 | to_date | too little data: nobody was there in the last months observed, so that what a customer still there brings in is not known
                """,
                TinySheet.absent(sheet, "ltv.projected"));
    }

    @Test
    void whereNearlyAllAreNewNothingIsProjected() {
        Sheet sheet =
                infer(
                        rows(
                                """
                                non_referred | a | b | 1 | 0 | 120 | 6 | 0 | 600
                                non_referred | a | b | 1 | 1 | 6   | 0 | 0 | 0
                                """));
        assertEquals(
                """
                ltv.projected | referred | months=36 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | referred | months=60 | to_date | too little data: no referred customer has completed month 1 of tenure, at least 5 are needed
                ltv.projected | non_referred | months=36 | to_date | too little data: only 6 of 126 non-referred customers have completed month 1 of tenure, at least one in 20 is needed
                ltv.projected | non_referred | months=60 | to_date | too little data: only 6 of 126 non-referred customers have completed month 1 of tenure, at least one in 20 is needed
                """,
                TinySheet.absent(sheet, "ltv.projected"));
    }

    @Test
    void theOrderOfTheRowsChangesNoDigit() {
        TinyMetrics made = new TinyMetrics().with("tenure", MadeCustomers.tenure(ALL));
        Sheet sheet = infer(made);
        assertTrue(sheet.figures().size() > 10);
        assertEquals(sheet.figures(), infer(made.shuffled(new Random(7))).figures());
    }
}
