package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;

import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EValueTest {

    private static Estimate ratio(double value, double low, double high) {
        return new Estimate(value, Optional.of(new Interval(low, high)));
    }

    private static void check(double value, double limit, Estimate ratio) {
        EValue strength = EValue.of(ratio).orElseThrow();
        assertClose(value, strength.value(), CLOSED_FORM);
        assertClose(limit, strength.limit(), CLOSED_FORM);
    }

    /**
     * R 4.2.2, standardization.R: e(c(2, 3.9, 1.8, 0.8, 0.91, 10.73, 8.02)). VanderWeele and Ding
     * (2017) print 7.2 and 3.0 for 3.9 (1.8 to 8.7), 1.8 and 1.4 for 0.80 (0.71 to 0.91), 20.9 and
     * 15.5 for 10.73 (8.02 to 14.36).
     */
    @Test
    void ratioAndNearerLimitMatchTheReferences() {
        check(3.4142135623730951, 1, ratio(2, 0.9, 4.4));
        check(7.2630343441600473, 3, ratio(3.9, 1.8, 8.7));
        check(1.8090169943749475, 1.4285714285714282, ratio(0.8, 0.71, 0.91));
        check(20.9477737301234086, 15.5233592476969946, ratio(10.73, 8.02, 14.36));
    }

    @Test
    void aRatioOfOneNeedsNoConfounder() {
        check(1, 1, ratio(1, 0.5, 2));
    }

    @Test
    void withoutIntervalThereIsNoLimit() {
        EValue strength = EValue.of(new Estimate(2, Optional.empty())).orElseThrow();
        assertEquals(OptionalDouble.empty(), strength.limit());
    }

    @Test
    void aRatioOfZeroHasNone() {
        assertEquals(Optional.empty(), EValue.of(new Estimate(0, Optional.empty())));
    }

    @Test
    void aNegativeRatioIsRefused() {
        Estimate negative = new Estimate(-0.5, Optional.empty());
        var refused = assertThrows(IllegalArgumentException.class, () -> EValue.of(negative));
        assertEquals("riskRatio must not be negative, but is -0.5", refused.getMessage());
    }

    @Property
    void aRatioAndItsInverseNeedTheSameConfounder(
            @ForAll @DoubleRange(min = 0.01, max = 100) double ratio) {
        Estimate estimate = ratio(ratio, ratio / 1.5, ratio * 1.5);
        EValue there = EValue.of(estimate).orElseThrow();
        EValue back = EValue.of(estimate.transformed(value -> 1 / value)).orElseThrow();
        // The square root near 1 magnifies the rounding of the inverse.
        assertClose(there.value(), back.value(), 1e-7);
        assertClose(there.limit().orElseThrow(), back.limit(), 1e-7);
    }
}
