package org.referralroi.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.FigureDefinition.ShownAs;

/**
 * How numbers and dates are printed, everywhere. English conventions, whatever the machine is set
 * to.
 */
public final class Formats {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    // from here on, the smallest coins tell nothing
    private static final double WHOLE_MONEY_FROM = 1000;
    private static final double FINE_SHARE_BELOW = 0.01;
    private static final double SMALLEST_PROBABILITY = 0.001;

    private static final String NO_BREAK = "\u00a0";

    private final String currency;
    private final int currencyDigits;

    /**
     * @param currency of the amounts, three capital letters
     */
    public Formats(String currency) {
        this.currency = currency;
        this.currencyDigits = digits(currency);
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

    /** A mark of an axis. */
    public String mark(FigureDefinition definition, double value) {
        return switch (definition.shownAs()) {
            case PERCENT, POINTS -> mark(value * 100) + "%";
            case TIMES -> mark(value) + "×";
            case MONEY, WHOLE_MONEY -> currency + NO_BREAK + mark(value);
            case NUMBER, PROBABILITY -> mark(value);
        };
    }

    /** A count, such as 1,234. */
    public static String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** A share of a table, such as 12.3%. */
    public static String share(double share) {
        return percent(share, share) + "%";
    }

    /** A number of a table, with one decimal where it is not whole. */
    public static String number(double value) {
        return decimal(BigDecimal.valueOf(value), value == Math.rint(value) ? 0 : 1);
    }

    /** A level of confidence, such as 95%. */
    public static String level(double confidence) {
        return mark(confidence * 100) + "%";
    }

    /** Such as 1 November 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as October 2026. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Such as Oct 2026. */
    public static String shortMonth(YearMonth month) {
        return SHORT_MONTH.format(month);
    }

    /**
     * @param scaleOf decides the number of decimals: both limits of an interval have those of its
     *     value
     * @param withUnit whether the unit is printed; of an interval only one limit bears it
     */
    private String print(
            FigureDefinition definition, double value, double scaleOf, boolean withUnit) {
        return switch (definition.shownAs()) {
            case PERCENT -> percent(value, scaleOf) + "%";
            case POINTS -> signed(percent(value, 1), value) + (withUnit ? " points" : "");
            case TIMES -> decimal(BigDecimal.valueOf(value), 2) + "×";
            case MONEY -> (withUnit ? currency + NO_BREAK : "") + money(value, scaleOf);
            case WHOLE_MONEY ->
                    (withUnit ? currency + NO_BREAK : "") + decimal(BigDecimal.valueOf(value), 0);
            case NUMBER -> decimal(BigDecimal.valueOf(value), value == Math.rint(value) ? 0 : 1);
            case PROBABILITY -> probability(value);
        };
    }

    private static String probability(double value) {
        return value < SMALLEST_PROBABILITY
                ? "less than " + decimal(BigDecimal.valueOf(SMALLEST_PROBABILITY), 3)
                : decimal(BigDecimal.valueOf(value), 3);
    }

    private String money(double value, double scaleOf) {
        int digits = Math.abs(scaleOf) >= WHOLE_MONEY_FROM ? 0 : currencyDigits;
        return decimal(BigDecimal.valueOf(value), digits);
    }

    private static String percent(double share, double scaleOf) {
        boolean fine = scaleOf != 0 && Math.abs(scaleOf) < FINE_SHARE_BELOW;
        return decimal(BigDecimal.valueOf(share).movePointRight(2), fine ? 2 : 1);
    }

    private static String signed(String number, double value) {
        return value > 0 ? "+" + number : number;
    }

    private static String mark(double value) {
        // a multiple of a step carries the noise of its last digits
        BigDecimal exact =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(exact, Math.max(0, exact.scale()));
    }

    private static String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded).replace('-', '−');
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
