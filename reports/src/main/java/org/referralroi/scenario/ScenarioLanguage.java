package org.referralroi.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.referralroi.calculator.PageTexts;
import org.referralroi.reports.NumberStyle;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Range;

/** The words and numbers of a scenario in the language of its reader. */
final class ScenarioLanguage {
    private final PageTexts texts;
    private final NumberStyle numbers;

    /**
     * @param locale a BCP 47 tag: numbers are written by it, words are in its language where that
     *     is prepared
     */
    ScenarioLanguage(String locale) {
        this.texts = PageTexts.of(locale);
        this.numbers = NumberStyle.of(Locale.forLanguageTag(locale));
    }

    PageTexts texts() {
        return texts;
    }

    String text(String key) {
        return texts.text(key);
    }

    String text(String key, String name, String value) {
        return texts.text(key, Map.of(name, value));
    }

    /** A number of months as it stands alone. */
    String months(double months) {
        return months == 1 ? text("month") : text("monthsPlain", "n", number(months, 1));
    }

    /** A number of months after a preposition such as after, which German declines. */
    String withinMonths(double months) {
        return months == 1 ? text("month") : text("months", "n", number(months, 1));
    }

    /** A value of an input with its unit; money is in the unit it was given in. */
    String value(Input input, double value) {
        String number =
                switch (input.unit()) {
                    case SHARE, SHARE_PER_MONTH -> percent(value);
                    case MONTHS -> months(value);
                    case COUNT -> number(value, 0);
                    case PER_YEAR -> number(value, 2);
                    case MONEY, MONEY_PER_MONTH -> money(value);
                };
        return switch (input.unit()) {
            case SHARE_PER_MONTH, PER_YEAR, MONEY_PER_MONTH ->
                    number + " " + text("unit." + input.unit().name().toLowerCase(Locale.ROOT));
            case SHARE, MONTHS, COUNT, MONEY -> number;
        };
    }

    /** Both ends of a range, the unit once. */
    String range(Input input, Range range) {
        double low = range.low();
        String from =
                switch (input.unit()) {
                    case SHARE, SHARE_PER_MONTH -> number(100 * low, 1);
                    case MONTHS, COUNT -> number(low, 0);
                    case PER_YEAR -> number(low, 2);
                    case MONEY, MONEY_PER_MONTH -> money(low);
                };
        return texts.text("allowed", Map.of("low", from, "high", value(input, range.high())));
    }

    /** A percentage, or that there is none. */
    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : text("none");
    }

    String percent(double share) {
        return numbers.share(number(100 * share, 1));
    }

    /** A percentage without decimals. */
    String wholePercent(double share) {
        return numbers.share(number(100 * share, 0));
    }

    /** Cents matter only where there is little else. */
    String money(double amount) {
        return number(amount, Math.abs(amount) < 100 ? 2 : 0);
    }

    /** Money along an axis. */
    String shortMoney(double amount) {
        double size = Math.abs(amount);
        if (size >= 1e9) {
            return text("pdf.billion", "n", number(amount / 1e9, 1));
        }
        if (size >= 1e6) {
            return text("pdf.million", "n", number(amount / 1e6, 1));
        }
        return size >= 1e3 ? text("pdf.thousand", "n", number(amount / 1e3, 1)) : number(amount, 2);
    }

    /** A number without the zeros that end it. */
    String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return numbers.print(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
    }
}
