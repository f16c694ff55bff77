package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FollowUpFiguresTest {

    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(metrics, FollowUpFigures::infer);
    }

    /** R 4.2.2 with survival 3.5-3, durations.R: quantile(fit, 0.5) / 60, prop.test(...). */
    @Test
    void hoursAndSharesMatchTheReferences() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "follow_up",
                                        """
                                        elapsed_minutes | contacted | uncontacted | in_time | due | untouched | old
                                        0               | 2         | 0           | 2       | 2   | 0         | 2
                                        45              | 3         | 0           | 3       | 3   | 0         | 3
                                        90              | 3         | 1           | 3       | 3   | 0         | 0
                                        600             | 4         | 1           | 4       | 4   | 0         | 4
                                        1440            | 3         | 1           | 3       | 4   | 0         | 0
                                        1500            | 4         | 2           | 0       | 6   | 0         | 0
                                        4000            | 2         | 2           | 0       | 4   | 0         | 0
                                        20000           | 1         | 1           | 0       | 2   | 0         | 0
                                        60000           | 0         | 3           | 0       | 3   | 3         | 3
                                        """));
        assertEquals(
                """
                follow_up.median_hours | all | all | t12m | 25 | 10 | 66.66666667 | 33 | - | - | hours | kaplan_meier
                follow_up.within_target | all | all | t12m | 0.4838709677 | 0.3197025156 | 0.6515960455 | 31 | 15 | 31 | share | wilson
                follow_up.untouched | all | all | t12m | 0.25 | 0.08894166839 | 0.5323053349 | 12 | 3 | 12 | share | wilson
                """,
                TinySheet.figures(sheet, "follow_up."));
        assertEquals("\n", TinySheet.absent(sheet, "follow_up."));
    }

    @Test
    void whereMostWaitThereIsNoMedianAndWhereAllAreYoungNoShare() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "follow_up",
                                        """
                                        elapsed_minutes | contacted | uncontacted | in_time | due | untouched | old
                                        90              | 1         | 0           | 1       | 1   | 0         | 0
                                        600             | 0         | 2           | 0       | 0   | 0         | 0
                                        """));
        assertEquals(
                // R 4.2.2: prop.test(1, 1, correct = FALSE)$conf.int[1] is 0.2065493144
                "follow_up.within_target | all | all | t12m | 1 | 0.2065493144 | 1 | 1 | 1 | 1 | share | wilson\n",
                TinySheet.figures(sheet, "follow_up."));
        assertEquals(
                """
                follow_up.median_hours | all | all | t12m | too little data: fewer than half of the referrals have been contacted so far
                follow_up.untouched | all | all | t12m | no referral of the twelve months is older than untouched_days
                """,
                TinySheet.absent(sheet, "follow_up."));
    }

    @Test
    void withoutReferralsEveryFigureIsNamedAsAbsent() {
        Sheet sheet = infer(new TinyMetrics());
        assertEquals("\n", TinySheet.figures(sheet, "follow_up."));
        assertEquals(
                """
                follow_up.median_hours | all | all | t12m | no valid referral of the twelve months was still to be contacted when it was made
                follow_up.within_target | all | all | t12m | no referral of the twelve months has been contacted within the target or is past it
                follow_up.untouched | all | all | t12m | no referral of the twelve months is older than untouched_days
                """,
                TinySheet.absent(sheet, "follow_up."));
    }
}
