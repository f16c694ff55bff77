package org.referralroi.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.FigureDefinition.ShownAs;
import org.referralroi.figures.RunInfo;

/**
 * How numbers and dates are printed, everywhere: in the locale of the reports, whatever the machine
 * is set to. A currency is its code before the amount in every locale, as the words around it are
 * English.
 */
public final class Formats {

    // from here on, the smallest coins tell nothing
    private static final double WHOLE_MONEY_FROM = 100;
    private static final double FINE_SHARE_BELOW = 0.01;
    private static final double SMALLEST_PROBABILITY = 0.001;

    /** In English, as statistics write them; whole numbers without a unit look alike everywhere. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<![\\w.,])(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|\\d+(?=%))(%)?(?![\\w.,]\\d)");

    private static final String NO_BREAK = "\u00a0";

    private final String currency;
    private final int currencyDigits;
    private final NumberStyle numbers;
    private final DateStyle dates;

    /**
     * @param currency of the amounts, three capital letters
     */
    public Formats(String currency, Locale locale) {
        this.currency = currency;
        this.currencyDigits = digits(currency);
        this.numbers = NumberStyle.of(locale);
        this.dates = DateStyle.of(locale);
    }

    /** As the reports of a run print. */
    public static Formats of(RunInfo run) {
        return new Formats(run.currency(), Locale.forLanguageTag(run.presentation().locale()));
    }

    /** The value of a figure with its unit, such as 12.3%, +1.2 points, 1.42× or EUR 1,234. */
    public String value(FigureDefinition definition, Figure figure) {
        return print(definition, figure.value(), figure.value(), true);
    }

    /**
     * The interval of a figure, such as 10.1% to 14.9%, or its lower limit where that stands alone;
     * empty where it has none.
     */
    public String range(FigureDefinition definition, Figure figure) {
        if (figure.low().isEmpty()) {
            return "";
        }
        if (figure.high().isEmpty()) {
            return "at least "
                    + print(definition, figure.low().getAsDouble(), figure.value(), true);
        }
        return print(
                        definition,
                        figure.low().getAsDouble(),
                        figure.value(),
                        definition.shownAs() != ShownAs.POINTS)
                + " to "
                + print(
                        definition,
                        figure.high().orElseThrow(),
                        figure.value(),
                        !definition.unit().equals("money"));
    }

    /** A value that is no figure of its own, printed as that figure would be. */
    public String value(FigureDefinition definition, double value) {
        return print(definition, value, value, true);
    }

    /** What a figure rests on, such as 1,204 leads. */
    public String basis(FigureDefinition definition, Figure figure) {
        String counted = definition.counted();
        // the dictionary names them in the plural, and all its words form it with an s
        String noun = figure.n() == 1 ? counted.replaceFirst("s$", "") : counted;
        return count(figure.n()) + " " + noun;
    }

    /** An amount in whole major units, such as EUR 1,234. */
    public String amount(long minor) {
        return currency + NO_BREAK + wholeAmount(minor);
    }

    /** An amount in whole major units, without its currency, for a column that names it. */
    public String wholeAmount(long minor) {
        return decimal(BigDecimal.valueOf(minor, currencyDigits), 0);
    }

    /** An amount with all its decimals, two at least, such as 1,234.50. */
    public String exact(BigDecimal amount) {
        return decimal(amount, Math.max(2, amount.stripTrailingZeros().scale()));
    }

    /** A share of a table, such as 12.3%. */
    public String share(double share) {
        return numbers.share(percent(share, share));
    }

    /** A number of a table, with one decimal where it is not whole. */
    public String number(double value) {
        return decimal(BigDecimal.valueOf(value), value == Math.rint(value) ? 0 : 1);
    }

    /** A mark of an axis. */
    public String mark(FigureDefinition definition, double value) {
        return switch (definition.shownAs()) {
            case PERCENT -> numbers.share(mark(value * 100));
            case POINTS -> mark(value * 100);
            case TIMES -> mark(value) + "×";
            case MONEY, WHOLE_MONEY -> currency + NO_BREAK + mark(value);
            case NUMBER, PROBABILITY -> mark(value);
        };
    }

    public String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** A level of confidence, such as 95%. */
    public String level(double confidence) {
        return numbers.share(mark(confidence * 100));
    }

    public String day(LocalDate day) {
        return dates.day(day);
    }

    public String month(YearMonth month) {
        return dates.month(month);
    }

    public String shortMonth(YearMonth month) {
        return dates.shortMonth(month);
    }

    /** A sentence of the statistics, with its amounts, shares and ratios as the locale has them. */
    public String reprinted(String sentence) {
        return ENGLISH.matcher(sentence)
                .replaceAll(
                        found -> {
                            BigDecimal value = new BigDecimal(found.group(1).replace(",", ""));
                            String number = decimal(value, value.scale());
                            return Matcher.quoteReplacement(
                                    found.group(2) == null ? number : numbers.share(number));
                        });
    }

    /**
     * @param scaleOf decides the number of decimals: both limits of an interval have those of its
     *     value
     * @param withUnit whether the unit is printed; of an interval only one limit bears it
     */
    private String print(
            FigureDefinition definition, double value, double scaleOf, boolean withUnit) {
        return switch (definition.shownAs()) {
            case PERCENT -> numbers.share(percent(value, scaleOf));
            case POINTS -> signed(percent(value, 1), value) + (withUnit ? " points" : "");
            case TIMES -> decimal(BigDecimal.valueOf(value), 2) + "×";
            case MONEY -> (withUnit ? currency + NO_BREAK : "") + money(value, scaleOf);
            case WHOLE_MONEY ->
                    (withUnit ? currency + NO_BREAK : "") + decimal(BigDecimal.valueOf(value), 0);
            case NUMBER -> decimal(BigDecimal.valueOf(value), value == Math.rint(value) ? 0 : 1);
            case PROBABILITY -> probability(value);
        };
    }

    private String probability(double value) {
        return value < SMALLEST_PROBABILITY
                ? "less than " + decimal(BigDecimal.valueOf(SMALLEST_PROBABILITY), 3)
                : decimal(BigDecimal.valueOf(value), 3);
    }

    private String money(double value, double scaleOf) {
        int digits = Math.abs(scaleOf) >= WHOLE_MONEY_FROM ? 0 : currencyDigits;
        return decimal(BigDecimal.valueOf(value), digits);
    }

    private String percent(double share, double scaleOf) {
        boolean fine = scaleOf != 0 && Math.abs(scaleOf) < FINE_SHARE_BELOW;
        return decimal(BigDecimal.valueOf(share).movePointRight(2), fine ? 2 : 1);
    }

    private static String signed(String number, double value) {
        return value > 0 ? "+" + number : number;
    }

    private String mark(double value) {
        // a multiple of a step carries the noise of its last digits
        BigDecimal exact =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(exact, Math.max(0, exact.scale()));
    }

    private String decimal(BigDecimal value, int decimals) {
        return numbers.print(value, decimals);
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(d -> d >= 0)
                .findFirst()
                .orElse(2);
    }
}
