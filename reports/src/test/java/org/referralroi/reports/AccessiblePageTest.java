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
import org.referralroi.figures.Statistics;
import org.referralroi.reports.roi.RoiReport;

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
    void theIndexHasNoFault() {
        PublishedMonth month =
                new PublishedMonth(
                        YearMonth.of(2026, 10),
                        "Yes, so far. " + "Long".repeat(40),
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
        try (Page page = browser.open(page(SampleStatistics.company()))) {
            Locator heading =
                    page.locator("#advocates ~ .wide th:has(button)")
                            .filter(new Locator.FilterOptions().setHasText("Referrals"));
            List<String> given = referrals(page);
            heading.locator("button").focus();
            page.keyboard().press("Enter");
            assertEquals("ascending", heading.getAttribute("aria-sort"));
            List<String> ascending = new ArrayList<>(given);
            ascending.sort((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
            assertEquals(ascending, referrals(page));
            page.keyboard().press("Space");
            assertEquals("descending", heading.getAttribute("aria-sort"));
            assertEquals(given, referrals(page));
            page.keyboard().press("Enter");
            assertEquals(null, heading.getAttribute("aria-sort"));
        }
    }

    @Test
    void namesAreSortedAsTexts() {
        try (Page page = browser.open(page(SampleStatistics.company()))) {
            page.locator("#advocates ~ .wide th button")
                    .filter(new Locator.FilterOptions().setHasText("Advocate"))
                    .click();
            assertEquals(
                    List.of(
                            "Åse Þórsdóttir-Ōkubo",
                            "Bäckerei Söhne <GmbH>",
                            "Brightwater Logistics"),
                    page.locator("#advocates ~ .wide tbody th").allTextContents().subList(0, 3));
        }
    }

    private static List<String> referrals(Page page) {
        return page.locator("#advocates ~ .wide td[data-label=Referrals]").allTextContents();
    }

    private static String page(Statistics statistics) {
        return Pages.roiReport(RoiReport.of(statistics), statistics.run().presentation());
    }
}
