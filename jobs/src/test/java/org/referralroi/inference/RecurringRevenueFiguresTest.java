package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RecurringRevenueFiguresTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static final String MRR =
            "customer_group | month | opening_customers | opening_minor | new_customers | new_minor | reactivated_customers | reactivation_minor | expanded_customers | expansion_minor | contracted_customers | contraction_minor | churned_spells | churned_customers | churn_minor | closing_customers | closing_minor | provisional_spells\n";

    private static Sheet infer(String mrr, String atRisk) {
        return TinySheet.of(
                new TinyMetrics()
                        .with("mrr", MRR + mrr)
                        .with("at_risk", "customer_group | period | customers\n" + atRisk),
                (metrics, sheet) -> RecurringRevenueFigures.infer(metrics, OCTOBER, sheet));
    }

    /** Of 100, 10 are lost by churn, 10 by contraction, and 10 come from expansion. */
    @Test
    void expansionMakesNetChurnLessThanGross() {
        Sheet sheet =
                infer(
                        """
                        referred | 2026-10-01 | 10 | 10000 | 0 | 0 | 0 | 0 | 2 | 1000 | 1 | 1000 | 1 | 1 | 1000 | 9 | 9000 | 0
                        """,
                        """
                        referred | month | 10
                        referred | t12m  | 10
                        """);
        assertEquals(
                """
                churn.gross_mrr_rate | referred | all | month | 0.2 | - | - | 10 | 2000 | 10000 | share | quotient
                churn.gross_mrr_rate | referred | all | t12m | 0.2 | - | - | 10 | 2000 | 10000 | share | quotient
                churn.gross_mrr_rate | all | all | month | 0.2 | - | - | 10 | 2000 | 10000 | share | quotient
                churn.gross_mrr_rate | all | all | t12m | 0.2 | - | - | 10 | 2000 | 10000 | share | quotient
                churn.net_mrr_rate | referred | all | month | 0.1 | - | - | 10 | 1000 | 10000 | share | quotient
                churn.net_mrr_rate | referred | all | t12m | 0.1 | - | - | 10 | 1000 | 10000 | share | quotient
                churn.net_mrr_rate | all | all | month | 0.1 | - | - | 10 | 1000 | 10000 | share | quotient
                churn.net_mrr_rate | all | all | t12m | 0.1 | - | - | 10 | 1000 | 10000 | share | quotient
                """,
                TinySheet.figures(sheet, "churn.g") + TinySheet.figures(sheet, "churn.n"));
    }

    private static Sheet twoMonths() {
        return infer(
                """
                        referred     | 2026-09-01 | 10 | 10000 | 1 | 500 | 0 | 0   | 2 | 1000 | 1 | 1000 | 2 | 2 | 1500 | 9  | 9000  | 0
                        referred     | 2026-10-01 | 9  | 9000  | 3 | 900 | 1 | 400 | 0 | 0    | 0 | 0    | 1 | 1 | 700  | 12 | 9600  | 1
                        non_referred | 2026-09-01 | 20 | 16000 | 0 | 0   | 0 | 0   | 0 | 0    | 0 | 0    | 1 | 1 | 800  | 19 | 15200 | 0
                        non_referred | 2026-10-01 | 19 | 15200 | 0 | 0   | 0 | 0   | 0 | 0    | 0 | 0    | 0 | 0 | 0    | 19 | 15200 | 0
                        """,
                """
                        referred     | month | 9
                        referred     | t12m  | 10
                        non_referred | month | 19
                        non_referred | t12m  | 20
                        """);
    }

    /**
     * Two months and two groups: rates of twelve months divide by the sum of the openings. Shares:
     * R 4.2.2, prop.test(x, n, correct = FALSE)$conf.int for 1 of 9, 3 of 19, 0 of 19, 1 of 39, 1
     * of 28 and 4 of 58.
     */
    @Test
    void monthsAndGroupsAreAddedUpAndFreshChurnIsProvisional() {
        Sheet sheet = twoMonths();
        assertEquals(
                """
                churn.monthly_rate | referred | all | month | 0.1111111111 | 0.01989088764 | 0.4349997056 | 9 | 1 | 9 | share | wilson, provisional
                churn.monthly_rate | referred | all | t12m | 0.1578947368 | 0.05520471639 | 0.3756547527 | 10 | 3 | 19 | share | wilson, provisional
                churn.monthly_rate | non_referred | all | month | 0 | 0 | 0.1681792241 | 19 | 0 | 19 | share | wilson
                churn.monthly_rate | non_referred | all | t12m | 0.02564102564 | 0.004540703101 | 0.1318099017 | 20 | 1 | 39 | share | wilson
                churn.monthly_rate | all | all | month | 0.03571428571 | 0.006332519849 | 0.1771219774 | 28 | 1 | 28 | share | wilson, provisional
                churn.monthly_rate | all | all | t12m | 0.06896551724 | 0.02714424702 | 0.1643366631 | 30 | 4 | 58 | share | wilson, provisional
                churn.gross_mrr_rate | referred | all | month | 0.07777777778 | - | - | 9 | 700 | 9000 | share | quotient, provisional
                churn.gross_mrr_rate | referred | all | t12m | 0.1684210526 | - | - | 10 | 3200 | 19000 | share | quotient, provisional
                churn.gross_mrr_rate | non_referred | all | month | 0 | - | - | 19 | 0 | 15200 | share | quotient
                churn.gross_mrr_rate | non_referred | all | t12m | 0.02564102564 | - | - | 20 | 800 | 31200 | share | quotient
                churn.gross_mrr_rate | all | all | month | 0.02892561983 | - | - | 28 | 700 | 24200 | share | quotient, provisional
                churn.gross_mrr_rate | all | all | t12m | 0.0796812749 | - | - | 30 | 4000 | 50200 | share | quotient, provisional
                churn.net_mrr_rate | referred | all | month | 0.03333333333 | - | - | 9 | 300 | 9000 | share | quotient, provisional
                churn.net_mrr_rate | referred | all | t12m | 0.09473684211 | - | - | 10 | 1800 | 19000 | share | quotient, provisional
                churn.net_mrr_rate | non_referred | all | month | 0 | - | - | 19 | 0 | 15200 | share | quotient
                churn.net_mrr_rate | non_referred | all | t12m | 0.02564102564 | - | - | 20 | 800 | 31200 | share | quotient
                churn.net_mrr_rate | all | all | month | 0.01239669421 | - | - | 28 | 300 | 24200 | share | quotient, provisional
                churn.net_mrr_rate | all | all | t12m | 0.05179282869 | - | - | 30 | 2600 | 50200 | share | quotient, provisional
                """,
                TinySheet.figures(sheet, "churn."));
        assertEquals("\n", TinySheet.absent(sheet, ""));
    }

    @Test
    void movementsAreThoseOfTheMonthTheTwelveMonthsAndEachMonth() {
        Sheet sheet = twoMonths();
        assertEquals(
                """
                mrr.opening | referred | all | month | 90 | - | - | 9 | 9000 | - | EUR | sum
                mrr.opening | referred | all | t12m | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.opening | referred | all | 2026-09 | 100 | - | - | 10 | 10000 | - | EUR | sum
                mrr.opening | referred | all | 2026-10 | 90 | - | - | 9 | 9000 | - | EUR | sum
                mrr.new | referred | all | month | 9 | - | - | 3 | 900 | - | EUR | sum
                mrr.new | referred | all | t12m | 14 | - | - | 4 | 1400 | - | EUR | sum
                mrr.new | referred | all | 2026-09 | 5 | - | - | 1 | 500 | - | EUR | sum
                mrr.new | referred | all | 2026-10 | 9 | - | - | 3 | 900 | - | EUR | sum
                mrr.reactivation | referred | all | month | 4 | - | - | 1 | 400 | - | EUR | sum
                mrr.reactivation | referred | all | t12m | 4 | - | - | 1 | 400 | - | EUR | sum
                mrr.reactivation | referred | all | 2026-09 | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.reactivation | referred | all | 2026-10 | 4 | - | - | 1 | 400 | - | EUR | sum
                mrr.expansion | referred | all | month | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.expansion | referred | all | t12m | 10 | - | - | 2 | 1000 | - | EUR | sum
                mrr.expansion | referred | all | 2026-09 | 10 | - | - | 2 | 1000 | - | EUR | sum
                mrr.expansion | referred | all | 2026-10 | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.contraction | referred | all | month | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.contraction | referred | all | t12m | 10 | - | - | 1 | 1000 | - | EUR | sum
                mrr.contraction | referred | all | 2026-09 | 10 | - | - | 1 | 1000 | - | EUR | sum
                mrr.contraction | referred | all | 2026-10 | 0 | - | - | 0 | 0 | - | EUR | sum
                mrr.churn | referred | all | month | 7 | - | - | 1 | 700 | - | EUR | sum, provisional
                mrr.churn | referred | all | t12m | 22 | - | - | 3 | 2200 | - | EUR | sum, provisional
                mrr.churn | referred | all | 2026-09 | 15 | - | - | 2 | 1500 | - | EUR | sum
                mrr.churn | referred | all | 2026-10 | 7 | - | - | 1 | 700 | - | EUR | sum, provisional
                mrr.closing | referred | all | month | 96 | - | - | 12 | 9600 | - | EUR | sum
                mrr.closing | referred | all | t12m | 96 | - | - | 12 | 9600 | - | EUR | sum
                mrr.closing | referred | all | 2026-09 | 90 | - | - | 9 | 9000 | - | EUR | sum
                mrr.closing | referred | all | 2026-10 | 96 | - | - | 12 | 9600 | - | EUR | sum
                """,
                TinySheet.figures(sheet, "mrr.")
                        .lines()
                        .filter(line -> line.contains("| referred |"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void withoutCustomersEveryFigureIsNamed() {
        assertEquals(
                """
                churn.monthly_rate | all | all | month | no customer of the group was active at the start of a month of the period
                churn.gross_mrr_rate | all | all | month | the group had no recurring revenue at the start of a month of the period
                churn.net_mrr_rate | all | all | month | the group had no recurring revenue at the start of a month of the period
                churn.monthly_rate | all | all | t12m | no customer of the group was active at the start of a month of the period
                churn.gross_mrr_rate | all | all | t12m | the group had no recurring revenue at the start of a month of the period
                churn.net_mrr_rate | all | all | t12m | the group had no recurring revenue at the start of a month of the period
                mrr.opening | all | all | month | no customer of the group has ever paid
                mrr.opening | all | all | t12m | no customer of the group has ever paid
                mrr.new | all | all | month | no customer of the group has ever paid
                mrr.new | all | all | t12m | no customer of the group has ever paid
                mrr.reactivation | all | all | month | no customer of the group has ever paid
                mrr.reactivation | all | all | t12m | no customer of the group has ever paid
                mrr.expansion | all | all | month | no customer of the group has ever paid
                mrr.expansion | all | all | t12m | no customer of the group has ever paid
                mrr.contraction | all | all | month | no customer of the group has ever paid
                mrr.contraction | all | all | t12m | no customer of the group has ever paid
                mrr.churn | all | all | month | no customer of the group has ever paid
                mrr.churn | all | all | t12m | no customer of the group has ever paid
                mrr.closing | all | all | month | no customer of the group has ever paid
                mrr.closing | all | all | t12m | no customer of the group has ever paid
                """,
                TinySheet.absent(infer("", ""), "")
                        .lines()
                        .filter(line -> line.contains("| all | all |"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }
}
