package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.TwoProportions;

class AdjustedConversionFiguresTest {

    private static final String STRATA =
            """
            lead_group | segment    | region | created_quarter | is_sales_involved | is_owner_routed | leads | won
            referred   | smb        | north  | 2026-01-01      | true              | true            | 4     | 2
            referred   | smb        | north  | 2026-01-01      | true              | false           | 3     | 1
            referred   | smb        | north  | 2026-01-01      | false             | false           | 5     | 1
            referred   | mid        | north  | 2026-01-01      | true              | true            | 2     | 1
            referred   | mid        | north  | 2026-01-01      | false             | false           | 3     | 1
            referred   | enterprise | south  | 2026-04-01      | false             | false           | 1     | 0
            marketing  | smb        | north  | 2026-01-01      | false             | false           | 40    | 4
            other      | smb        | north  | 2026-01-01      | false             | false           | 20    | 3
            marketing  | mid        | north  | 2026-01-01      | false             | false           | 15    | 2
            marketing  | smb        | north  | 2026-04-01      | false             | false           | 9     | 1
            marketing  | smb        | south  | 2026-01-01      | false             | false           | 8     | 8
            assisted   | enterprise | south  | 2026-04-01      | false             | false           | 7     | 7
            """;

    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(metrics, AdjustedConversionFigures::infer);
    }

    private static Sheet infer(String strata) {
        return infer(new TinyMetrics().with("conversion_strata", strata));
    }

    /** R 4.2.2, conversion.R: standardize(...), wilson(17, 18), e(adjusted$ratio[1:2]). */
    @Test
    void comparisonsWithinStrataMatchTheReferences() {
        Sheet sheet = infer(STRATA);
        assertEquals(
                """
                conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | 2.903225806 | 1.134867725 | 7.427050658 | 92 | - | - | ratio | direct_standardization
                conversion.adjusted_difference | referred_vs_non_referred | all | t12m | 0.231372549 | -0.02297543823 | 0.4857205363 | 92 | - | - | share | direct_standardization
                conversion.adjusted_coverage | referred_vs_non_referred | all | t12m | 0.9444444444 | 0.7424269922 | 0.990124809 | 18 | 17 | 18 | share | wilson
                conversion.e_value | referred_vs_non_referred | all | t12m | 5.2538628 | 1.52609276 | - | 92 | - | - | ratio | e_value
                conversion.involvement_ratio | referred | all | t12m | 1.935483871 | 0.3543265529 | 10.5724445 | 17 | - | - | ratio | direct_standardization
                conversion.involvement_difference | referred | all | t12m | 0.2148148148 | -0.2914539225 | 0.7210835521 | 17 | - | - | share | direct_standardization
                conversion.routing_ratio | referred | all | t12m | 1.8 | 0.4079755634 | 7.941652126 | 17 | - | - | ratio | direct_standardization
                conversion.routing_difference | referred | all | t12m | 0.2222222222 | -0.3627055616 | 0.807150006 | 17 | - | - | share | direct_standardization
                """,
                TinySheet.figures(sheet, "conversion."));
        assertEquals("\n", TinySheet.absent(sheet, "conversion."));
    }

    @Test
    void withoutLeadsEveryComparisonIsNamedAsAbsent() {
        Sheet sheet = infer(new TinyMetrics());
        assertEquals("\n", TinySheet.figures(sheet, "conversion."));
        assertEquals(
                """
                conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | no lead of the group referred was created in the twelve months observed
                conversion.adjusted_difference | referred_vs_non_referred | all | t12m | no lead of the group referred was created in the twelve months observed
                conversion.adjusted_coverage | referred_vs_non_referred | all | t12m | no lead of the group referred was created in the twelve months observed
                conversion.e_value | referred_vs_non_referred | all | t12m | it needs an adjusted ratio, which is absent
                conversion.involvement_ratio | referred | all | t12m | no referred lead of the twelve months observed had sales involved
                conversion.involvement_difference | referred | all | t12m | no referred lead of the twelve months observed had sales involved
                conversion.routing_ratio | referred | all | t12m | no referred lead of the twelve months observed went to the owner of the advocate
                conversion.routing_difference | referred | all | t12m | no referred lead of the twelve months observed went to the owner of the advocate
                """,
                TinySheet.absent(sheet, "conversion."));
    }

    @Test
    void whereNoStratumHoldsBothNothingIsComparedAndTheCoverageIsZero() {
        Sheet sheet =
                infer(
                        """
                        lead_group | segment | region | created_quarter | is_sales_involved | is_owner_routed | leads | won
                        referred   | smb     | north  | 2026-01-01      | true              | true            | 4     | 2
                        other      | smb     | north  | 2026-04-01      | false             | false           | 9     | 3
                        """);
        assertEquals(
                // R 4.2.2: prop.test(0, 4, correct = FALSE)$conf.int[2] is 0.4898908365
                "conversion.adjusted_coverage | referred_vs_non_referred | all | t12m | 0 | 0 | 0.4898908365 | 4 | 0 | 4 | share | wilson\n",
                TinySheet.figures(sheet, "conversion."));
        assertEquals(
                """
                conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | too little data: no segment, region and quarter has leads of both groups
                conversion.adjusted_difference | referred_vs_non_referred | all | t12m | too little data: no segment, region and quarter has leads of both groups
                """,
                TinySheet.absent(sheet, "conversion.adjusted"));
        assertEquals(
                """
                conversion.involvement_ratio | referred | all | t12m | no referred lead of the twelve months observed was without sales
                conversion.involvement_difference | referred | all | t12m | no referred lead of the twelve months observed was without sales
                """,
                TinySheet.absent(sheet, "conversion.involvement"));
    }

    @Test
    void aRatioNeedsAWonLeadAmongTheOthersAndAnEValueAmongTheReferredToo() {
        String header =
                "lead_group | segment | region | created_quarter | is_sales_involved | is_owner_routed | leads | won\n";
        String referredWon = "referred | smb | north | 2026-01-01 | false | false | 4 | 2\n";
        String othersLost = "other | smb | north | 2026-01-01 | false | false | 4 | 0\n";
        Sheet sheet = infer(header + referredWon + othersLost);
        assertEquals(
                """
                conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | too little data: a ratio needs a won lead among those compared with
                conversion.e_value | referred_vs_non_referred | all | t12m | it needs an adjusted ratio, which is absent
                """,
                TinySheet.absent(sheet, "conversion.adjusted_ratio")
                        + TinySheet.absent(sheet, "conversion.e_value"));

        String referredLost = referredWon.replace("| 2\n", "| 0\n");
        String othersWon = othersLost.replace("| 0\n", "| 1\n");
        sheet = infer(header + referredLost + othersWon);
        assertEquals(
                "conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | 0 | - | - | 8 | - | - | ratio | direct_standardization\n",
                TinySheet.figures(sheet, "conversion.adjusted_ratio"));
        assertEquals(
                "conversion.e_value | referred_vs_non_referred | all | t12m | the adjusted ratio is 0, which no finite confounding explains away\n",
                TinySheet.absent(sheet, "conversion.e_value"));
    }

    @Property(tries = 20)
    void theOrderOfTheRowsChangesNoDigit(@ForAll long seed) {
        TinyMetrics metrics = new TinyMetrics().with("conversion_strata", STRATA);
        assertEquals(infer(metrics).figures(), infer(metrics.shuffled(new Random(seed))).figures());
    }

    @Property(tries = 100)
    void inASingleStratumTheAdjustedRatioIsThePlainOne(
            @ForAll @IntRange(min = 1, max = 50) int first,
            @ForAll @IntRange(min = 1, max = 50) int second) {
        Sheet sheet =
                infer(
                        """
                        lead_group | segment | region | created_quarter | is_sales_involved | is_owner_routed | leads | won
                        referred   | smb     | north  | 2026-01-01      | false             | false           | 50    | %d
                        other      | smb     | north  | 2026-01-01      | false             | false           | 50    | %d
                        """
                                .formatted(first, second));
        double plain =
                new TwoProportions(new Proportion(first, 50), new Proportion(second, 50))
                        .ratio(new Confidence(0.95))
                        .orElseThrow()
                        .value();
        assertEquals(plain, sheet.figures().get(0).value(), 1e-12 * plain);
    }
}
