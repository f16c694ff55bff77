package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RewardFiguresTest {
    private static final String ROWS =
            """
            period  | kind      | measure | days | rewards | value_minor
            t12m    | cash      | earned  |      | 6       | 60001
            t12m    | cash      | paid    | 3    | 1       | 10000
            t12m    | cash      | paid    | 10   | 2       | 20000
            t12m    | cash      | paid    |      | 1       | 5000
            t12m    | cash      | failed  |      | 1       | 10000
            t12m    | gift_card | earned  |      | 1       | 250
            t12m    | gift_card | paid    | 4    | 1       | 250
            to_date | cash      | earned  |      | 8       | 80001
            to_date | cash      | paid    | 3    | 1       | 10000
            to_date | cash      | failed  |      | 1       | 10000
            to_date | cash      | owed    |      | 3       | 30001
            to_date | charity   | earned  |      | 1       | 700
            to_date | charity   | owed    |      | 1       | 700
            to_date | gift_card | earned  |      | 1       | 250
            to_date | gift_card | paid    |      | 1       | 250
            """;

    private static Sheet infer(String rows, Set<String> missing) {
        return TinySheet.of(
                new TinyMetrics().with("reward_total", rows),
                (metrics, sheet) -> RewardFigures.infer(metrics, missing, sheet));
    }

    @Test
    void moneyAddsUpOverKindsAndDaysAreTheMedianOfAllThatWasPaid() {
        Sheet sheet = infer(ROWS, Set.of());
        assertEquals(
                """
                rewards.earned | all | all | t12m | 602.51 | - | - | 7 | 60251 | - | EUR | sum
                rewards.earned | all | kind=cash | t12m | 600.01 | - | - | 6 | 60001 | - | EUR | sum
                rewards.earned | all | kind=charity | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.earned | all | kind=gift_card | t12m | 2.5 | - | - | 1 | 250 | - | EUR | sum
                rewards.earned | all | all | to_date | 809.51 | - | - | 10 | 80951 | - | EUR | sum
                rewards.earned | all | kind=cash | to_date | 800.01 | - | - | 8 | 80001 | - | EUR | sum
                rewards.earned | all | kind=charity | to_date | 7 | - | - | 1 | 700 | - | EUR | sum
                rewards.earned | all | kind=gift_card | to_date | 2.5 | - | - | 1 | 250 | - | EUR | sum
                rewards.paid | all | all | t12m | 352.5 | - | - | 5 | 35250 | - | EUR | sum
                rewards.paid | all | kind=cash | t12m | 350 | - | - | 4 | 35000 | - | EUR | sum
                rewards.paid | all | kind=charity | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.paid | all | kind=gift_card | t12m | 2.5 | - | - | 1 | 250 | - | EUR | sum
                rewards.paid | all | all | to_date | 102.5 | - | - | 2 | 10250 | - | EUR | sum
                rewards.paid | all | kind=cash | to_date | 100 | - | - | 1 | 10000 | - | EUR | sum
                rewards.paid | all | kind=charity | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.paid | all | kind=gift_card | to_date | 2.5 | - | - | 1 | 250 | - | EUR | sum
                rewards.failed | all | all | t12m | 100 | - | - | 1 | 10000 | - | EUR | sum
                rewards.failed | all | kind=cash | t12m | 100 | - | - | 1 | 10000 | - | EUR | sum
                rewards.failed | all | kind=charity | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.failed | all | kind=gift_card | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.failed | all | all | to_date | 100 | - | - | 1 | 10000 | - | EUR | sum
                rewards.failed | all | kind=cash | to_date | 100 | - | - | 1 | 10000 | - | EUR | sum
                rewards.failed | all | kind=charity | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.failed | all | kind=gift_card | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.liability | all | all | to_date | 307.01 | - | - | 4 | 30701 | - | EUR | sum
                rewards.liability | all | kind=cash | to_date | 300.01 | - | - | 3 | 30001 | - | EUR | sum
                rewards.liability | all | kind=charity | to_date | 7 | - | - | 1 | 700 | - | EUR | sum
                rewards.liability | all | kind=gift_card | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.days_to_pay | all | all | t12m | 7 | - | - | 4 | - | - | days | median
                rewards.days_to_pay | all | kind=cash | t12m | 10 | - | - | 3 | - | - | days | median
                rewards.days_to_pay | all | kind=gift_card | t12m | 4 | - | - | 1 | - | - | days | median
                rewards.days_to_pay | all | all | to_date | 3 | - | - | 1 | - | - | days | median
                rewards.days_to_pay | all | kind=cash | to_date | 3 | - | - | 1 | - | - | days | median
                """,
                TinySheet.figures(sheet, "rewards."));
        assertEquals(
                """
                rewards.days_to_pay | all | kind=charity | t12m | no reward was paid in the period on or after the day it was earned
                rewards.days_to_pay | all | kind=charity | to_date | no reward was paid in the period on or after the day it was earned
                rewards.days_to_pay | all | kind=gift_card | to_date | no reward was paid in the period on or after the day it was earned
                """,
                TinySheet.absent(sheet, "rewards."));
    }

    @Test
    void rewardsDeliveredWithoutARowAreNothingEarnedAndNothingOwed() {
        Sheet sheet = infer("period | kind | measure | days | rewards | value_minor", Set.of());
        assertEquals(
                """
                rewards.earned | all | all | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.earned | all | all | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.paid | all | all | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.paid | all | all | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.failed | all | all | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.failed | all | all | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                rewards.liability | all | all | to_date | 0 | - | - | 0 | 0 | - | EUR | sum
                """,
                TinySheet.figures(sheet, "rewards."));
        assertEquals(
                """
                rewards.days_to_pay | all | all | t12m | no reward was paid in the period on or after the day it was earned
                rewards.days_to_pay | all | all | to_date | no reward was paid in the period on or after the day it was earned
                """,
                TinySheet.absent(sheet, "rewards."));
    }

    @Test
    void rewardsNeverDeliveredAreNotNothing() {
        Sheet sheet =
                infer(
                        "period | kind | measure | days | rewards | value_minor",
                        Set.of("referral/rewards"));
        assertEquals("\n", TinySheet.figures(sheet, "rewards."));
        assertEquals(
                """
                rewards.earned | all | all | t12m | referral/rewards was never delivered
                rewards.paid | all | all | t12m | referral/rewards was never delivered
                rewards.failed | all | all | t12m | referral/rewards was never delivered
                rewards.days_to_pay | all | all | t12m | referral/rewards was never delivered
                rewards.earned | all | all | to_date | referral/rewards was never delivered
                rewards.paid | all | all | to_date | referral/rewards was never delivered
                rewards.failed | all | all | to_date | referral/rewards was never delivered
                rewards.liability | all | all | to_date | referral/rewards was never delivered
                rewards.days_to_pay | all | all | to_date | referral/rewards was never delivered
                """,
                TinySheet.absent(sheet, "rewards."));
    }
}
