package org.referralroi.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.calculator.PageTexts;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Presentation.Paper;
import org.referralroi.reports.pdf.PdfAccessibility;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.WhatIf;

class ScenarioPdfTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 15);
    private static final Presentation OTHER_LOOK =
            new Presentation("W".repeat(80), "", "#949494", "de-DE", Paper.LETTER, Names.MASKED);

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, customers, 5000",
        "PARTNER, customers, 0",
        "BOTH, horizon_months, 1",
        "BOTH, horizon_months, 120",
        "BOTH, customers, 0",
        "CUSTOMER, conversion, 1",
        "BOTH, customers, 100000000",
    })
    void itIsTwoPagesThatPassTheChecksOfPdfUa(Programs programs, String key, double value)
            throws Exception {
        Plan plan = Plan.of(programs, Map.of(Assumption.byKey(key), value), Map.of());
        for (Presentation look : List.of(Presentation.STANDARD, OTHER_LOOK)) {
            byte[] pdf = pdf(plan, look);
            assertEquals(List.of(), PdfAccessibility.failures(pdf));
            assertEquals(2, pages(pdf));
            assertArrayEquals(pdf, pdf(plan, look));
        }
    }

    @Test
    void whereNothingIsSpentThereIsNoReturnToSpeakOf() throws IOException {
        Map<Assumption, Double> free = new HashMap<>();
        for (Input input : Input.values()) {
            if (input.group() == Input.Group.COST) {
                free.put(Assumption.of(Program.CUSTOMER, input), 0.0);
            }
        }
        String text = text(pdf(Plan.of(Programs.CUSTOMER, free, Map.of()), Presentation.STANDARD));
        assertTrue(text.contains("Nothing is spent, so there is no return to speak of."), text);
        assertTrue(text.contains("From the start"), text);
    }

    @Test
    void everyInputInForceStandsInItWithItsSource() throws IOException {
        Plan plan =
                Plan.of(Programs.BOTH, Map.of(Assumption.byKey("monthly_churn"), 0.031), Map.of());
        String text = text(pdf(plan, Presentation.STANDARD));
        for (Assumption each : plan.inForce()) {
            String name = PageTexts.of("en").name(each, Programs.BOTH);
            assertTrue(text.contains(name), name);
        }
        assertTrue(
                text.contains("Customers who leave 3.1% a month 1.9 to 5% a month Own input"),
                text);
        assertTrue(text.contains("Discount rate a year 10% Usual in studies"), text);
    }

    @Test
    void theWordsFollowTheLocaleAsFarAsTheirLanguageIsPrepared() throws Exception {
        Plan plan =
                Plan.of(Programs.BOTH, Map.of(Assumption.byKey("monthly_churn"), 0.031), Map.of());
        String german = spaced(text(pdf(plan, Presentation.STANDARD.withLocale("de-AT"))));
        assertTrue(german.contains("Was brächte ein Empfehlungsprogramm?"), german);
        assertTrue(german.contains("Kunden- und Partnerprogramm zusammen · 36 Monate"), german);
        assertTrue(
                german.contains(
                        "Kunden, die gehen 3,1 % im Monat 1,9 bis 5 % im Monat Eigene Eingabe"),
                german);
        assertTrue(german.contains("Zinssatz im Jahr 10 % Üblich in Studien"), german);
        assertTrue(german.contains("Seite 1 von 2"), german);
        for (String english : List.of("months", " the ", "Source", "Page", "reward")) {
            assertFalse(german.contains(english), english);
        }
        String french = spaced(text(pdf(plan, Presentation.STANDARD.withLocale("fr-FR"))));
        assertTrue(french.contains("Customers who leave 3,1 % a month 1,9 to 5 %"), french);
    }

    @ParameterizedTest
    @CsvSource({"de-DE, de", "en-GB, en", "fr-FR, en"})
    void whatReadsItOutIsToldTheLanguageOfItsWords(String locale, String language)
            throws IOException {
        byte[] pdf =
                pdf(Plan.standard(Programs.CUSTOMER), Presentation.STANDARD.withLocale(locale));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(language, document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void oneMonthAndNoneAreToldInGermanToo() throws IOException {
        Plan plan =
                Plan.of(
                        Programs.CUSTOMER,
                        Map.of(
                                Assumption.byKey("horizon_months"), 1.0,
                                Assumption.byKey("customers"), 0.0),
                        Map.of());
        String text = spaced(text(pdf(plan, Presentation.STANDARD.withLocale("de"))));
        assertTrue(
                text.contains(
                        "In 1 Monat verdient das Programm seine Kosten nicht: Rendite −100 %."),
                text);
        assertTrue(text.contains("Nicht in 1 Monat"), text);
        assertTrue(text.contains("niemand kommt"), text);
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static byte[] pdf(Plan plan, Presentation look) {
        return ScenarioPdf.of(
                plan, WhatIf.of(plan), MonteCarlo.of(plan, MonteCarlo.SEED, 500), look, ON);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
