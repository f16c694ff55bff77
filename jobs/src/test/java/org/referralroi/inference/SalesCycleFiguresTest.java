package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;
import org.referralroi.figures.Figure;

class SalesCycleFiguresTest {

    private static final String CYCLES =
            """
            lead_group | days | leads
            referred   | 0    | 2
            referred   | 7    | 1
            referred   | 30   | 3
            referred   | 31   | 1
            referred   | 120  | 1
            marketing  | 10   | 3
            marketing  | 40   | 2
            other      | 90   | 1
            """;

    private static final String EXITS =
            """
            lead_group | days | won | lost | still_open
            referred   | 0    | 1   | 1    | 0
            referred   | 20   | 3   | 2    | 1
            referred   | 60   | 2   | 0    | 3
            referred   | 100  | 0   | 1    | 1
            referred   | 200  | 1   | 0    | 3
            marketing  | 10   | 1   | 0    | 0
            other      | 45   | 0   | 1    | 1
            """;

    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(metrics, SalesCycleFigures::infer);
    }

    /** R 4.2.2, durations.R: show(referred), show(marketing), show(c(marketing, 90)). */
    @Test
    void mediansAndMeansMatchTheReferences() {
        Sheet sheet = infer(new TinyMetrics().with("sales_cycle", CYCLES));
        assertEquals(
                """
                sales_cycle.median_days | referred | all | t12m | 30 | 0 | 120 | 8 | - | - | days | binomial_ranks
                sales_cycle.median_days | marketing | all | t12m | 10 | - | - | 5 | - | - | days | binomial_ranks
                sales_cycle.median_days | other | all | t12m | 90 | - | - | 1 | - | - | days | binomial_ranks
                sales_cycle.median_days | non_referred | all | t12m | 25 | 10 | 90 | 6 | - | - | days | binomial_ranks
                sales_cycle.mean_days | referred | all | t12m | 31 | -1.258462208 | 63.25846221 | 8 | - | - | days | student_t
                sales_cycle.mean_days | marketing | all | t12m | 22 | 1.59737858 | 42.40262142 | 5 | - | - | days | student_t
                sales_cycle.mean_days | other | all | t12m | 90 | - | - | 1 | - | - | days | student_t
                sales_cycle.mean_days | non_referred | all | t12m | 33.33333333 | 0.3692474197 | 66.29741925 | 6 | - | - | days | student_t
                """,
                TinySheet.figures(sheet, "sales_cycle.m"));
        assertEquals(
                """
                sales_cycle.median_days | assisted | all | t12m | no lead of the group assisted was won in the twelve months
                sales_cycle.mean_days | assisted | all | t12m | no lead of the group assisted was won in the twelve months
                """,
                TinySheet.absent(sheet, "sales_cycle.m"));
    }

    /** R 4.2.2 with survival 3.5-3, durations.R: won_by(days, state, c(30, 60, 90, 180)). */
    @Test
    void sharesWonByADayMatchTheReferences() {
        Sheet sheet = infer(new TinyMetrics().with("won_by", EXITS));
        assertEquals(
                """
                sales_cycle.won_by | referred | days=30 | to_date | 0.2105263158 | - | - | 19 | - | - | share | aalen_johansen
                sales_cycle.won_by | referred | days=60 | to_date | 0.3253588517 | - | - | 19 | - | - | share | aalen_johansen
                sales_cycle.won_by | referred | days=90 | to_date | 0.3253588517 | - | - | 19 | - | - | share | aalen_johansen
                sales_cycle.won_by | referred | days=180 | to_date | 0.3253588517 | - | - | 19 | - | - | share | aalen_johansen
                sales_cycle.won_by | other | days=30 | to_date | 0 | - | - | 2 | - | - | share | aalen_johansen
                sales_cycle.won_by | non_referred | days=30 | to_date | 0.3333333333 | - | - | 3 | - | - | share | aalen_johansen
                """,
                TinySheet.figures(sheet, "sales_cycle.won_by"));
    }

    @Test
    void beyondTheLongestFollowUpSharesAreNamedAsAbsent() {
        Sheet sheet = infer(new TinyMetrics().with("won_by", EXITS));
        assertEquals(
                """
                sales_cycle.won_by | referred | days=365 | to_date | too little data: no lead of the group referred has been followed for longer than 200 days
                sales_cycle.won_by | assisted | days=30 | to_date | no lead of the group assisted was created in the 24 months before the as-of date
                sales_cycle.won_by | assisted | days=60 | to_date | no lead of the group assisted was created in the 24 months before the as-of date
                sales_cycle.won_by | assisted | days=90 | to_date | no lead of the group assisted was created in the 24 months before the as-of date
                sales_cycle.won_by | assisted | days=180 | to_date | no lead of the group assisted was created in the 24 months before the as-of date
                sales_cycle.won_by | assisted | days=365 | to_date | no lead of the group assisted was created in the 24 months before the as-of date
                sales_cycle.won_by | marketing | days=30 | to_date | too little data: no lead of the group marketing has been followed for longer than 10 days
                """,
                TinySheet.absent(sheet, "sales_cycle.won_by")
                        .lines()
                        .limit(7)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Property(tries = 100)
    void theShareWonNeverFallsAndTheOrderOfTheRowsChangesNoDigit(
            @ForAll @Size(max = 30) List<@IntRange(max = 500) Integer> days, @ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int day : days.stream().distinct().toList()) {
            rows.add(
                    new Row(
                            Map.of(
                                    "lead_group", random.nextBoolean() ? "marketing" : "other",
                                    "days", day,
                                    "won", random.nextInt(4),
                                    "lost", random.nextInt(4),
                                    "still_open", random.nextInt(4))));
        }
        TinyMetrics metrics = new TinyMetrics().with("won_by", rows);
        List<Figure> figures = infer(metrics).figures();
        double before = 0;
        for (Figure figure : figures) {
            if (figure.group().equals("non_referred")) {
                assertTrue(figure.value() >= before && figure.value() <= 1, figure.toString());
                before = figure.value();
            }
        }
        assertEquals(figures, infer(metrics.shuffled(random)).figures());
    }
}
