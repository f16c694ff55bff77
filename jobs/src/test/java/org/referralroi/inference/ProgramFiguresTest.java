package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.inference.lifetime.LifetimeValueFigures;
import org.referralroi.inference.lifetime.Tenure;
import org.referralroi.inference.lifetime.ValueCurve;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;

class ProgramFiguresTest {
    private static final String HEADER =
            "period | program_cost_minor | marketing_cost_minor | marketing_cost_entries | referred_customers | marketing_customers | referred_margin_minor\n";

    private static final ProgramSettings SETTINGS =
            TinySettings.of(Map.of("minimum_cell", "5", "incrementality", "0.8"));

    private static Metrics program(String rows) {
        return new TinyMetrics().with("program", HEADER + rows);
    }

    private static Sheet infer(
            Metrics metrics,
            ProgramSettings settings,
            Optional<Estimate> value,
            List<ValuePoint> curve) {
        return TinySheet.of(
                metrics,
                (all, sheet) -> ProgramFigures.infer(all, settings, Set.of(), value, curve, sheet));
    }

    private static Sheet without(String rows) {
        return infer(program(rows), SETTINGS, Optional.empty(), List.of());
    }

    private static Sheet made(int mostMonths, String program) {
        TinyMetrics metrics =
                new TinyMetrics()
                        .with("tenure", MadeCustomers.tenure(mostMonths))
                        .with("program", HEADER + program);
        return TinySheet.of(
                metrics,
                (all, sheet) ->
                        ProgramFigures.infer(
                                all,
                                SETTINGS,
                                Set.of(),
                                LifetimeValueFigures.infer(Tenure.of(all), SETTINGS, sheet),
                                ValueCurve.infer(Tenure.of(all), SETTINGS, new Confidence(0.95)),
                                sheet));
    }

    /** R 4.2.2, lifetime.R, "return": value is jackknife(referred, projected to 36). */
    @Test
    void returnOnTheCohortMatchesTheReferences() {
        Sheet sheet =
                made(
                        60,
                        """
                        t12m    | 320000 | 90000  | 12 | 7  | 4 | 0
                        to_date | 800000 | 200000 | 24 | 30 | 9 | 1100000
                        """);
        assertEquals(
                """
                roi.realised | referred | all | to_date | 0.1 | - | - | 30 | 80000 | 800000 | ratio | quotient
                roi.cohort | referred | all | t12m | -0.1029714013 | -0.330621788 | 0.1246789853 | 7 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=100 | t12m | 0.1212857483 | -0.163277235 | 0.4058487316 | 7 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=75 | t12m | -0.1590356887 | -0.3724579262 | 0.05438654873 | 7 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=50 | t12m | -0.4393571258 | -0.5816386175 | -0.2970756342 | 7 | - | - | ratio | carried from ltv.projected
                roi.break_even_incrementality | referred | all | t12m | 0.8918333275 | - | - | 7 | - | - | share | cost ÷ projected value
                """,
                TinySheet.figures(sheet, "roi."));
        assertEquals(
                """
                cac.referral | referred | all | t12m | 457.1428571 | - | - | 7 | 320000 | 7 | EUR | mean
                cac.marketing | marketing | all | t12m | 225 | - | - | 4 | 90000 | 4 | EUR | mean
                payback.months | referred | all | to_date | 26 | - | - | 21 | - | - | months | first month of tenure
                """,
                TinySheet.figures(sheet, "cac.") + TinySheet.figures(sheet, "payback."));
    }

    @Test
    void whatIsNotPaidBackInTheMonthsSeenIsSaid() {
        assertEquals(
                """
                payback.months | referred | all | to_date | not paid back within the 8 months of tenure that can be seen
                """,
                TinySheet.absent(
                        made(
                                8,
                                """
                                t12m    | 320000 | 90000  | 12 | 7  | 4 | 0
                                to_date | 800000 | 200000 | 24 | 30 | 9 | 1100000
                                """),
                        "payback."));
    }

    /** Margin 1,100,000 less a fifth not credited less 800,000 is the gain of roi.realised. */
    @Test
    void marginAndCostOfTheProgramAddUpToItsGain() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "program",
                                        HEADER
                                                + """
                                                t12m    | 320000 | 0 | 0 | 7  | 0 | 0
                                                to_date | 800000 | 0 | 0 | 30 | 0 | 1100000
                                                """)
                                .with(
                                        "program_cost",
                                        """
                                        category         | entries | cost_minor
                                        referral_staff   | 4       | 600000
                                        referral_rewards | 9       | 200000
                                        """),
                        SETTINGS,
                        Optional.empty(),
                        List.of());
        assertEquals(
                """
                roi.realised | referred | all | to_date | 0.1 | - | - | 30 | 80000 | 800000 | ratio | quotient
                program.margin | referred | all | to_date | 11000 | - | - | 30 | 1100000 | - | EUR | sum
                program.uncredited_margin | referred | all | to_date | 2200 | - | - | 30 | 220000 | - | EUR | sum
                program.cost | all | all | to_date | 8000 | - | - | 13 | 800000 | - | EUR | sum
                program.cost | all | category=referral_rewards | to_date | 2000 | - | - | 9 | 200000 | - | EUR | sum
                program.cost | all | category=referral_staff | to_date | 6000 | - | - | 4 | 600000 | - | EUR | sum
                """,
                TinySheet.figures(sheet, "roi.realised") + TinySheet.figures(sheet, "program."));
    }

    /** A customer worth 40 more at a reward of 25 returns 60 %. */
    @Test
    void theReturnOfARewardIsWhatIsLeftOfTheValueOverTheReward() {
        ProgramSettings all = TinySettings.of(Map.of());
        Sheet sheet =
                infer(
                        program(
                                """
                                t12m    | 2500 | 0 | 0 | 1 | 0 | 0
                                to_date | 2500 | 0 | 0 | 1 | 0 | 4000
                                """),
                        all,
                        Optional.of(new Estimate(4000, Optional.empty())),
                        List.of());
        assertEquals(
                """
                roi.realised | referred | all | to_date | 0.6 | - | - | 1 | 1500 | 2500 | ratio | quotient
                roi.cohort | referred | all | t12m | 0.6 | - | - | 1 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=100 | t12m | 0.6 | - | - | 1 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=75 | t12m | 0.2 | - | - | 1 | - | - | ratio | carried from ltv.projected
                roi.cohort | referred | incrementality=50 | t12m | -0.2 | - | - | 1 | - | - | ratio | carried from ltv.projected
                roi.break_even_incrementality | referred | all | t12m | 0.625 | - | - | 1 | - | - | share | cost ÷ projected value
                """,
                TinySheet.figures(sheet, "roi."));
    }

    @Test
    void withoutCustomersEveryReturnIsNamed() {
        assertEquals(
                """
                cac.referral | referred | all | t12m | no referred customer started in the twelve months
                cac.marketing | marketing | all | t12m | no marketing customer started in the twelve months
                roi.cohort | referred | all | t12m | no referred customer started in the twelve months
                roi.cohort | referred | incrementality=100 | t12m | no referred customer started in the twelve months
                roi.cohort | referred | incrementality=75 | t12m | no referred customer started in the twelve months
                roi.cohort | referred | incrementality=50 | t12m | no referred customer started in the twelve months
                roi.break_even_incrementality | referred | all | t12m | no referred customer started in the twelve months
                payback.months | referred | all | to_date | no referred customer started in the twelve months, so none has a cost
                """,
                TinySheet.absent(
                        without(
                                """
                                t12m    | 320000 | 90000 | 12 | 0 | 0 | 0
                                to_date | 320000 | 90000 | 12 | 0 | 0 | 0
                                """),
                        ""));
    }

    @Test
    void withoutCostEveryReturnIsNamed() {
        assertEquals(
                """
                cac.marketing | marketing | all | t12m | finance/costs has no row of category marketing in the twelve months
                roi.realised | referred | all | to_date | the program has no cost to date
                roi.cohort | referred | all | t12m | the program had no cost in the twelve months
                roi.cohort | referred | incrementality=100 | t12m | the program had no cost in the twelve months
                roi.cohort | referred | incrementality=75 | t12m | the program had no cost in the twelve months
                roi.cohort | referred | incrementality=50 | t12m | the program had no cost in the twelve months
                roi.break_even_incrementality | referred | all | t12m | the program had no cost in the twelve months
                payback.months | referred | all | to_date | too little data: no month of tenure is complete for enough referred customers
                """,
                TinySheet.absent(
                        without(
                                """
                                t12m    | 0 | 0 | 0 | 7 | 4 | 0
                                to_date | 0 | 0 | 0 | 7 | 4 | 0
                                """),
                        ""));
    }

    @Test
    void aValueBelowZeroHasNoBreakEven() {
        Sheet sheet =
                infer(
                        program(
                                """
                                t12m    | 2500 | 0 | 0 | 1 | 0 | 0
                                to_date | 2500 | 0 | 0 | 1 | 0 | 0
                                """),
                        SETTINGS,
                        Optional.of(new Estimate(-100, Optional.empty())),
                        List.of());
        assertEquals(
                """
                roi.break_even_incrementality | referred | all | t12m | referred customers are projected to bring in nothing
                """,
                TinySheet.absent(sheet, "roi."));
    }

    @Test
    void tablesNeverDeliveredAreNamed() {
        Sheet sheet =
                TinySheet.of(
                        program(
                                """
                                t12m    | 2500 | 0 | 0 | 1 | 0 | 0
                                to_date | 2500 | 0 | 0 | 1 | 0 | 0
                                """),
                        (all, empty) ->
                                ProgramFigures.infer(
                                        all,
                                        SETTINGS,
                                        Set.of("finance/costs", "referral/rewards"),
                                        Optional.empty(),
                                        List.of(),
                                        empty));
        assertEquals(
                """
                cac.referral | referred | all | t12m | finance/costs and referral/rewards was never delivered
                cac.marketing | marketing | all | t12m | finance/costs was never delivered
                roi.realised | referred | all | to_date | finance/costs and referral/rewards was never delivered
                roi.cohort | referred | all | t12m | finance/costs and referral/rewards was never delivered
                roi.cohort | referred | incrementality=100 | t12m | finance/costs and referral/rewards was never delivered
                roi.cohort | referred | incrementality=75 | t12m | finance/costs and referral/rewards was never delivered
                roi.cohort | referred | incrementality=50 | t12m | finance/costs and referral/rewards was never delivered
                roi.break_even_incrementality | referred | all | t12m | finance/costs and referral/rewards was never delivered
                payback.months | referred | all | to_date | finance/costs and referral/rewards was never delivered
                program.cost | all | all | to_date | finance/costs and referral/rewards was never delivered
                """,
                TinySheet.absent(sheet, ""));
    }
}
