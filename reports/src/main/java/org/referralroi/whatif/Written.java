package org.referralroi.whatif;

import java.util.Locale;
import java.util.OptionalDouble;

/** Values of plans and outcomes as people read them. */
public final class Written {
    private Written() {}

    /** A value of an input with its unit; money is in the unit it was given in. */
    public static String value(Input input, double value) {
        return switch (input.unit()) {
            case SHARE, SHARE_PER_MONTH -> percent(value);
            case MONTHS -> number(value, 0) + (value == 1 ? " month" : " months");
            case COUNT -> number(value, 0);
            case PER_YEAR -> number(value, 2) + " a year";
            case MONEY -> money(value);
            case MONEY_PER_MONTH -> money(value) + " a month";
        };
    }

    /** A percentage, or what to say where there is none. */
    public static String percent(OptionalDouble share, String otherwise) {
        return share.isPresent() ? percent(share.getAsDouble()) : otherwise;
    }

    public static String percent(double share) {
        return number(100 * share, 1) + " %";
    }

    /** Cents matter only where there is little else. */
    public static String money(double amount) {
        return number(amount, Math.abs(amount) < 100 ? 2 : 0);
    }

    /** A number without the zeros that end it. */
    public static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        String plain =
                text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return plain.equals("-0") ? "0" : plain;
    }
}
