package org.referralroi.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    void moneyHasCoinsBelowAHundredOnly() {
        assertEquals(
                "EUR 99.50 | EUR 90.00 to 110.00 | 1,204 customers",
                all("ltv.observed", 99.5, 90, 110));
        assertEquals(
                "EUR 1,204 | EUR 998 to 1,310 | 1,204 customers",
                all("ltv.observed", 1204.31, 998.2, 1310.4));
        assertEquals(
                "EUR −32.00 | EUR −40.00 to −24.00 | 1,204 customers",
                all("ltv.observed", -32, -40, -24));
        assertEquals(
                "EUR 432",
                plain(
                        new Formats("EUR", Locale.ENGLISH)
                                .value(
                                        DICTIONARY.definition("mrr.new"),
                                        figure("mrr.new", 431.5, 0, 0))));
    }

    @Test
    void minorUnitsAreThoseOfTheCurrency() {
        assertEquals("EUR 1,235", plain(new Formats("EUR", Locale.ENGLISH).amount(123_450)));
        assertEquals("JPY 123,450", plain(new Formats("JPY", Locale.ENGLISH).amount(123_450)));
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
        assertEquals(
                "1 customer",
                new Formats("EUR", Locale.ENGLISH).basis(DICTIONARY.definition("mrr.new"), one));
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

        assertEquals("2.50×", new Formats("EUR", Locale.ENGLISH).value(definition, strength));
        assertEquals(
                "at least 1.43×", new Formats("EUR", Locale.ENGLISH).range(definition, strength));
    }

    @Test
    void probabilitiesHaveThreeDecimalsAndTinyOnesABound() {
        assertEquals("0.034", probability(0.0344));
        assertEquals("0.001", probability(0.001));
        assertEquals("less than 0.001", probability(0.000999));
        assertEquals("1.000", probability(1));
    }

    @Test
    void theNumbersOfAnEnglishSentenceBecomeThoseOfTheLocale() {
        Formats german = new Formats("EUR", Locale.GERMANY);
        assertEquals(
                "our interval from 22,2 % to 27,6 % lies below half of what is claimed, 40,0 %",
                plain(
                        german.reprinted(
                                "our interval from 22.2% to 27.6% lies below half of what is claimed, 40.0%")));
        assertEquals(
                "our interval from 2,04× to 2,78× holds 1.204,50 and 12.345, but 2026 stays, and 11",
                german.reprinted(
                        "our interval from 2.04× to 2.78× holds 1,204.50 and 12,345, but 2026 stays, and 11"));
        String english = "our value 35.3%, which has no interval, lies below 1,204.5";
        assertEquals(english, new Formats("EUR", Locale.ENGLISH).reprinted(english));
    }

    @Test
    void numbersAreThoseOfTheLocaleInLatinDigits() {
        List<String> printed = new ArrayList<>();
        for (String tag :
                List.of("en", "en-US", "de-DE", "fr-CH", "sv", "tr", "ja", "ar-EG", "hi")) {
            Formats formats = new Formats("EUR", Locale.forLanguageTag(tag));
            printed.add(
                    plain(
                            String.join(
                                    " | ",
                                    tag,
                                    formats.value(
                                            DICTIONARY.definition("ltv.observed"),
                                            figure("ltv.observed", -99.5, 0, 0)),
                                    formats.amount(123_456_700),
                                    formats.level(0.95))));
        }
        assertEquals(
                List.of(
                        "en | EUR −99.50 | EUR 1,234,567 | 95%",
                        "en-US | EUR −99.50 | EUR 1,234,567 | 95%",
                        "de-DE | EUR −99,50 | EUR 1.234.567 | 95 %",
                        "fr-CH | EUR −99,50 | EUR 1 234 567 | 95%",
                        "sv | EUR −99,50 | EUR 1 234 567 | 95 %",
                        "tr | EUR −99,50 | EUR 1.234.567 | %95",
                        "ja | EUR −99.50 | EUR 1,234,567 | 95%",
                        "ar-EG | EUR −99.50 | EUR 1,234,567 | 95%",
                        "hi | EUR −99.50 | EUR 1,234,567 | 95%"),
                printed);
    }

    @Test
    void datesAreThoseOfTheLocaleWhereALineOfEnglishCanHoldThem() {
        List<String> printed = new ArrayList<>();
        for (String tag :
                List.of(
                        "en", "en-US", "en-GB", "de-DE", "es", "hu", "cs", "lt", "el", "ja",
                        "ar")) {
            Formats formats = new Formats("EUR", Locale.forLanguageTag(tag));
            YearMonth month = YearMonth.of(2026, 10);
            printed.add(
                    String.join(
                            " | ",
                            tag,
                            formats.day(LocalDate.of(2026, 10, 1)),
                            formats.month(month),
                            formats.shortMonth(month)));
        }
        assertEquals(
                List.of(
                        "en | 1 October 2026 | October 2026 | Oct 2026",
                        "en-US | October 1, 2026 | October 2026 | Oct 2026",
                        "en-GB | 1 October 2026 | October 2026 | Oct 2026",
                        "de-DE | 1. Oktober 2026 | Oktober 2026 | Okt 2026",
                        "es | 1 de octubre de 2026 | octubre de 2026 | oct de 2026",
                        "hu | 2026. október 1. | 2026. október | 2026. okt.",
                        "cs | 1. října 2026 | říjen 2026 | říj 2026",
                        "lt | 2026 m. spalio 1 d. | 2026 m. spalis | 2026 m. spal.",
                        "el | 1 Οκτωβρίου 2026 | Οκτώβριος 2026 | Οκτ 2026",
                        "ja | 2026-10-01 | 2026-10 | 2026-10",
                        "ar | 2026-10-01 | 2026-10 | 2026-10"),
                printed);
    }

    private static String probability(double value) {
        String name = "conversion.p_value";
        return new Formats("EUR", Locale.ENGLISH)
                .value(DICTIONARY.definition(name), figure(name, value, value, value));
    }

    private static String all(String name, double value, double low, double high) {
        Formats formats = new Formats("EUR", Locale.ENGLISH);
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
