package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measured edition in a browser. */
class MeasuredPageTest {
    @TempDir private static Path folder;
    private static OpenCalculator calculator;

    @BeforeAll
    static void start() throws IOException {
        calculator = new OpenCalculator(folder, MeasuredCompany.edition());
    }

    @AfterAll
    static void stop() {
        calculator.close();
    }

    @Test
    void thePageSaysWhereAndWhyItsReturnIsNotThatOfTheReport() {
        Page page = calculator.open("", "en-US", 1280, 900);
        assertEquals(
                "The ROI report shows 350%: why is it not the same here?",
                page.textContent("#agree"));
        page.click("#agree");
        assertEquals("agreement", page.evaluate("document.activeElement.id"));
        assertEquals(
                List.of("125%", "350%", "350%", "103.2%", "90.2%", "4.9%"),
                page.locator("#agreement td[data-name=returned]").allTextContents());
        assertEquals("4.9%", page.locator(".tiles .value").first().textContent());
        assertEquals(
                "280 customers, each projected to bring 7,500 EUR within 24 months, 90% of it thanks to the program, against a cost of 420,000 EUR.",
                page.textContent(".agree-cohort td[data-name=why]"));
        assertEquals(
                "123 instead of 280 customers a year: the inputs count advocates who are active customers, by average rates; the report counts everybody who joined, through partners, employees and former customers too.",
                page.textContent(".agree-joined td[data-name=why]"));
        assertEquals(List.of(), calculator.complaints);
    }

    @Test
    void germanSaysSourcesNotesAndPresetsTooInGerman() {
        Page page = calculator.open("", "de-DE", 1280, 900);
        assertEquals(
                "Der ROI-Bericht zeigt 350 %: warum steht hier etwas anderes?",
                page.textContent("#agree").replace('\u00a0', ' '));
        assertEquals(
                List.of("Wie gemessen", "Kreditgeber"),
                page.locator("#preset option").allTextContents());
        assertEquals(
                "Ein Wert ohne Kennzahl in seiner Quelle ist der veröffentlichte Vorgabewert oder ein Beispiel; warum er nicht gemessen ist, steht daneben. Eine Kennzahl zählt nur, wenn sie auf mindestens 11 Personen beruht.",
                page.locator("footer li").first().textContent());
        assertEquals(
                "Quelle: aktive Kunden, 2026-10 · erlaubt 0 bis 100.000.000",
                page.textContent("#input-customers-about"));
    }

    @Test
    void partnersStartFromTheirFiguresAndSayWhatIsNoneOfTheirs() {
        Page page = calculator.open("#l=en&s=partner", "en-US", 1280, 900);
        assertEquals("80", page.inputValue("#input-partner-customers"));
        assertEquals("75%", page.inputValue("#input-partner-enrolment"));
        assertEquals(
                "Source: advocates.participation of partners, 2026-10",
                page.textContent("#input-partner-enrolment-about"));
        assertEquals(
                "Source: Own assumption; nothing is published · not measured: 2026-10 has it for all programs together alone",
                page.textContent("#input-partner-delay_months-about"));
        String staff = "#input-partner-monthly_staff";
        assertEquals(
                "Source: Example; put in your own number · measured for all programs together and counted with the customers', 2026-10",
                page.textContent(staff + "-about"));
        assertTrue(
                page.textContent(".caveat").startsWith("The costs of partners are examples"),
                page.textContent(".caveat"));
        for (String cost :
                List.of("advocate_reward", "setup_cost", "monthly_platform", "monthly_staff")) {
            page.fill("#input-partner-" + cost, "0");
        }
        assertEquals("changed by you", page.textContent(staff + "-about"));
        assertEquals(0, page.locator(".caveat").count());
        page.click("#programs-customer");
        page.click("#reset");
        assertEquals(0, page.locator(".caveat").count());
        assertEquals(List.of(), calculator.complaints);
    }

    @Test
    void thePrintIsOnePageWithItsRangesAndTheWayFromTheReport() throws IOException {
        for (String fragment :
                List.of("", "#l=de&s=both", "#s=both&s=customer~monthly_churn:0.05&s=partner")) {
            Page page = calculator.open(fragment, "en-US", 1280, 900);
            byte[] print = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(print)) {
                assertEquals(1, pdf.getNumberOfPages(), fragment);
                String text = new PDFTextStripper().getText(pdf);
                assertFalse(text.contains("reckoning the range"), text);
                assertEquals(
                        !fragment.contains("&s=partner"),
                        text.contains("ROI report shows another number")
                                || text.contains("ROI-Bericht eine andere Zahl zeigt"),
                        text);
            }
            page.context().close();
        }
    }

    @Test
    void everyTextOfOneLanguageIsThereInTheOther() {
        Page page = calculator.open("", "en-US", 1280, 900);
        Object strings =
                page.evaluate(
                        "() => { const all = JSON.parse(document.getElementById('data').textContent).strings;"
                                + "const own = /^(source|preset)\\./;"
                                + "const same = key => own.test(key) || ['plain', 'from.figure'].includes(key);"
                                + "return [...Object.keys(all.en).filter(key => !same(key) && !all.de[key] && all.en[key]),"
                                + " ...Object.keys(all.de).filter(key => !same(key) && all.en[key] === undefined)]; }");
        assertEquals(List.of(), strings);
    }
}
