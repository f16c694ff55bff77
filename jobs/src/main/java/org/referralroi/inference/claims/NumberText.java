package org.referralroi.inference.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.referralroi.figures.FigureDefinition;

/**
 * Numbers of a reason in the form in which reports print the figure: 12.3%, 1.42×, EUR 1,234. It is
 * that of English, as all of the statistics are; reports write it in their locale.
 *
 * @param currency of amounts, three capital letters
 */
record NumberText(FigureDefinition definition, String currency) {
    private static final double FINE_SHARE_BELOW = 0.01;
    private static final double WHOLE_MONEY_FROM = 100;

    /** A value with its unit. */
    String of(double value) {
        return of(value, value);
    }

    /**
     * A limit of an interval with its unit.
     *
     * @param of the value, which decides the number of decimals
     */
    String of(double limit, double of) {
        return switch (definition.shownAs()) {
            case PERCENT -> percent(limit, isFine(of) ? 2 : 1) + "%";
            case POINTS -> (limit > 0 ? "+" : "") + percent(limit, 1) + " points";
            case TIMES -> decimal(limit, 2) + "×";
            case MONEY -> amount(limit, Math.abs(of) < WHOLE_MONEY_FROM ? coins() : 0);
            case WHOLE_MONEY -> amount(limit, 0);
            case NUMBER -> decimal(limit, limit == Math.rint(limit) ? 0 : 1);
            case PROBABILITY -> decimal(limit, 3);
        };
    }

    private String amount(double value, int decimals) {
        return currency + " " + decimal(value, decimals);
    }

    private int coins() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static boolean isFine(double share) {
        return share != 0 && Math.abs(share) < FINE_SHARE_BELOW;
    }

    // the point is moved, for a product in binary may fall below a half
    private static String percent(double share, int decimals) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2), decimals);
    }

    private static String decimal(double value, int decimals) {
        return decimal(BigDecimal.valueOf(value), decimals);
    }

    private static String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded).replace('-', '−');
    }
}
