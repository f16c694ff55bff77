package org.referralroi.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How a locale writes numbers, always in the digits 0 to 9.
 *
 * @param decimal stands before the decimals
 * @param group stands between thousands; a space in it does not break
 * @param percent a share, with %s where its number stands
 */
public record NumberStyle(String decimal, String group, String percent) {

    private static final String NO_BREAK = "\u00a0";

    /** That of a locale. */
    public static NumberStyle of(Locale locale) {
        Locale latin =
                new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(latin);
        DecimalFormat share = (DecimalFormat) NumberFormat.getPercentInstance(latin);
        String suffix = spaced(share.getPositiveSuffix());
        String prefix = spaced(share.getPositivePrefix());
        return new NumberStyle(
                String.valueOf(symbols.getDecimalSeparator()),
                spaced(String.valueOf(symbols.getGroupingSeparator())),
                percent(prefix) + "%s" + percent(suffix));
    }

    /** Rounded half up. */
    public String print(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
        StringBuilder print = new StringBuilder();
        for (char c : plain.toCharArray()) {
            switch (c) {
                case ',' -> print.append(group);
                case '.' -> print.append(decimal);
                case '-' -> print.append('−');
                default -> print.append(c);
            }
        }
        return print.toString();
    }

    /** With its sign of a percentage. */
    public String share(String number) {
        return percent.formatted(number);
    }

    // every space becomes the one all fonts have; marks of direction are for lines of other scripts
    private static String spaced(String text) {
        return text.replaceAll("[\\u200e\\u200f\\u061c]", "").replaceAll("[\\h]", NO_BREAK);
    }

    // a percent sign within a pattern is doubled; a locale with another sign gets this one
    private static String percent(String affix) {
        return affix.replaceAll("[%٪]", "%%");
    }
}
