package org.referralroi.inference.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.figures.Dictionary;
import org.referralroi.reports.Formats;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conversion.rate | 0.1755 | 17.6%",
                "conversion.rate | 0.005 | 0.50%",
                "conversion.difference | 0.129 | +12.9 points",
                "conversion.difference | -0.0081 | −0.8 points",
                "conversion.ratio | 4 | 4.00×",
                "conversion.p_value | 0.0123 | 0.012",
                "first_invoice.mean | 43.577 | EUR 43.58",
                "first_invoice.mean | 1435.77 | EUR 1,436",
                "mrr.closing | 361697.4 | EUR 361,697",
                "advocates.referrals_per_active | 1.96 | 2.0",
                "payback.months | 4 | 4",
            })
    void aNumberIsWrittenWithItsUnit(String figure, double value, String text) {
        assertEquals(text, numbers(figure, "EUR").of(value));
    }

    @Test
    void aLimitHasTheDecimalsOfItsValue() {
        assertEquals("2.79%", numbers("conversion.rate", "EUR").of(0.0279, 0.005));
        assertEquals("JPY 44", numbers("first_invoice.mean", "JPY").of(43.577));
    }

    @Test
    void everyFigureIsWrittenAsReportsPrintIt() {
        List<String> unlike = new ArrayList<>();
        for (String figure : Dictionary.standard().figures()) {
            Formats formats = new Formats("EUR", Locale.ENGLISH);
            for (double value : new double[] {0, 0.004, 0.1755, 0.25, 1, 1.5, 12345.678}) {
                String printed =
                        formats.value(Dictionary.standard().definition(figure), value)
                                .replace('\u00a0', ' ');
                String text = numbers(figure, "EUR").of(value);
                // what is too small to be told apart is said in words beside a figure alone
                if (!printed.equals(text) && !printed.startsWith("less than")) {
                    unlike.add(figure + ": " + printed + ", " + text);
                }
            }
        }
        assertEquals(List.of(), unlike);
    }

    private static NumberText numbers(String figure, String currency) {
        return new NumberText(Dictionary.standard().definition(figure), currency);
    }
}
