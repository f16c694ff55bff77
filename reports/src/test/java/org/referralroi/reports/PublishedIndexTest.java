package org.referralroi.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Presentation;
import org.referralroi.reports.PublishedMonth.Link;

class PublishedIndexTest {

    @Test
    void monthsStandNewestFirstWithTheirHeadlinesAndLinks() {
        String page =
                Pages.index(
                        List.of(
                                month(2025, 12, "Not yet."),
                                month(2026, 2, "A & B <c>"),
                                month(2026, 1, "Yes, so far.")),
                        Presentation.STANDARD);
        assertEquals(
                """
                <ol class="months">
                <li>
                <h2>February 2026</h2>
                <p>A &amp; B &lt;c&gt;</p>
                <p><a href="../runs/2026-02/r1/reports/roi_report.html">Page</a></p>
                </li>
                <li>
                <h2>January 2026</h2>
                <p>Yes, so far.</p>
                <p><a href="../runs/2026-01/r1/reports/roi_report.html">Page</a></p>
                </li>
                <li>
                <h2>December 2025</h2>
                <p>Not yet.</p>
                <p><a href="../runs/2025-12/r1/reports/roi_report.html">Page</a></p>
                </li>
                </ol>
                """,
                page.substring(page.indexOf("<ol"), page.indexOf("</main>")));
    }

    @Test
    void anEmptyIndexSaysSo() {
        assertTrue(
                Pages.index(List.of(), Presentation.STANDARD)
                        .contains("<p>Nothing has been published yet.</p>"));
    }

    @Test
    void onlyRelativeLinksAreTaken() {
        for (String href :
                List.of("https://x.org/a", "/etc/passwd", "javascript:alert(1)", "a//b")) {
            assertEquals(
                    "link 'Page': '%s' is not a relative path of letters, digits and _ %% ~ . -"
                            .formatted(href),
                    assertThrows(IllegalArgumentException.class, () -> new Link("Page", href))
                            .getMessage());
        }
    }

    private static PublishedMonth month(int year, int month, String headline) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return new PublishedMonth(
                yearMonth,
                headline,
                List.of(new Link("Page", "../runs/" + yearMonth + "/r1/reports/roi_report.html")));
    }
}
