package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the page takes in a browser. Other work on the machine makes it slower, never faster, so
 * the best of several counts; all are printed.
 */
class CalculatorSpeedTest {
    private static final int MOST_ATTEMPTS = 60;

    @TempDir private static Path folder;
    private static OpenCalculator calculator;

    /** One measurement, in milliseconds. */
    private interface Measurement {
        double take(int attempt);
    }

    @BeforeAll
    static void start() throws IOException {
        calculator = new OpenCalculator(folder, OpenCalculator.PROSPECT);
    }

    @AfterAll
    static void stop() {
        calculator.close();
    }

    /** From the navigation to all of the document with its first results in it. */
    @Test
    void theFileOpensInLessThan300Milliseconds() {
        best(
                "open with first results",
                300,
                5,
                attempt -> {
                    Page page = calculator.open("", "en-US", 1280, 900);
                    assertTrue(page.textContent(".tiles .value").endsWith("%"));
                    double opened =
                            number(
                                    page,
                                    "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
                    page.context().close();
                    return opened;
                });
    }

    /** From the keystroke to a page laid out again, of both programs. */
    @Test
    void aChangeShowsWithinAFrame() {
        Page page = calculator.open("#s=both", "en-US", 1280, 900);
        best(
                "point results",
                16,
                10,
                attempt ->
                        number(
                                page,
                                """
                                () => {
                                  const field = document.getElementById('input-customers');
                                  const results = () => document.querySelector('.tiles').textContent;
                                  const before = results();
                                  const began = performance.now();
                                  field.value = String(10000 + 100 * %d);
                                  field.dispatchEvent(new Event('input'));
                                  document.body.getBoundingClientRect();
                                  const took = performance.now() - began;
                                  return results() === before ? NaN : took;
                                }
                                """
                                        .formatted(attempt)));
        page.context().close();
    }

    @Test
    void tenThousandDrawsTakeLessThan150Milliseconds() {
        Page page = calculator.open("#s=both", "en-US", 1280, 900);
        best(
                "10,000 draws of both programs",
                150,
                10,
                attempt ->
                        number(
                                page,
                                """
                                () => {
                                  const plan = whatIf.plan();
                                  const began = performance.now();
                                  const drawn = whatIf.monteCarlo(plan);
                                  const took = performance.now() - began;
                                  return drawn.nets.length === 10000 ? took : NaN;
                                }
                                """));
        page.context().close();
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** Takes some measurements, and more as long as none is within the limit. */
    private static void best(String what, double limit, int least, Measurement measurement) {
        List<Double> taken = new ArrayList<>();
        while (taken.size() < least
                || taken.size() < MOST_ATTEMPTS && !(Collections.min(taken) < limit)) {
            taken.add(measurement.take(taken.size()));
        }
        System.out.printf(
                "%s: best %.1f ms, limit %.0f ms; all: %s%n",
                what,
                Collections.min(taken),
                limit,
                taken.stream().map("%.1f"::formatted).collect(Collectors.joining(" ")));
        assertTrue(Collections.min(taken) < limit, taken.toString());
    }
}
