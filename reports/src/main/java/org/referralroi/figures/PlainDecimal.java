package org.referralroi.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as the shortest decimal that reads back as the same double, without an exponent. */
final class PlainDecimal {

    // Every decimal of 15 digits survives the way through a double, so fewer need not be tried;
    // 17 digits tell any two doubles apart.
    private static final int SURE_TO_SURVIVE = 15;
    private static final int SURE_TO_TELL_APART = 17;

    private PlainDecimal() {}

    /**
     * {@link Double#toString(double)} is not used because it was not the shortest before Java 19:
     * files would differ with the version of Java.
     */
    static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SURE_TO_SURVIVE; digits < SURE_TO_TELL_APART; digits++) {
            BigDecimal rounded = round(exact, digits);
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(round(exact, SURE_TO_TELL_APART));
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
