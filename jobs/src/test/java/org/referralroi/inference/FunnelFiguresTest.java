package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Dictionary;

class FunnelFiguresTest {

    private static final String STEPS =
            """
            period | step        | days | reached
            t12m   | invited     |      | 8
            t12m   | enrolled    | 3    | 2
            t12m   | enrolled    | 10   | 2
            t12m   | enrolled    |      | 1
            t12m   | active      | 0    | 1
            t12m   | active      | 5    | 2
            t12m   | referral    |      | 10
            t12m   | lead        | 0    | 4
            t12m   | lead        | 2    | 2
            t12m   | lead        |      | 2
            t12m   | contacted   | 1    | 5
            t12m   | opportunity | 4    | 2
            t12m   | opportunity |      | 1
            t12m   | won         | 10   | 3
            t12m   | won         |      | 1
            t12m   | paying      | 0    | 4
            t12m   | rewarded    |      | 2
            """;

    private static Sheet infer(Metrics metrics, Set<String> missing) {
        return TinySheet.of(metrics, (rows, sheet) -> FunnelFigures.infer(rows, missing, sheet));
    }

    private static Sheet infer(Metrics metrics) {
        return infer(metrics, Set.of());
    }

    private static String ofYear(String lines) {
        return lines.lines()
                .filter(line -> line.contains(" | t12m | "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Wilson intervals: R 4.2.2, durations.R, prop.test(...)$conf.int. */
    @Test
    void everyStepHasItsCountItsShareOfTheStepBeforeAndItsDays() {
        Sheet sheet = infer(new TinyMetrics().with("funnel", STEPS));
        assertEquals(
                """
                funnel.invited | all | all | t12m | 8 | - | - | 8 | 8 | - | count | count
                funnel.enrolled | all | all | t12m | 5 | - | - | 8 | 5 | - | count | count
                funnel.enrolled_rate | all | all | t12m | 0.625 | 0.3057423946 | 0.8631557142 | 8 | 5 | 8 | share | wilson
                funnel.enrolled_days | all | all | t12m | 6.5 | - | - | 4 | - | - | days | median
                funnel.active | all | all | t12m | 3 | - | - | 8 | 3 | - | count | count
                funnel.active_rate | all | all | t12m | 0.6 | 0.2307242813 | 0.8823792258 | 5 | 3 | 5 | share | wilson
                funnel.active_days | all | all | t12m | 5 | - | - | 3 | - | - | days | median
                funnel.referral | all | all | t12m | 10 | - | - | 10 | 10 | - | count | count
                funnel.lead | all | all | t12m | 8 | - | - | 10 | 8 | - | count | count
                funnel.lead_rate | all | all | t12m | 0.8 | 0.4901624715 | 0.9433178485 | 10 | 8 | 10 | share | wilson
                funnel.lead_days | all | all | t12m | 0 | - | - | 6 | - | - | days | median
                funnel.contacted | all | all | t12m | 5 | - | - | 10 | 5 | - | count | count
                funnel.contacted_rate | all | all | t12m | 0.625 | 0.3057423946 | 0.8631557142 | 8 | 5 | 8 | share | wilson
                funnel.contacted_days | all | all | t12m | 1 | - | - | 5 | - | - | days | median
                funnel.opportunity | all | all | t12m | 3 | - | - | 10 | 3 | - | count | count
                funnel.opportunity_rate | all | all | t12m | 0.6 | 0.2307242813 | 0.8823792258 | 5 | 3 | 5 | share | wilson
                funnel.opportunity_days | all | all | t12m | 4 | - | - | 2 | - | - | days | median
                funnel.won | all | all | t12m | 4 | - | - | 10 | 4 | - | count | count
                funnel.won_days | all | all | t12m | 10 | - | - | 3 | - | - | days | median
                funnel.paying | all | all | t12m | 4 | - | - | 10 | 4 | - | count | count
                funnel.paying_rate | all | all | t12m | 1 | 0.5101091635 | 1 | 4 | 4 | 4 | share | wilson
                funnel.paying_days | all | all | t12m | 0 | - | - | 4 | - | - | days | median
                funnel.rewarded | all | all | t12m | 2 | - | - | 10 | 2 | - | count | count
                funnel.rewarded_rate | all | all | t12m | 0.5 | 0.1500389892 | 0.8499610108 | 4 | 2 | 4 | share | wilson
                """,
                ofYear(TinySheet.figures(sheet, "funnel.")));
        assertEquals(
                """
                funnel.won_rate | all | all | t12m | more referrals reached this step (4) than the step before it, opportunity (3), so that they are no share of those
                funnel.rewarded_days | all | all | t12m | no referral reached this step on or after the day of the step before it, paying
                """,
                ofYear(TinySheet.absent(sheet, "funnel.")));
    }

    @Test
    void bothPeriodsAreReadAlike() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "funnel",
                                        """
                                        period  | step     | days | reached
                                        t12m    | referral |      | 10
                                        t12m    | lead     | 2    | 8
                                        to_date | referral |      | 4
                                        to_date | referral |      | 6
                                        to_date | lead     | 2    | 8
                                        """));
        String figures = TinySheet.figures(sheet, "funnel.");
        assertEquals(
                ofYear(figures).replace("t12m", "to_date"),
                figures.lines()
                        .filter(line -> line.contains("to_date"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void withoutOpportunitiesAndRewardsTheirStepsAreNamedAsAbsent() {
        Sheet sheet =
                infer(
                        new TinyMetrics().with("funnel", STEPS),
                        Set.of("crm/opportunities", "referral/rewards"));
        assertEquals(
                """
                funnel.opportunity | all | all | t12m | crm/opportunities was never delivered
                funnel.opportunity_rate | all | all | t12m | crm/opportunities was never delivered
                funnel.opportunity_days | all | all | t12m | crm/opportunities was never delivered
                funnel.won_rate | all | all | t12m | crm/opportunities was never delivered
                funnel.won_days | all | all | t12m | crm/opportunities was never delivered
                funnel.rewarded | all | all | t12m | referral/rewards was never delivered
                funnel.rewarded_rate | all | all | t12m | referral/rewards was never delivered
                funnel.rewarded_days | all | all | t12m | referral/rewards was never delivered
                """,
                ofYear(TinySheet.absent(sheet, "funnel.")));
    }

    @Test
    void inAnEmptyCompanyCountsAreZeroAndTheRestIsNamedAsAbsent() {
        Sheet sheet = infer(new TinyMetrics());
        assertEquals(
                """
                funnel.invited | all | all | t12m | 0 | - | - | 0 | 0 | - | count | count
                funnel.enrolled | all | all | t12m | 0 | - | - | 0 | 0 | - | count | count
                funnel.active | all | all | t12m | 0 | - | - | 0 | 0 | - | count | count
                """,
                ofYear(TinySheet.figures(sheet, "funnel."))
                        .lines()
                        .limit(3)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        assertEquals(
                """
                funnel.enrolled_rate | all | all | t12m | no advocate reached the step before it, invited
                funnel.enrolled_days | all | all | t12m | no advocate reached this step on or after the day of the step before it, invited
                """,
                ofYear(TinySheet.absent(sheet, "funnel.enrolled")));
    }

    @Test
    void everyFigureOfTheFunnelIsThereOrNamedAsAbsentInBothPeriods() {
        for (Metrics metrics :
                List.of(new TinyMetrics(), new TinyMetrics().with("funnel", STEPS))) {
            Sheet sheet = infer(metrics);
            List<String> named = new ArrayList<>();
            sheet.figures().forEach(each -> named.add(each.figure() + " " + each.period()));
            sheet.absent().forEach(each -> named.add(each.figure() + " " + each.period()));
            List<String> expected = new ArrayList<>();
            for (String figure : Dictionary.standard().figures()) {
                if (figure.startsWith("funnel.")) {
                    expected.add(figure + " t12m");
                    expected.add(figure + " to_date");
                }
            }
            assertEquals(expected.stream().sorted().toList(), named.stream().sorted().toList());
        }
    }

    @Property(tries = 20)
    void theOrderOfTheRowsChangesNoDigit(@ForAll long seed) {
        TinyMetrics metrics = new TinyMetrics().with("funnel", STEPS);
        assertEquals(infer(metrics).figures(), infer(metrics.shuffled(new Random(seed))).figures());
    }
}
