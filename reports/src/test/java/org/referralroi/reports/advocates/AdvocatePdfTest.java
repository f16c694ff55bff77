package org.referralroi.reports.advocates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.BoardStatistics;
import org.referralroi.reports.SampleStatistics;

class AdvocatePdfTest {

    @Test
    void theTextHoldsTheRowsOfEveryListAndTheLabelsOfThePictures() throws IOException {
        String text = text(BoardStatistics.company("Nadia Rahman"));
        assertEquals(
                List.of(),
                Stream.of(
                                "Referrals come from many advocates.",
                                "the most active tenth of 901 advocates who referred made 35.3% of the referrals.",
                                "10 of 100 advocates, by referral value",
                                "A-0001 · customer",
                                "99,123 49,500 450 49,050",
                                "58.1%",
                                "51+ 4 0.19% 380 20.0%",
                                "by the first 10%",
                                "gift card EUR 6,707 68",
                                "15 of 100 partners",
                                "20.5% 8,340 7 October 2026",
                                "307 29 December 2025",
                                "12 referrals of one advocate on one day",
                                "Concentration of referrals, Gini",
                                "run 2026-10-31f2a9c04b7e")
                        .filter(expected -> !text.contains(expected))
                        .toList());
    }

    @Test
    void noNameIsCutAndMarkupStaysText() throws IOException {
        String name =
                "Consolidated Agricultural Machinery & Irrigation <b>Equipment</b> of Northumbria Ltd";
        String text = text(BoardStatistics.company(name, 1));
        String flat = text.replace(" ", "");
        // four leaderboards, a partner, a silent advocate and a flag
        assertEquals(7, flat.split("Consolidated", -1).length - 1);
        assertEquals(7, flat.split("NorthumbriaLtd|Ltd", -1).length - 1);
        assertTrue(flat.contains("<b>Equipment</b>"));
        assertTrue(text(BoardStatistics.company("上海 😀 نور", 1)).contains("(A-0001)"));
    }

    @Test
    void maskedNamesStandNowhere() throws IOException {
        String text = text(BoardStatistics.masked(BoardStatistics.company("Nadia Rahman")));
        assertFalse(text.contains("Nadia"));
    }

    @Test
    void thePagesAreTheSameHoweverLongTheListsAndTheBytesEveryTime() throws IOException {
        Statistics many = BoardStatistics.company("Nadia Rahman", 5000);
        byte[] pdf = AdvocateReport.of(many).pdf(many.run());
        assertArrayEquals(pdf, AdvocateReport.of(many).pdf(many.run()));
        Statistics some = BoardStatistics.company("Nadia Rahman", 100);
        try (PDDocument longer = Loader.loadPDF(pdf);
                PDDocument shorter = Loader.loadPDF(AdvocateReport.of(some).pdf(some.run()))) {
            assertEquals(shorter.getNumberOfPages(), longer.getNumberOfPages());
        }
    }

    @Test
    void aCompanyThatHasJustBegunGetsAReportToo() throws IOException {
        String text = text(SampleStatistics.beginning());
        assertTrue(text.contains("Nobody has referred in the last twelve months."));
        assertTrue(text.contains("No reward has been earned."));
        assertFalse(text.contains("null"));
    }

    private static String text(Statistics statistics) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(AdvocateReport.of(statistics).pdf(statistics.run()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("[ \t]*\\R", " ")
                    .replaceAll(" +", " ");
        }
    }
}
