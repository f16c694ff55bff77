package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;
import org.referralroi.figures.Figure;

class ConversionFiguresTest {

    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(metrics, ConversionFigures::infer);
    }

    /** R 4.2.2, conversion.R: compare(12, 40, 20, 160), compare(12, 40, 23, 180), wilson(x, n). */
    @Test
    void ratesComparisonsAndTheScoreTestMatchTheReferences() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "conversion",
                                        """
                                        lead_group | slice                 | leads | won
                                        referred   | all                   | 40    | 12
                                        referred   | channel=email         | 8     | 1
                                        referred   | program_kind=customer | 30    | 11
                                        referred   | program_kind=partner  | 10    | 1
                                        marketing  | all                   | 160   | 20
                                        other      | all                   | 20    | 3
                                        """));
        assertEquals(
                """
                conversion.rate | referred | all | t12m | 0.3 | 0.1807484523 | 0.4543001882 | 40 | 12 | 40 | share | wilson
                conversion.rate | referred | channel=email | t12m | 0.125 | 0.02241749145 | 0.4708881822 | 8 | 1 | 8 | share | wilson
                conversion.rate | referred | program_kind=customer | t12m | 0.3666666667 | 0.2187392081 | 0.5448643635 | 30 | 11 | 30 | share | wilson
                conversion.rate | referred | program_kind=partner | t12m | 0.1 | 0.0178762131 | 0.4041500268 | 10 | 1 | 10 | share | wilson
                conversion.rate | marketing | all | t12m | 0.125 | 0.08239453584 | 0.1851901105 | 160 | 20 | 160 | share | wilson
                conversion.rate | other | all | t12m | 0.15 | 0.0523687459 | 0.3604188647 | 20 | 3 | 20 | share | wilson
                conversion.rate | non_referred | all | t12m | 0.1277777778 | 0.08667497948 | 0.1844361134 | 180 | 23 | 180 | share | wilson
                conversion.ratio | referred_vs_marketing | all | t12m | 2.4 | 1.283063769 | 4.489254659 | 200 | - | - | ratio | katz_log
                conversion.ratio | referred_vs_non_referred | all | t12m | 2.347826087 | 1.278142588 | 4.312732699 | 220 | - | - | ratio | katz_log
                conversion.difference | referred_vs_marketing | all | t12m | 0.175 | 0.04141938376 | 0.3350742754 | 200 | - | - | share | newcombe
                conversion.difference | referred_vs_non_referred | all | t12m | 0.1722222222 | 0.04019533622 | 0.3319031168 | 220 | - | - | share | newcombe
                conversion.p_value | referred_vs_marketing | all | t12m | 0.006927517977 | - | - | 200 | - | - | probability | pooled_score
                conversion.p_value | referred_vs_non_referred | all | t12m | 0.007066680667 | - | - | 220 | - | - | probability | pooled_score
                """,
                TinySheet.figures(sheet, "conversion."));
        assertEquals(
                """
                conversion.rate | assisted | all | t12m | no lead of the group assisted was created in the twelve months observed
                conversion.rate | referred | program_kind=employee | t12m | no referred lead of the twelve months observed came through a program of kind employee
                """,
                TinySheet.absent(sheet, "conversion."));
    }

    /** R 4.2.2, conversion.R: compare(2, 4, 1, 20)$fisher, compare(2, 4, 1, 30)$fisher. */
    @Test
    void whereFewAreExpectedTheTestIsFishers() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "conversion",
                                        """
                                        lead_group | slice | leads | won
                                        referred   | all   | 4     | 2
                                        marketing  | all   | 20    | 1
                                        other      | all   | 10    | 0
                                        """));
        assertEquals(
                """
                conversion.p_value | referred_vs_marketing | all | t12m | 0.06126482213 | - | - | 24 | - | - | probability | fisher_exact
                conversion.p_value | referred_vs_non_referred | all | t12m | 0.0307486631 | - | - | 34 | - | - | probability | fisher_exact
                """,
                TinySheet.figures(sheet, "conversion.p_value"));
    }

    @Test
    void whereNobodyWasWonThereIsADifferenceAndATestButNoRatio() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "conversion",
                                        """
                                        lead_group | slice | leads | won
                                        referred   | all   | 4     | 0
                                        other      | all   | 4     | 0
                                        """));
        assertEquals(
                "conversion.p_value | referred_vs_non_referred | all | t12m | 1 | - | - | 8 | - | - | probability | fisher_exact\n",
                TinySheet.figures(sheet, "conversion.p_value"));
        assertEquals(
                """
                conversion.ratio | referred_vs_marketing | all | t12m | no lead of the group marketing was created in the twelve months observed
                conversion.ratio | referred_vs_non_referred | all | t12m | too little data: a ratio needs a won lead in both groups
                """,
                TinySheet.absent(sheet, "conversion.ratio"));
    }

    @Test
    void withoutLeadsEveryComparisonIsNamedAsAbsent() {
        String noLead = "no lead of the group referred was created in the twelve months observed\n";
        String marketing = " | referred_vs_marketing | all | t12m | " + noLead;
        String others = " | referred_vs_non_referred | all | t12m | " + noLead;
        Sheet sheet = infer(new TinyMetrics());
        assertEquals("\n", TinySheet.figures(sheet, "conversion."));
        assertEquals(
                "conversion.ratio" + marketing + "conversion.ratio" + others,
                TinySheet.absent(sheet, "conversion.ratio"));
        assertEquals(
                "conversion.p_value" + marketing + "conversion.p_value" + others,
                TinySheet.absent(sheet, "conversion.p_value"));
    }

    @Property(tries = 200)
    void theValuesOfASliceAddUpToAllInEveryGroup(@ForAll("leads") List<Lead> leads) {
        List<Figure> rates = infer(new TinyMetrics().with("conversion", rows(leads))).figures();
        Map<String, long[]> all = new HashMap<>();
        Map<String, long[]> parts = new HashMap<>();
        for (Figure rate : rates) {
            if (rate.figure().equals("conversion.rate")) {
                boolean whole = rate.slice().equals("all");
                long[] sums =
                        (whole ? all : parts).computeIfAbsent(rate.group(), group -> new long[2]);
                sums[0] += rate.numerator().orElseThrow();
                sums[1] += rate.denominator().orElseThrow();
            }
        }
        assertEquals(text(all), text(parts));
    }

    @Property(tries = 50)
    void theOrderOfTheRowsChangesNoDigit(@ForAll("leads") List<Lead> leads, @ForAll long seed) {
        TinyMetrics metrics = new TinyMetrics().with("conversion", rows(leads));
        assertEquals(infer(metrics).figures(), infer(metrics.shuffled(new Random(seed))).figures());
    }

    private record Lead(String group, String segment, boolean isWon) {}

    @Provide
    Arbitrary<List<Lead>> leads() {
        return Combinators.combine(
                        Arbitraries.of("referred", "assisted", "marketing", "other"),
                        Arbitraries.of("smb", "mid", "enterprise"),
                        Arbitraries.of(true, false))
                .as(Lead::new)
                .list()
                .ofMaxSize(40);
    }

    /** Counted as the table of metrics counts: in all and by segment. */
    private static List<Row> rows(List<Lead> leads) {
        Map<List<String>, long[]> counts = new LinkedHashMap<>();
        for (Lead lead : leads) {
            for (String slice : List.of("all", "segment=" + lead.segment())) {
                long[] count =
                        counts.computeIfAbsent(List.of(lead.group(), slice), key -> new long[2]);
                count[0]++;
                count[1] += lead.isWon() ? 1 : 0;
            }
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach(
                (key, count) ->
                        rows.add(
                                new Row(
                                        Map.of(
                                                "lead_group",
                                                key.get(0),
                                                "slice",
                                                key.get(1),
                                                "leads",
                                                count[0],
                                                "won",
                                                count[1]))));
        return rows;
    }

    private static Map<String, String> text(Map<String, long[]> sums) {
        Map<String, String> texts = new HashMap<>();
        sums.forEach((group, sum) -> texts.put(group, sum[0] + " of " + sum[1]));
        return texts;
    }
}
