package org.referralroi.calculator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.WhatIf;

/** What people do with the page, in a browser; none of it may complain or ask for anything. */
class CalculatorPageTest {
    @TempDir private static Path folder;
    private static OpenCalculator calculator;

    private Page page;

    @BeforeAll
    static void start() throws IOException {
        calculator = new OpenCalculator(folder, OpenCalculator.PROSPECT);
    }

    @AfterAll
    static void stop() {
        calculator.close();
    }

    private void open(String fragment, String language, int width) {
        page = calculator.open(fragment, language, width, 900);
        page.waitForCondition(() -> (boolean) page.evaluate("whatIf.timings.draws !== undefined"));
    }

    @AfterEach
    void nothingWasAskedForAndNothingComplained() {
        page.context().close();
        assertEquals(List.of(), calculator.complaints);
        assertTrue(
                calculator.requests.stream()
                        .allMatch(
                                each ->
                                        each.startsWith(calculator.address())
                                                || each.startsWith("blob:null/")),
                calculator.requests.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | customers | 1,200 | 1200 |",
                "en-US | customers | 1.200 | 1200 |",
                "de-DE | customers | 1.200 | 1200 |",
                "de-DE | customers | 1,200 | 1200 |",
                "en-US | customers | 20k | 20000 |",
                "en-US | monthly_revenue | 1,200.50 | 1200.5 |",
                "de-DE | monthly_revenue | 1.200,50 | 1200.5 |",
                "en-US | monthly_revenue | 1.200 | 1.2 |",
                "de-DE | monthly_revenue | 1.200 | 1200 |",
                "en-US | gross_margin | 45 % | 0.45 |",
                "en-US | gross_margin | 0.45 | 0.45 | read as 45%",
                "de-DE | gross_margin | 0,45 | 0.45 | gelesen als 45 %",
                "en-US | gross_margin | 45 | 0.45 | read as 45%",
                "en-US | monthly_churn | 0.5 % | 0.005 |",
                "en-US | gross_margin | '' | 0.7 | Empty; 70% still counts",
                "en-US | gross_margin | much | 0.7 | Not a number; 70% still counts",
                "en-US | gross_margin | 450 % | 0.7 | 'Too high, allowed is 0% to 100%; 70% still counts'",
                "en-US | customers | -3 | 20000 | 'Too low, allowed is 0 to 100,000,000; 20,000 still counts'",
                "en-US | delay_months | 2.5 | 2 | Whole numbers only; 2 months still counts",
                "de-DE | delay_months | 2,5 | 2 | Nur ganze Zahlen; es gilt weiter 2 Monate",
            })
    void whatIsTypedIsReadAsLanguageAndUnitSay(
            String language, String key, String typed, double value, String answer) {
        open("", language, 1280);
        page.fill("#input-" + key, typed);
        assertEquals(value, entered(key), 1e-12);
        assertEquals(
                answer == null ? "" : answer,
                page.textContent("#input-" + key + "-problem").replace('\u00a0', ' '));
        assertEquals(0.015, key.equals("monthly_churn") ? 0.015 : entered("monthly_churn"));
    }

    @Test
    void anAbsurdEntryLeavesTheResultsAndTheOtherEntries() {
        open("", "en-US", 1280);
        page.fill("#input-customers", "30000");
        String before = page.textContent(".tiles");
        page.fill("#input-gross_margin", "a lot");
        assertThat(page.locator("#input-gross_margin")).hasAttribute("aria-invalid", "true");
        assertEquals(30000, entered("customers"));
        page.fill("#input-gross_margin", "70 %");
        assertThat(page.locator("#input-gross_margin")).hasAttribute("aria-invalid", "false");
        assertEquals(
                before.split("8 of 10|reckoning")[0],
                page.textContent(".tiles").split("8 of 10|reckoning")[0]);
    }

    @Test
    void aLinkMakesTheSameScenariosAgain() {
        open("", "en-US", 1280);
        page.selectOption("#preset", "lending");
        page.click("#add");
        page.click("#programs-both");
        page.fill("#input-partner-customers", "77");
        page.check("#half");
        page.waitForCondition(
                () ->
                        (boolean)
                                page.evaluate(
                                        "location.hash.includes('customers:77') && location.hash.includes('h=1')"));
        String link = page.url();
        String results = page.textContent(".compare") + page.textContent(".evens");
        String fragment = link.substring(link.indexOf('#'));
        page.context().close();
        open(fragment, "en-US", 1280);
        assertEquals(results, page.textContent(".compare") + page.textContent(".evens"));
        assertTrue(page.isChecked("#half"));
        assertEquals(fragment, "#" + page.evaluate("whatIf.fragment()"));
    }

    @Test
    void aBrokenLinkIsReadAsFarAsItGoes() {
        open(
                "#l=xx&a=9&s=both~customers:-1~gross_margin:2~__proto__:1~ramp_months:1.5~monthly_churn:0.02&%%<b>",
                "en-US", 1280);
        assertEquals(20000, entered("customers"));
        assertEquals(0.7, entered("gross_margin"));
        assertEquals(12, entered("ramp_months"));
        assertEquals(0.02, entered("monthly_churn"));
        assertEquals("#l=en&s=both~monthly_churn:0.02", "#" + page.evaluate("whatIf.fragment()"));
    }

    @Test
    void theKeyboardAloneMovesSlidersUndoesAndResets() {
        open("", "en-US", 1280);
        page.focus("#input-ramp_months");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertEquals(14, entered("ramp_months"));
        assertThat(page.locator("#input-ramp_months-slider"))
                .hasAttribute("aria-valuetext", "14 months");
        page.focus("#undo");
        page.keyboard().press("Enter");
        assertEquals(13, entered("ramp_months"));
        page.keyboard().press("Enter");
        assertEquals(12, entered("ramp_months"));
        page.fill("#input-customers", "5");
        page.focus("#reset");
        page.keyboard().press("Enter");
        assertEquals(20000, entered("customers"));
    }

    @Test
    void upToThreeScenariosStandSideBySide() {
        open("", "en-US", 1280);
        page.click("#add");
        page.fill("#input-customers", "40,000");
        page.click("#add");
        page.fill("#input-customers", "60,000");
        assertThat(page.locator("#add")).hasCount(0);
        assertEquals(
                List.of("20,000", "40,000", "60,000"),
                page.locator(".compare tbody tr:last-child td").allTextContents());
        page.click("#remove");
        assertThat(page.locator(".compare thead th")).hasCount(2);
    }

    @Test
    void thePrintIsOnePageEvenOfBothProgramsAndThreeScenarios() throws IOException {
        for (String fragment :
                List.of("", "#s=both~customers:9&s=customer~monthly_churn:0.05&s=partner&l=de")) {
            open(fragment, "en-US", 1280);
            try (PDDocument pdf =
                    Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertEquals(1, pdf.getNumberOfPages(), fragment);
            }
            page.context().close();
        }
    }

    @Test
    void theCsvHoldsInputsResultsAndMonthsOfEachScenario() throws IOException {
        open("#s=customer&s=customer~customers:0", "en-US", 1280);
        Path file = page.waitForDownload(() -> page.click("#csv")).path();
        List<String> lines = List.of(Files.readString(file).split("\r\n"));
        assertEquals("section,name,month,scenario_a,scenario_b", lines.get(0));
        assertEquals("input,programs,,customer,customer", lines.get(1));
        assertTrue(lines.contains("input,customers,,20000,0"));
        Outcome outcome = WhatIf.of(Plan.standard(Programs.CUSTOMER));
        String[] returned = row(lines, "result,return_on_investment,");
        assertEquals(
                outcome.returnOnInvestment().orElseThrow(), Double.parseDouble(returned[3]), 1e-9);
        assertEquals("-1", returned[4]);
        String[] payback = row(lines, "result,payback_months,");
        assertEquals(outcome.paybackMonths().orElseThrow(), Double.parseDouble(payback[3]), 1e-9);
        assertEquals("", payback[4]);
        assertEquals(
                36,
                lines.stream().filter(each -> each.startsWith("month,cumulative_net,")).count());
    }

    @Test
    void nothingIsWiderThanAPhone() {
        open("#s=both&s=partner&s=customer", "de-DE", 390);
        assertEquals(
                390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }

    @Test
    void germanIsComplete() {
        open("", "de-DE", 1280);
        assertEquals("de", page.getAttribute("html", "lang"));
        assertEquals("Was brächte ein Empfehlungsprogramm?", page.textContent("h1"));
        assertFalse(page.textContent("body .entries").contains("Source"));
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void axeFindsNothingSerious(int width, String scheme) throws IOException {
        open("#s=both&s=customer&h=1", "en-US", width);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(
                                scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.fill("#input-gross_margin", "no");
        page.click("#input-monthly_churn-range");
        page.fill("#input-monthly_churn-low", "no");
        try (InputStream axe =
                getClass()
                        .getResourceAsStream(
                                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found =
                page.evaluate(
                        "async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                                + ".map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' | '))");
        assertEquals(List.of(), found);
    }

    @Test
    void thePageIsSmallAndTheSameEveryTime() {
        open("", "en-US", 1280);
        String html = CalculatorPage.of(OpenCalculator.PROSPECT);
        assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 200_000);
        assertEquals(html, CalculatorPage.of(OpenCalculator.PROSPECT));
    }

    private static String[] row(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
    }

    private double entered(String key) {
        return ((Number) page.evaluate("key => whatIf.plan().values[key]", key)).doubleValue();
    }
}
