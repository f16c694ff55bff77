package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;

/** Comparisons with reference numbers, relative to their size above 1 and absolute below. */
public final class Approximately {

    /** Tolerance of closed forms. */
    public static final double CLOSED_FORM = 1e-9;

    /** Tolerance of what is found by iteration. */
    public static final double ITERATED = 1e-6;

    private Approximately() {}

    public static void assertClose(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)));
    }

    public static void assertClose(double expected, OptionalDouble actual, double tolerance) {
        assertTrue(actual.isPresent(), "absent");
        assertClose(expected, actual.getAsDouble(), tolerance);
    }

    /** Probabilities may be tiny: relative whatever their size. */
    public static void assertProbability(double expected, OptionalDouble actual, double tolerance) {
        assertTrue(actual.isPresent(), "absent");
        assertEquals(expected, actual.getAsDouble(), tolerance * expected);
    }

    public static void assertInterval(
            double low, double high, Optional<Interval> actual, double tolerance) {
        assertTrue(actual.isPresent(), "absent");
        assertClose(low, actual.get().low(), tolerance);
        assertClose(high, actual.get().high(), tolerance);
    }

    public static void assertEstimate(
            double value, double low, double high, Optional<Estimate> actual, double tolerance) {
        assertTrue(actual.isPresent(), "absent");
        assertClose(value, actual.get().value(), tolerance);
        assertInterval(low, high, actual.get().interval(), tolerance);
    }
}
