package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProportionTest {

    private static final Confidence C95 = new Confidence(0.95);

    /** R 4.2.2, proportions.R: prop.test(x, n, conf.level, correct = FALSE)$conf.int. */
    @Test
    void wilsonMatchesTheReferences() {
        check(31, 100, 0.95, 0.22779697212376041, 0.40626055719489407);
        check(0, 10, 0.95, 0, 0.27753279986288915);
        check(1, 1, 0.95, 0.2065493143772375, 1);
        check(7, 9, 0.90, 0.50364278237675397, 0.92350526244560360);
        check(123_456, 1_000_000, 0.99, 0.12261115289079928, 0.12430584373706006);
    }

    private static void check(long x, long n, double level, double low, double high) {
        Optional<Estimate> wilson = new Proportion(x, n).wilson(new Confidence(level));
        assertEstimate((double) x / n, low, high, wilson, CLOSED_FORM);
    }

    @Test
    void withoutTrialsThereIsNoShare() {
        Proportion nobody = new Proportion(0, 0);
        assertEquals(OptionalDouble.empty(), nobody.value());
        assertEquals(Optional.empty(), nobody.wilson(C95));
    }

    @Test
    void successesOutsideTheTrialsAreRefused() {
        assertMessage("successes must be in range [0, trials], but are 4 of 3", 4, 3);
        assertMessage("successes must be in range [0, trials], but are -1 of 3", -1, 3);
        assertMessage("successes must be in range [0, trials], but are 0 of -1", 0, -1);
    }

    private static void assertMessage(String message, long successes, long trials) {
        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> new Proportion(successes, trials));
        assertEquals(message, refused.getMessage());
    }

    @Property
    void wilsonContainsTheShareAndStaysWithinZeroAndOne(
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long successes,
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long failures,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        if (successes + failures == 0) {
            return;
        }
        Proportion proportion = new Proportion(successes, successes + failures);
        Estimate estimate = proportion.wilson(new Confidence(level)).orElseThrow();
        Interval interval = estimate.interval().orElseThrow();
        assertTrue(interval.contains(estimate.value()));
        assertTrue(interval.low() >= 0 && interval.high() <= 1);
    }
}
