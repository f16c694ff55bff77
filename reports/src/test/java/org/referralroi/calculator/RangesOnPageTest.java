package org.referralroi.calculator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranges of uncertain inputs, typed by the reader. */
class RangesOnPageTest {
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

    @AfterEach
    void nothingComplained() {
        page.context().close();
        assertEquals(List.of(), calculator.complaints);
    }

    @Test
    void aRangeIsTypedKeptInTheLinkUndoneAndReset() {
        open("", "en-US");
        page.click("#input-conversion-range");
        assertEquals("Range 6.5% to 18.2%", page.textContent("#input-conversion-range .said"));
        assertEquals(" · allowed 0% to 100%", page.textContent("#input-conversion-range .bounds"));
        page.fill("#input-conversion-low", "10 %");
        page.fill("#input-conversion-high", "0.2");
        assertEquals("[0.1,0.2]", range("conversion"));
        assertEquals(
                "Range 10% to 20%, set by you", page.textContent("#input-conversion-range .said"));
        assertEquals("l=en&s=customer~conversion:0.13:0.1:0.2", page.evaluate("whatIf.fragment()"));
        page.click("#undo");
        assertEquals("[0.1,0.182]", rounded("conversion"));
        assertThat(page.locator("#input-conversion-low")).isVisible();
        page.click("#undo");
        assertEquals("[0.065,0.182]", rounded("conversion"));
        page.fill("#input-conversion-low", "1 %");
        page.click("#input-conversion-suggested");
        assertEquals("[0.065,0.182]", rounded("conversion"));
        assertThat(page.locator("#input-conversion-low")).hasValue("6.5%");
        page.fill("#input-conversion-low", "1 %");
        page.click("#reset");
        assertEquals("[0.065,0.182]", rounded("conversion"));
    }

    @Test
    void aLinkMakesTheRangesAgainInEveryScenario() {
        open(
                "#s=customer~conversion:0.13:0.1:0.2&s=partner~partner.enrolment:0.4:0.1:0.9",
                "en-US");
        assertEquals("[0.1,0.2]", range("conversion"));
        page.click("#scenario-1");
        assertEquals("[0.1,0.9]", range("partner.enrolment"));
        assertEquals(
                "l=en&a=1&s=customer~conversion:0.13:0.1:0.2&s=partner~partner.enrolment:0.4:0.1:0.9",
                page.evaluate("whatIf.fragment()"));
        assertEquals(
                List.of("–", "10% to 90%"),
                page.locator(".compare tbody tr:last-child td").allTextContents());
        assertTrue(
                ((String) page.evaluate("whatIf.csv()"))
                        .contains("\r\nrange_high,partner.enrolment,,,0.9\r\n"));
    }

    @Test
    void rangesThatALinkTellsWronglyAreAsAtTheStart() {
        open(
                "#s=customer~conversion:0.13:0.2:0.1~enrolment:0.1:-1:0.2~gross_margin:0.7:0.6~ramp_months:12:1.5:20~customers:5:1:9",
                "en-US");
        assertEquals("[0.065,0.182]", rounded("conversion"));
        assertEquals("[0.05,0.15]", rounded("enrolment"));
        assertEquals("[0.63,0.77]", rounded("gross_margin"));
        assertEquals("[6,24]", rounded("ramp_months"));
        assertEquals(true, page.evaluate("whatIf.plan().ranges.customers === undefined"));
    }

    @Test
    void aValueBeyondItsRangeWidensTheRangeAsLongAsItIsThere() {
        open("#s=customer~conversion:0.13:0.1:0.2", "en-US");
        page.fill("#input-conversion", "30 %");
        assertEquals("[0.1,0.3]", range("conversion"));
        page.fill("#input-conversion", "15 %");
        assertEquals("[0.1,0.2]", range("conversion"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | conversion | low | 14 % | Must not be above the value entered, 13%; 6.5% still counts",
                "en-US | conversion | high | 12 % | Must not be below the value entered, 13%; 18.2% still counts",
                "en-US | conversion | high | 120 % | Too high, allowed is 0% to 100%; 18.2% still counts",
                "en-US | conversion | low | '' | Empty; 6.5% still counts",
                "en-US | conversion | low | little | Not a number; 6.5% still counts",
                "en-US | delay_months | high | 3.5 | Whole numbers only; 4 months still counts",
                "de-DE | conversion | low | 14 % | Darf nicht über dem eingegebenen Wert 13 % liegen; es gilt weiter 6,5 %",
            })
    void anEndThatCannotBeIsAnsweredBesideItsField(
            String language, String key, String end, String typed, String answer) {
        open("", language);
        page.click("#input-" + key + "-range");
        String before = range(key);
        page.fill("#input-" + key + "-" + end, typed);
        assertEquals(
                answer,
                page.textContent("#input-" + key + "-range-problem").replace('\u00a0', ' '));
        assertThat(page.locator("#input-" + key + "-" + end)).hasAttribute("aria-invalid", "true");
        assertEquals(before, range(key));
        page.keyboard().press("Escape");
        assertEquals("", page.textContent("#input-" + key + "-range-problem"));
    }

    @Test
    void aNarrowerRangeGivesANarrowerBand() {
        open("", "en-US");
        double before = band();
        page.click("#input-incrementality-range");
        page.fill("#input-incrementality-low", "75 %");
        page.fill("#input-incrementality-high", "75 %");
        assertTrue(band() < before);
        assertThat(page.locator(".compare")).hasCount(0);
    }

    private void open(String fragment, String language) {
        page = calculator.open(fragment, language, 1280, 900);
    }

    private String range(String key) {
        return (String) page.evaluate("key => JSON.stringify(whatIf.plan().ranges[key])", key);
    }

    private String rounded(String key) {
        return (String)
                page.evaluate(
                        "key => JSON.stringify(whatIf.plan().ranges[key].map(end => Number(end.toFixed(9))))",
                        key);
    }

    private double band() {
        return ((Number)
                        page.evaluate(
                                "() => { const net = whatIf.monteCarlo(whatIf.plan()).netPresentValue; return net.p90 - net.p10; }"))
                .doubleValue();
    }
}
