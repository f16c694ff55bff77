package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RevenueFiguresTest {
    private static Sheet infer(Metrics metrics) {
        return TinySheet.of(metrics, RevenueFigures::infer);
    }

    @Test
    void moneyIsAveragedOverThoseItCameFrom() {
        Sheet sheet =
                infer(
                        new TinyMetrics()
                                .with(
                                        "first_invoice",
                                        """
                                        customer_group | period  | customers | revenue_minor
                                        referred       | t12m    | 3         | 10000
                                        referred       | to_date | 7         | 21000
                                        non_referred   | to_date | 1         | 1
                                        """)
                                .with(
                                        "arpa",
                                        """
                                        customer_group | period | customers | customer_months | revenue_minor
                                        referred       | month  | 2         | 2               | 500
                                        referred       | t12m   | 3         | 20              | 4100
                                        non_referred   | month  | 4         | 4               | 100
                                        non_referred   | t12m   | 5         | 40              | -400
                                        """)
                                .with(
                                        "open_invoice",
                                        """
                                        customers | revenue_minor
                                        2         | 1250
                                        """));
        assertEquals(
                """
                first_invoice.mean | referred | all | t12m | 33.33333333 | - | - | 3 | 10000 | 3 | EUR | mean
                first_invoice.mean | referred | all | to_date | 30 | - | - | 7 | 21000 | 7 | EUR | mean
                first_invoice.mean | non_referred | all | to_date | 0.01 | - | - | 1 | 1 | 1 | EUR | mean
                arpa | referred | all | month | 2.5 | - | - | 2 | 500 | 2 | EUR | mean
                arpa | referred | all | t12m | 2.05 | - | - | 3 | 4100 | 20 | EUR | mean
                arpa | non_referred | all | month | 0.25 | - | - | 4 | 100 | 4 | EUR | mean
                arpa | non_referred | all | t12m | -0.1 | - | - | 5 | -400 | 40 | EUR | mean
                arpa | all | all | month | 1 | - | - | 6 | 600 | 6 | EUR | mean
                arpa | all | all | t12m | 0.6166666667 | - | - | 8 | 3700 | 60 | EUR | mean
                """,
                TinySheet.figures(sheet, "first_invoice.") + TinySheet.figures(sheet, "arpa"));
        assertEquals(
                """
                revenue.open_over_60_days | all | all | to_date | 12.5 | - | - | 2 | 1250 | - | EUR | sum
                """,
                TinySheet.figures(sheet, "revenue."));
        assertEquals(
                """
                first_invoice.mean | non_referred | all | t12m | no customer of the group was billed for the first time in the period
                """,
                TinySheet.absent(sheet, ""));
    }

    @Test
    void withoutCustomersEveryMeanIsNamed() {
        assertEquals(
                """
                first_invoice.mean | referred | all | t12m | no customer of the group was billed for the first time in the period
                first_invoice.mean | referred | all | to_date | no customer of the group was billed for the first time in the period
                first_invoice.mean | non_referred | all | t12m | no customer of the group was billed for the first time in the period
                first_invoice.mean | non_referred | all | to_date | no customer of the group was billed for the first time in the period
                arpa | referred | all | month | no customer of the group was in force in the period
                arpa | referred | all | t12m | no customer of the group was in force in the period
                arpa | non_referred | all | month | no customer of the group was in force in the period
                arpa | non_referred | all | t12m | no customer of the group was in force in the period
                arpa | all | all | month | no customer of the group was in force in the period
                arpa | all | all | t12m | no customer of the group was in force in the period
                """,
                TinySheet.absent(infer(new TinyMetrics()), ""));
    }
}
