package org.referralroi.reports.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.BoardStatistics;
import org.referralroi.reports.Pages;
import org.referralroi.reports.SampleStatistics;
import org.referralroi.reports.list.PrintedRows;

class QualityPageTest {

    @Test
    void everyCellIsPrintedFromItsRow() {
        Statistics company = BoardStatistics.company("Paid");
        String page = page(company);
        // what is not printed as it stands: the words of rules, an empty value, names of sums
        List<String> wrong =
                new PrintedRows(company)
                        .wrong(page).stream()
                                .filter(cell -> !cell.matches(".*:(rule|value|field): .*"))
                                .toList();
        assertEquals(List.of(), wrong);
        // 3 files of 7, 2 examples of 7, a notice of 2, a sum of 6
        assertEquals(3 * 7 + 2 * 7 + 2 + 6, PrintedRows.cells(page));
    }

    @Test
    void thePageSaysWhatWasWrongWhatIsAllowedAndWhatToDo() {
        String page = page(BoardStatistics.company("Paid "));
        assertEquals(
                List.of(),
                Stream.of(
                                ">Good enough to publish; some rows were left out.<",
                                "Most rejected rows are of billing/invoices: ",
                                ">Paid␣<",
                                ">empty<",
                                ">one of draft, open, paid, void, uncollectible<",
                                ">write it as allowed and deliver the row again<",
                                ">repeated<",
                                ">unknown<",
                                ">7,416,735.81<",
                                ">1 of 1 sums, ")
                        .filter(words -> !page.contains(words))
                        .toList());
    }

    @Test
    void whatWasDeliveredStaysText() {
        String page = page(BoardStatistics.company("<script>=cmd()</script>"));
        assertEquals(1, page.split("<script", -1).length - 1, "only the script of the page");
        assertTrue(page.contains(">&lt;script&gt;=cmd()&lt;/script&gt;<"));
    }

    @Test
    void aRunWithoutARecordSaysSo() {
        String page = page(SampleStatistics.beginning());
        assertEquals(
                List.of(),
                Stream.of(
                                "Nothing was read.",
                                "This run has no record of the rows it read.",
                                "No row was rejected, and every reference led somewhere.",
                                "No unknown column, no key twice in one file, no negative amount.",
                                "This run has no record of the files it read.",
                                "No money was read.")
                        .filter(words -> !page.contains(words))
                        .toList());
        assertEquals(0, PrintedRows.cells(page));
        assertFalse(page.replaceAll("(?s)<script>.*?</script>", "").contains("null"));
    }

    private static String page(Statistics statistics) {
        return Pages.render(
                "quality_report",
                statistics.run().presentation(),
                Map.of("report", QualityReport.of(statistics)));
    }
}
