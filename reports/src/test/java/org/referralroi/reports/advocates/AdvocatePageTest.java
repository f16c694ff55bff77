package org.referralroi.reports.advocates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.BoardStatistics;
import org.referralroi.reports.Pages;
import org.referralroi.reports.SampleStatistics;
import org.referralroi.reports.list.PrintedRows;

class AdvocatePageTest {

    private final Statistics company = BoardStatistics.company("Nadia Rahman");
    private final String page = page(company);

    @Test
    void everyNumberOfAListIsPrintedFromItsRowAndEveryFigureFromItsOwn() {
        assertEquals(List.of(), new PrintedRows(company).wrong(page));
        // 4 leaderboards of 10 with 9 cells, 2 of them without a rank before; 3 rungs of 5;
        // 15 partners and 15 who are silent, of whom none churned; 10 flags
        assertEquals(4 * (10 * 9 - 2) + 3 * 5 + 15 * 8 + 15 * 6 + 10 * 6, PrintedRows.cells(page));
    }

    @Test
    void outsideOfSourcesNumbersAreOnlyThoseOfDatesCountsOfListsAndTheRun() {
        String rest =
                page.replaceAll("(?s)<(style|script)>.*?</\\1>", "")
                        .replaceAll(
                                "(?s)<section aria-labelledby=\"(absent|definitions)\">.*?</section>",
                                "")
                        .replaceAll("(?s)<svg.*?</svg>", "")
                        .replaceAll("<([a-z]+)[^>]*data-(row|figure)=[^>]*>[^<]*</\\1>", "")
                        .replaceAll("<small>[^<]*</small>", "")
                        .replaceAll("<[^>]*>", " ");
        assertEquals(
                List.of(),
                Pattern.compile("\\S*\\d\\S*")
                        .matcher(rest)
                        .results()
                        .map(found -> found.group())
                        .filter(
                                number ->
                                        !List.of(
                                                        "2026",
                                                        "1",
                                                        "10",
                                                        "15",
                                                        "100",
                                                        "180",
                                                        "1%",
                                                        "10%",
                                                        "100,",
                                                        "2,152",
                                                        "2026-10-31f2a9c04b7e")
                                                .contains(number))
                        .toList());
    }

    @Test
    void thousandsAreNeverListedAndEachListSaysOfHowMany() {
        String many = page(BoardStatistics.company("Nadia Rahman", 5000));
        assertTrue(many.contains(">10 of 5,000 advocates, by referral value: "));
        assertTrue(many.contains(">15 of 5,000 partners beside the few "));
        assertTrue(many.contains(">15 of 5,000 enrolled advocates without a referral "));
        assertTrue(many.contains(">10 of 5,000, those first with most rewards "));
        assertEquals(PrintedRows.cells(page), PrintedRows.cells(many));
        assertTrue(many.length() < 200_000, many.length() + " characters");

        String one = page(BoardStatistics.company("Nadia Rahman", 1));
        assertTrue(one.contains(">1 of 1 advocate, by referral value: "));
    }

    @Test
    void hostileNamesStayText() {
        String name = "<script>alert(1)</script>\"onload='x'=SUM(A1)\u202e";
        String hostile = page(BoardStatistics.company(name));
        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;\"onload='x'=SUM(A1)</bdi>";
        assertTrue(hostile.contains(">" + escaped));
        assertEquals(1, hostile.split("<script", -1).length - 1, "only the script of the page");
        assertFalse(hostile.contains("\u202e"));
    }

    @Test
    void maskedPeopleAreShownByTheirKeysAlone() {
        String masked = page(BoardStatistics.masked(company));
        assertFalse(masked.contains("Nadia"));
        assertTrue(masked.contains(">A-0001</bdi> <small>customer</small>"));
        assertEquals(List.of(), new PrintedRows(company).wrong(masked));
    }

    @Test
    void aCompanyThatHasJustBegunIsToldWhatThereWillBe() {
        String beginning = page(SampleStatistics.beginning());
        assertEquals(
                List.of(),
                Stream.of(
                                "Nobody has referred in the last twelve months.",
                                "No advocate made a referral, won a customer or earned anything in this window.",
                                "No advocate has enrolled.",
                                "No enrolled advocate made a referral.",
                                "No reward has been earned.",
                                "There are no partners beside those who make half of the referrals.",
                                "No enrolled advocate has been silent for 180 days.",
                                "No referral of the last twelve months has a flag.")
                        .filter(words -> !beginning.contains(words))
                        .toList());
        assertEquals(0, PrintedRows.cells(beginning));
    }

    @Test
    void aProgramThatLivesOnFewSaysSo() {
        assertTrue(page.contains("<p class=\"verdict\">Referrals come from many advocates.</p>"));
    }

    @Test
    void nothingIsAskedForFromElsewhereAndNoIdStandsTwice() {
        String withoutNamespaces = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertFalse(withoutNamespaces.contains("http:"));
        assertFalse(withoutNamespaces.contains("https:"));
        assertFalse(page.contains(" style="));
        List<String> ids =
                Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(
                List.of(),
                Pattern.compile("href=\"#([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(target -> !ids.contains(target))
                        .toList());
    }

    static String page(Statistics statistics) {
        return Pages.render(
                "advocate_report",
                statistics.run().presentation(),
                Map.of("report", AdvocateReport.of(statistics)));
    }
}
