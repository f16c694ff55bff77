package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Presentation.Paper;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.roi.RoiPdf;
import org.referralroi.reports.roi.RoiReport;

/** What a company asks of its reports is obeyed in page and PDF. */
class PresentationTest {

    private static final String COMPANY = "Brandt & Söhne";

    @Test
    void numbersAndDatesAreThoseOfTheLocaleAndTheWordsEnglish() throws IOException {
        Statistics statistics = SampleStatistics.looking(Presentation.STANDARD.withLocale("de-DE"));
        String expected =
                "By 1. November 2026 the 412 customers won by referral have brought in EUR 243.619 more in margin than the EUR 151.206 the program has cost: a return of 161,1 %.";
        RoiReport report = RoiReport.of(statistics);
        assertEquals(expected, report.headline().text().replace('\u00a0', ' '));
        assertTrue(text(statistics).contains("28,2 %"));
        assertTrue(page(statistics).contains(">28,2\u00a0%<"));
        assertTrue(page(statistics).contains("<html lang=\"en\" data-decimal=\",\">"));
    }

    @Test
    void thePageBearsCompanyLogoAndColour() throws IOException {
        String logo = logo();
        String page = page(SampleStatistics.looking(look(logo)));
        assertTrue(
                page.contains(
                        "<img class=\"logo\" src=\"%s\" alt=\"\">\n<p class=\"company\"><bdi>Brandt &amp; Söhne</bdi></p>"
                                .formatted(logo)));
        assertTrue(page.contains(" img-src data:; "));
        assertTrue(page.contains("--referred:#7a1f5c;"));
        assertFalse(page.contains("#0b6aa8"));
    }

    @Test
    void withoutACompanyThePageHasNoPlaceForOne() {
        String page = page(SampleStatistics.company());
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("<p class=\"company\""));
        assertFalse(page.contains("img-src"));
    }

    @Test
    void thePdfBearsCompanyLogoAndColourOnTheAskedPaper() throws IOException {
        Statistics statistics = SampleStatistics.looking(look(logo()));
        try (PDDocument document = document(statistics)) {
            assertEquals(COMPANY, document.getDocumentInformation().getAuthor());
            List<String> sizes = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sizes.add(page.getMediaBox().getWidth() + "x" + page.getMediaBox().getHeight());
            }
            assertEquals(List.of("612.0x792.0"), sizes.stream().distinct().toList());
            int pictures = 0;
            StringBuilder drawn = new StringBuilder();
            for (PDPage page : document.getPages()) {
                drawn.append(new String(page.getContents().readAllBytes(), ISO_8859_1));
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDFormXObject form) {
                        drawn.append(new String(form.getContentStream().toByteArray(), ISO_8859_1));
                    } else {
                        pictures++;
                    }
                }
            }
            assertEquals(1, pictures);
            // 7a1f5c, and c09cb2 above the tiles, as shares of red, green and blue
            List<String> colours =
                    Pattern.compile("[0-9.]+ [0-9.]+ [0-9.]+ (rg|RG)")
                            .matcher(drawn)
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .toList();
            // 7a1f5c, and c096b2 above the tiles, as shares of red, green and blue
            assertTrue(colours.contains("0.47843 0.12157 0.36078 rg"), colours.toString());
            assertTrue(colours.contains("0.75294 0.58824 0.69804 RG"), colours.toString());
        }
        assertTrue(text(statistics).contains(COMPANY + " · Referral program · October 2026"));
    }

    @Test
    void maskedNamesAreKeys() throws IOException {
        Statistics statistics = SampleStatistics.looking(look(""));
        for (String output : List.of(page(statistics), text(statistics))) {
            assertFalse(output.contains("Nadia Rahman"));
            assertTrue(output.contains("A-0004"));
        }
    }

    private static Presentation look(String logo) {
        return new Presentation(COMPANY, logo, "#7a1f5c", "en", Paper.LETTER, Names.MASKED);
    }

    private static String logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static String page(Statistics statistics) {
        return Pages.roiReport(RoiReport.of(statistics), statistics.run().presentation());
    }

    private static String text(Statistics statistics) throws IOException {
        try (PDDocument document = document(statistics)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static PDDocument document(Statistics statistics) throws IOException {
        return Loader.loadPDF(
                RoiPdf.of(
                        RoiReport.of(statistics),
                        statistics.run().presentation(),
                        statistics.run().asOf()));
    }
}
