package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
                "Ein Wert ohne Kennzahl in seiner Quelle ist der veröffentlichte Vorgabewert oder ein Beispiel: keine Kennzahl beruht auf mindestens 11 Personen.",
                page.locator("footer li").first().textContent());
        assertEquals(
                "Quelle: aktive Kunden, 2026-10 · erlaubt 0 bis 100.000.000",
                page.textContent("#input-customers-about"));
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
