package org.referralroi.reports.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Presentation.Paper;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Reports;
import org.referralroi.reports.SampleStatistics;

class RoiPdfTest {

    private static final Statistics COMPANY = RoiSample.company();

    @TempDir Path folder;

    @Test
    void theSameStatisticsGiveTheSameBytesInAnyZoneAndLanguage() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Reports.write(COMPANY, one);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Reports.write(COMPANY, other);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        for (String file : Reports.FILES) {
            assertArrayEquals(
                    Files.readAllBytes(one.resolve(file)),
                    Files.readAllBytes(other.resolve(file)),
                    file);
        }
    }

    @Test
    void theDocumentIsDatedByTheAsOfDate() throws IOException {
        try (PDDocument document = document(COMPANY)) {
            Instant asOf = Instant.parse("2026-11-01T00:00:00Z");
            assertEquals(asOf, document.getDocumentInformation().getCreationDate().toInstant());
            assertEquals(asOf, document.getDocumentInformation().getModificationDate().toInstant());
            assertEquals(
                    "Referral program, return on investment, October 2026",
                    document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void theTextHoldsTheFiguresOfPagePicturesIncluded() throws IOException {
        String text = text(COMPANY);
        assertEquals(
                List.of(),
                Stream.of(
                                "Yes, so far.",
                                "the 412 customers won by referral have brought in EUR 243,619 more in margin than the EUR 151,206 the program has cost: a return of 161.1%.",
                                "EUR 359",
                                "Referred 642 leads 28.2% 24.9% to 31.8%",
                                "+12.2 points +8.6 to +15.9 points",
                                "Margin in 24 months, discounted EUR 2,188 EUR 1,755",
                                "− Rewards EUR 51,206",
                                "Net benefit EUR 243,619",
                                "4.00×",
                                "EUR 29,140",
                                "Nadia Rahman",
                                "Quillfeather",
                                "billing/invoices 57,012 56,869 130 13 0 –",
                                "month 34 is complete for 7 customers only, 11 are needed",
                                "as of 1 November 2026 · run 2026-10-31f2a9c04b7e")
                        .filter(expected -> !text.contains(expected))
                        .toList());
    }

    @Test
    void theFirstPageAnswersAlone() throws IOException {
        try (PDDocument document = document(COMPANY)) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            assertTrue(text.contains("Is the referral program worth its money?"), text);
            assertTrue(text.contains("6 Wake the advocates who do not refer."), text);
            assertTrue(text.contains("all are listed under Restatements."), text);
            assertFalse(text.contains("Cost and benefit"), text);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertTrue(second.getText(document).startsWith("Cost and benefit"));
            assertTrue(document.getNumberOfPages() <= 12, "pages " + document.getNumberOfPages());
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws IOException {
        try (PDDocument document = document(COMPANY)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String expected = "Page %d of %d".formatted(page, pages);
                String text = stripper.getText(document).replace('\u00a0', ' ');
                assertTrue(text.contains(expected), expected);
            }
        }
    }

    @Test
    void theFirstPageAnswersAloneOnTheShorterPaperToo() throws IOException {
        Presentation letter =
                new Presentation(
                        "Consolidated Agricultural Machinery and Irrigation Equipment of Northumbria, Ltd",
                        "",
                        Presentation.STANDARD.accent(),
                        "de-DE",
                        Paper.LETTER,
                        Names.SHOWN);
        byte[] pdf = RoiPdf.of(RoiReport.of(COMPANY), letter, LocalDate.of(2026, 11, 1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            assertTrue(text.contains("6 Wake the advocates who do not refer."), text);
            assertTrue(text.contains("all are listed under Restatements."), text);
            assertTrue(text.contains("Page 1 of " + document.getNumberOfPages()), text);
        }
    }

    @Test
    void picturesAreVectorsAndAllFontsAreEmbedded() throws IOException {
        try (PDDocument document = document(COMPANY)) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                inspect(page.getResources(), fonts);
            }
            assertEquals(
                    List.of("AAAAAA+DejaVuSansCondensed", "AAAAAB+DejaVuSansCondensed-Bold"),
                    fonts.stream().distinct().sorted().toList());
        }
    }

    @Test
    void longNamesWrapAndMarkupStaysText() throws IOException {
        String longName =
                "Consolidated Agricultural Machinery and Irrigation Equipment of Northumbria, Ltd";
        String text =
                text(
                        SampleStatistics.companyWith(
                                List.of(
                                        SampleStatistics.advocate(1, longName),
                                        SampleStatistics.advocate(2, "<b>Bold</b> & Sons"),
                                        SampleStatistics.advocate(3, "上海 Trading"),
                                        SampleStatistics.advocate(4, "\u0000\n"),
                                        SampleStatistics.advocate(5, "Οδυσσέας Παπαδόπουλος"))));
        String flat = text.replaceAll("\\s+", " ");
        for (String word : longName.split(" ")) {
            assertTrue(flat.contains(word), word);
        }
        assertTrue(flat.contains("<b>Bold</b> & Sons"));
        assertTrue(flat.contains("□□ Trading (A-0003)"));
        assertTrue(flat.contains("A-0004"));
        assertTrue(flat.contains("Οδυσσέας Παπαδόπουλος"));
    }

    @Test
    void aCompanyThatHasJustBegunGetsAReportToo() throws IOException {
        String text = text(SampleStatistics.beginning());
        assertTrue(text.contains("It cannot be said yet."));
        assertTrue(text.contains("No advocate has made a referral yet."));
        assertTrue(text.contains("This run has no record of the rows it read."));
        assertFalse(text.contains("null"));
    }

    private static void inspect(PDResources resources, List<String> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            assertTrue(resources.getFont(name).isEmbedded(), name.getName());
            fonts.add(resources.getFont(name).getName());
        }
        for (COSName name : resources.getXObjectNames()) {
            assertFalse(resources.isImageXObject(name), "a picture of pixels");
        }
    }

    private static String text(Statistics statistics) throws IOException {
        try (PDDocument document = document(statistics)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("[ \t]*\\R", " ")
                    .replaceAll(" +", " ");
        }
    }

    private static PDDocument document(Statistics statistics) throws IOException {
        return Loader.loadPDF(
                RoiPdf.of(
                        RoiReport.of(statistics),
                        statistics.run().presentation(),
                        LocalDate.of(2026, 11, 1)));
    }
}
