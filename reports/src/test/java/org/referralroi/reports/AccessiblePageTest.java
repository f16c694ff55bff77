package org.referralroi.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referralroi.figures.Presentation;
import org.referralroi.reports.index.KeyFigures;
import org.referralroi.reports.sales.SalesFiles;

/** Pages as a browser shows them: nothing cut, nothing in the way of any reader. */
class AccessiblePageTest {

    @TempDir static Path folder;
    private static PageInBrowser browser;

    @BeforeAll
    static void openBrowser() {
        browser = new PageInBrowser(folder);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void noPageHasAFault(Companies company) throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> files = company.written(Files.createTempDirectory(folder, "reports"), ".html");
        for (Path file : files) {
            browser.faults(Files.readString(file)).stream()
                    .map(fault -> file.getFileName() + " " + fault)
                    .forEach(faults::add);
        }
        assertEquals(List.of(), faults);
        assertTrue(files.size() >= 2, files.toString());
    }

    @Test
    void noColumnOfSalesHasToBeScrolledToOnADesk() throws IOException {
        Path reports = Files.createTempDirectory(folder, "sales");
        new SalesFiles(Companies.WITH_REPS.statistics()).write(reports);
        try (Page page = browser.open(Files.readString(reports.resolve("sales_report.html")))) {
            assertEquals(
                    List.of(),
                    page.evaluate(
                            "() => [...document.querySelectorAll('.wide')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => `${e.ariaLabel} ${e.scrollWidth}`)"));
        }
    }

    @Test
    void theIndexHasNoFault() {
        PublishedMonth month =
                new PublishedMonth(
                        YearMonth.of(2026, 10),
                        "Yes, so far. " + "Long".repeat(40),
                        KeyFigures.of(SampleStatistics.company()),
                        List.of(new PublishedMonth.Link("ROI report (page)", "roi_report.html")));
        assertEquals(List.of(), browser.faults(Pages.index(List.of(month), Presentation.STANDARD)));
    }

    @Test
    void aFaultIsFound() {
        String cut =
                "<!DOCTYPE html><html lang=\"en\"><title>Cut</title><main><h1>Cut</h1><p style=\"width:10rem;overflow:hidden;white-space:nowrap\">Much longer than its box is wide</p><img src=\"data:,\"></main></html>";
        List<String> faults = browser.faults(cut);
        assertEquals(
                List.of(
                        "1280 LIGHT: cut: Much longer than its box is wide",
                        "1280 LIGHT: image-alt: Images must have alternate text: <img src=\"data:,\">"),
                faults.subList(0, 2));
        assertEquals(8, faults.size());
    }

    @Test
    void columnsAreSortedByTheKeysOfTheKeyboard() {
        try (Page page = browser.open(table())) {
            Locator heading = page.locator("th.number");
            heading.locator("button").focus();
            page.keyboard().press("Enter");
            assertEquals("ascending", heading.getAttribute("aria-sort"));
            assertEquals(List.of("c", "a", "b", "d"), names(page));
            page.keyboard().press("Space");
            assertEquals("descending", heading.getAttribute("aria-sort"));
            assertEquals(List.of("b", "a", "c", "d"), names(page));
            page.keyboard().press("Enter");
            assertEquals(null, heading.getAttribute("aria-sort"));
            assertEquals(List.of("b", "d", "a", "c"), names(page));
        }
    }

    @Test
    void columnsAreSortedByThePointerToo() {
        try (Page page = browser.open(table())) {
            page.locator("th button").first().click();
            assertEquals(List.of("a", "b", "c", "d"), names(page));
        }
    }

    private static List<String> names(Page page) {
        return page.locator("tbody th").allTextContents();
    }

    /** Numbers as a German reads them, one of them missing. */
    private static String table() {
        PageStyle style = PageStyle.of(Presentation.STANDARD);
        return """
        <!DOCTYPE html><html lang="en" data-decimal=","><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s"><title>Table</title>
        <table class="sorts"><thead><tr><th>Name</th><th class="number">Value</th></tr></thead>
        <tbody><tr><th>b</th><td>EUR 1.234,5</td></tr><tr><th>d</th><td>not computed</td></tr>
        <tr><th>a</th><td>99,5</td></tr><tr><th>c</th><td>\u22121.000</td></tr></tbody></table>
        <script>%s</script></html>"""
                .formatted(style.policy(), style.script());
    }
}
