package org.referralroi.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;

class FormatsTest {

    private static final Dictionary DICTIONARY = Dictionary.standard();

    @Test
    void sharesArePercentagesWithOneDecimalAndTwoBelowOnePercent() {
        assertEquals(
                "28.2% | 24.9% to 31.8% | 1,204 leads",
                all("conversion.rate", 0.28193, 0.2485, 0.3183));
        assertEquals(
                "0.42% | 0.38% to 1.05% | 1,204 customers",
                all("churn.monthly_rate", 0.00424, 0.0038, 0.0105));
        assertEquals("0.0% | 0.0% to 2.1% | 1,204 leads", all("conversion.rate", 0, 0, 0.0213));
    }

    @Test
    void differencesAreSignedPointsAndRatiosAreTimes() {
        assertEquals(
                "−1.2 points | −3.0 to +0.6 points | 1,204 leads",
                all("conversion.difference", -0.0121, -0.03, 0.006));
        assertEquals(
                "1.76× | 1.52× to 2.03× | 1,204 leads",
                all("conversion.ratio", 1.7585, 1.5196, 2.0349));
    }

    @Test
    void moneyHasCoinsBelowAThousandOnly() {
        assertEquals(
                "EUR 999.50 | EUR 900.00 to 1,100.00 | 1,204 customers",
                all("ltv.observed", 999.5, 900, 1100));
        assertEquals(
                "EUR 1,204 | EUR 998 to 1,310 | 1,204 customers",
                all("ltv.observed", 1204.31, 998.2, 1310.4));
        assertEquals(
                "EUR −320.00 | EUR −400.00 to −240.00 | 1,204 customers",
                all("ltv.observed", -320, -400, -240));
        assertEquals(
                "EUR 432",
                plain(
                        new Formats("EUR")
                                .value(
                                        DICTIONARY.definition("mrr.new"),
                                        figure("mrr.new", 431.5, 0, 0))));
    }

    @Test
    void minorUnitsAreThoseOfTheCurrency() {
        assertEquals("EUR 1,235", plain(new Formats("EUR").amount(123_450)));
        assertEquals("JPY 123,450", plain(new Formats("JPY").amount(123_450)));
    }

    @Test
    void oneIsSingular() {
        Figure one =
                new Figure(
                        "mrr.new",
                        "all",
                        "all",
                        "month",
                        9,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        1,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "EUR",
                        "sum");
        assertEquals("1 customer", new Formats("EUR").basis(DICTIONARY.definition("mrr.new"), one));
    }

    @Test
    void aLowerLimitMayStandAlone() {
        FigureDefinition definition = DICTIONARY.definition("conversion.e_value");
        Figure strength =
                new Figure(
                        "conversion.e_value",
                        "referred_vs_non_referred",
                        "all",
                        "t12m",
                        2.5,
                        OptionalDouble.of(1.43),
                        OptionalDouble.empty(),
                        1204,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "ratio",
                        "e_value");

        assertEquals("2.50×", new Formats("EUR").value(definition, strength));
        assertEquals("at least 1.43×", new Formats("EUR").range(definition, strength));
    }

    @Test
    void probabilitiesHaveThreeDecimalsAndTinyOnesABound() {
        assertEquals("0.034", probability(0.0344));
        assertEquals("0.001", probability(0.001));
        assertEquals("less than 0.001", probability(0.000999));
        assertEquals("1.000", probability(1));
    }

    private static String probability(double value) {
        String name = "conversion.p_value";
        return new Formats("EUR")
                .value(DICTIONARY.definition(name), figure(name, value, value, value));
    }

    private static String all(String name, double value, double low, double high) {
        Formats formats = new Formats("EUR");
        Figure figure = figure(name, value, low, high);
        return plain(
                String.join(
                        " | ",
                        formats.value(DICTIONARY.definition(name), figure),
                        formats.range(DICTIONARY.definition(name), figure),
                        formats.basis(DICTIONARY.definition(name), figure)));
    }

    private static Figure figure(String name, double value, double low, double high) {
        return new Figure(
                name,
                "referred",
                "all",
                "t12m",
                value,
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                1204,
                OptionalLong.empty(),
                OptionalLong.empty(),
                DICTIONARY.definition(name).unit(),
                "test");
    }

    // currency and number never part at the end of a line
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
