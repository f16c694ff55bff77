package org.referralroi.reports.sales;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Presentation.Paper;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.SampleStatistics;

class SalesPdfTest {

    private static final Statistics COMPANY = SampleSales.company();

    @Test
    void theReportHoldsTheStringsOfItsRows() throws IOException {
        String text = text(report(COMPANY));
        assertEquals(
                List.of(),
                List.of(
                                "Call those nobody has called.",
                                "40 referrals may still be won. In the last twelve months 36.5% of 1,133 referrals older than 14 days were never contacted.",
                                "9.6%",
                                "With sales involved, referred leads are won 1.71× as often as without",
                                "On Monday: whom to call first",
                                "F1-1 L1 18 never contacted 32.9% 3,391",
                                "Teams as owners of leads, in October 2026",
                                "1 = hunters 1,229 172.8 10.5% of 19 62.5% of 8° 38 32 592,964",
                                "1 rep",
                                "=1+1 <b>Vertrieb</b> für",
                                "9 reps",
                                "Teams as recruiters of advocates, 2026 so far",
                                "Owners of leads, in October 2026",
                                "1 = Anna Costa 1,229 172.8 10.5% of 19 62.5% of 8° 38 32 592,964",
                                "Owners of advocates, 2026 so far",
                                "592,964 18.2%",
                                "8.8% to 30.0%",
                                "230% of 23 recruited",
                                "898% of EUR 55,000",
                                "1 to 3",
                                "1,542",
                                "left on 3 May 2026",
                                "A share of fewer than 11: read it with care.",
                                "run 2026-10-31f2a9c04b7e")
                        .stream()
                        .filter(expected -> !text.contains(expected))
                        .toList());
    }

    @Test
    void namesOfEveryKindStayTextAndWhole() throws IOException {
        String text = text(report(COMPANY));
        for (String word :
                "Consolidated Agricultural Machinery & Irrigation Equipment Holdings of Northumbria"
                        .split(" ")) {
            assertTrue(text.contains(word), word);
        }
        assertTrue(text.contains("=HYPERLINK("), "a formula");
        assertTrue(text.contains("<script>alert(1)</script>"), "a script");
        assertTrue(text.contains("R00004"), "what the font lacks is named by its key");
    }

    @Test
    void theSameStatisticsGiveTheSameBytesInAnyZoneAndLanguage() throws IOException {
        byte[] report = report(COMPANY);
        byte[] page = new SalesFiles(COMPANY).repPage(3);
        byte[] workbook = SalesWorkbook.of(COMPANY);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertArrayEquals(report, report(COMPANY));
            assertArrayEquals(page, new SalesFiles(COMPANY).repPage(3));
            assertArrayEquals(workbook, SalesWorkbook.of(COMPANY));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void aCompanyThatHasJustBegunGetsAReportAndNoPagesOfReps() throws IOException {
        String text = text(report(SampleStatistics.beginning()));
        assertTrue(text.contains("Nobody is waiting."));
        assertTrue(text.contains("No referral is open."));
        assertTrue(text.contains("No rep stands here."));
        assertFalse(text.contains("null"));
        assertEquals(0, new SalesFiles(SampleStatistics.beginning()).reps());
    }

    @Test
    void oneRepIsABoardToo() throws IOException {
        String text = text(report(SampleSales.reps(1)));
        assertTrue(text.contains("1 = Rep number 00001 end 425 18 1,229 38 592,964"), text);
    }

    @Test
    void ofFiveThousandRepsEachStandsWholeInReportAndPage() throws IOException {
        Statistics many = SampleSales.reps(5000);
        String text = text(report(many));
        String page = SalesFiles.page(SalesReport.of(many), many.run());
        assertEquals(
                List.of(),
                IntStream.rangeClosed(1, 5000)
                        .mapToObj("Rep number %05d end"::formatted)
                        .filter(name -> !text.contains(name) || !page.contains(name))
                        .toList());
    }

    @Test
    void aRepSeesOwnNumbersAndOwnReferralsOnOnePage() throws IOException {
        byte[] pdf = new SalesFiles(COMPANY).repPage(0);
        String text = text(pdf);
        assertEquals(1, pages(pdf));
        assertEquals(
                List.of(),
                List.of(
                                "Anna Costa",
                                "hunters · north america",
                                "Whom to call first",
                                "F1-1 L1 18 never contacted 32.9% 3,391",
                                "Owners of advocates",
                                "Recruiters of advocates",
                                "Owners of leads",
                                "Referrals 1,229 1,229 1,229 1,229 1,542",
                                "Contacted in time 10.5% of 19 10.5% of 19 10.5% of 19 10.5% of 19 9.6%",
                                "Page 1 of 1")
                        .stream()
                        .filter(expected -> !text.contains(expected))
                        .toList());
        assertFalse(text.contains("Jürgen Xu"), "a page is of one rep");
    }

    @Test
    void thePageOfARepIsOneOnLetterTooAndBelowALongCompany() throws IOException {
        Statistics letter =
                SampleSales.looking(
                        new Presentation(
                                "Company ".repeat(10).strip(),
                                "",
                                "#0b6aa8",
                                "de-DE",
                                Paper.LETTER,
                                Names.SHOWN));
        SalesFiles files = new SalesFiles(letter);
        for (int rep = 0; rep < files.reps(); rep++) {
            assertEquals(1, pages(files.repPage(rep)), files.repFile(rep));
        }
        String goals = text(files.repPage(0));
        assertTrue(goals.contains("230 % of 23 recruited"), goals);
        assertTrue(goals.contains("322 % of 152 referrals"), goals);
        assertTrue(goals.contains("105 % of 40 customers"), goals);
    }

    @Test
    void aTeamWhoseLettersTheFontLacksIsNamedByItsFirstRep() throws IOException {
        Statistics teams = SampleSales.ofTeam("華東銷售");
        String report = text(report(teams));
        assertTrue(report.contains("1 = □□□□ (team of R00001)"), report);
        assertTrue(report.contains("that of its first rep"));
        assertTrue(
                text(new SalesFiles(teams).repPage(0))
                        .contains("□□□□ (team of R00001) · north america"));
        assertTrue(SalesFiles.page(SalesReport.of(teams), teams.run()).contains("華東銷售"));
    }

    @Test
    void maskedNamesAreNowhere() throws IOException {
        Statistics masked = SalesPageTest.masked(COMPANY);
        String text = text(report(masked)) + text(new SalesFiles(masked).repPage(0));
        assertFalse(text.contains("Costa"));
        assertFalse(text.contains("Jürgen"));
        assertTrue(text.contains("R00001"));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] report(Statistics statistics) {
        return new SalesPdf(statistics.run()).report(SalesReport.of(statistics));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("[ \t]*\\R", " ")
                    .replaceAll(" +", " ");
        }
    }
}
