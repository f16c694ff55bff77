package org.referralroi.inference.deliveries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.Landing;
import org.referralroi.figures.rows.DeliveredFile;
import org.referralroi.figures.rows.MoneyReconciliation;
import org.referralroi.figures.rows.QualityNotice;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.validated.FileCounts;
import org.referralroi.validated.MoneyTotal;
import org.referralroi.validated.Rejection;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

class DeliveriesTest {
    private static final Contract CONTRACT =
            Contract.read(Path.of("..", "sql", "extracts.yml").toAbsolutePath().normalize());
    private static final String LEADS = "crm/leads";

    @Test
    void filesThatWereReadComeFirstThenRepeatedAndUnknownOnes() {
        Deliveries deliveries =
                new Deliveries(
                        new Validation(
                                List.of(
                                        table(
                                                List.of(
                                                        new FileCounts(
                                                                "d1",
                                                                "d1/crm/leads.csv",
                                                                9,
                                                                5,
                                                                3,
                                                                1,
                                                                2)),
                                                List.of(),
                                                List.of(),
                                                List.of()))),
                        new Landing(
                                List.of(),
                                List.of(
                                        new ExtractFile(
                                                "d2",
                                                LEADS,
                                                Path.of("landing/d2/crm/leads.csv.gz"),
                                                7,
                                                "00")),
                                List.of("d2/crm/ann@example.com.csv")),
                        CONTRACT);
        assertEquals(
                List.of(
                        new DeliveredFile("d1", LEADS, "d1/crm/leads.csv", "read", 9, 5, 3, 1, 2),
                        new DeliveredFile(
                                "d2", LEADS, "d2/crm/leads.csv.gz", "repeated", 0, 0, 0, 0, 0),
                        new DeliveredFile("d2", "", "***@***", "unknown", 0, 0, 0, 0, 0)),
                deliveries.files());
    }

    @Test
    void anExampleSaysWhatIsAllowedAndWhatToDoAndShowsNoPersonalValue() {
        Deliveries deliveries =
                examples(
                        rejection("assignment", "Rule", "enum"),
                        rejection("created_at", "ann@example.com", "type"),
                        rejection("company", "Ann Miller and Sons", "type"),
                        rejection("email", "ann at home", "type"),
                        rejection("source", "", "required"),
                        rejection("", "3 fields instead of 16", "fields"),
                        rejection("owner_rep_id", "R99", "loose_end"));
        assertEquals(
                List.of(
                        example(
                                "assignment",
                                "Rule",
                                "enum",
                                "one of rule, advocate_owner, manual",
                                "write it as allowed and deliver the row again"),
                        example(
                                "created_at",
                                "***@***",
                                "type",
                                "an instant with seconds and offset, like 2026-10-31T14:05:00Z",
                                "write it as allowed and deliver the row again"),
                        example(
                                "company",
                                "•••",
                                "type",
                                "any text",
                                "write it as allowed and deliver the row again"),
                        example(
                                "email",
                                "•••",
                                "type",
                                "any text",
                                "write it as allowed and deliver the row again"),
                        example(
                                "source",
                                "",
                                "required",
                                "any text, not empty",
                                "fill it in at the source and deliver the row again"),
                        example(
                                "",
                                "3 fields instead of 16",
                                "fields",
                                "as many fields as the header has",
                                "put quotes around fields that hold a comma, a quote or a line break, and deliver the row again"),
                        example(
                                "owner_rep_id",
                                "R99",
                                "loose_end",
                                "empty, or a key of a valid row of crm/reps",
                                "the row stays, without the reference; deliver the row it refers to if it should count")),
                deliveries.examples());
    }

    @Test
    void moneyIsKeptToTheLastDecimalAndNoticesWithoutAddresses() {
        Deliveries deliveries =
                new Deliveries(
                        new Validation(
                                List.of(
                                        table(
                                                List.of(),
                                                List.of(
                                                        new MoneyTotal(
                                                                "amount",
                                                                "EUR",
                                                                new BigDecimal("10.0005"),
                                                                new BigDecimal("7.0005"),
                                                                new BigDecimal("2"),
                                                                new BigDecimal("1.0000"))),
                                                List.of(),
                                                List.of(
                                                        "unknown column bo@example.org, not read",
                                                        "crm/leads: amount is negative")))),
                        new Landing(List.of(), List.of(), List.of()),
                        CONTRACT);
        assertEquals(
                List.of(
                        new MoneyReconciliation(
                                LEADS, "amount", "EUR", "10.0005", "7.0005", "2", "1.0000")),
                deliveries.money());
        assertEquals(
                List.of(
                        new QualityNotice(LEADS, "unknown column ***@***, not read"),
                        new QualityNotice(LEADS, "amount is negative")),
                deliveries.notices());
    }

    private static Deliveries examples(Rejection... rejections) {
        return new Deliveries(
                new Validation(
                        List.of(table(List.of(), List.of(), List.of(rejections), List.of()))),
                new Landing(List.of(), List.of(), List.of()),
                CONTRACT);
    }

    private static Rejection rejection(String column, String value, String rule) {
        return new Rejection("d1", LEADS, "d1/crm/leads.csv", 7, column, value, rule);
    }

    private static RejectedExample example(
            String field, String value, String rule, String allowed, String remedy) {
        return new RejectedExample(
                LEADS, "d1", "d1/crm/leads.csv", 7, field, value, rule, allowed, remedy);
    }

    private static TableValidation table(
            List<FileCounts> files,
            List<MoneyTotal> moneys,
            List<Rejection> examples,
            List<String> notices) {
        return new TableValidation(LEADS, true, files, moneys, examples, notices);
    }
}
