package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

class QualityFiguresTest {

    @Test
    void aTableIsAsOldAsItsNewestDateAndOneWithoutAnyOrNeverDeliveredHasNoAge() {
        Validation validation =
                new Validation(
                        List.of(
                                table("crm/leads", true),
                                table("referral/rewards", true),
                                table("finance/costs", false)));
        Sheet sheet =
                TinySheet.of(
                        new TinyMetrics()
                                .with(
                                        "freshness",
                                        """
                                        path      | dates | newest_on  | age_days
                                        crm/leads | 7     | 2026-10-29 | 3
                                        """),
                        (metrics, to) -> QualityFigures.infer(metrics, validation, to));
        assertEquals(
                "quality.freshness_days | all | table=crm/leads | to_date | 3 | - | - | 7 | - | - | days | difference\n",
                TinySheet.figures(sheet, "quality.freshness_days"));
        assertEquals(
                "quality.freshness_days | all | table=referral/rewards | to_date | no row of the table has a date before the as-of date\n",
                TinySheet.absent(sheet, "quality."));
    }

    private static TableValidation table(String path, boolean delivered) {
        return new TableValidation(path, delivered, List.of(), List.of(), List.of(), List.of());
    }
}
