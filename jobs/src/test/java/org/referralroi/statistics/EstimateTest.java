package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void anIntervalContainsItsLimitsAndNothingBeyond() {
        Interval interval = new Interval(1, 2);
        assertTrue(interval.contains(1) && interval.contains(2));
        assertFalse(interval.contains(2.1) || interval.contains(Double.NaN));
    }

    @Test
    void limitsThatAreNotFiniteOrInDisorderAreRefused() {
        assertEquals(
                "limits must be finite numbers, but are NaN and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1))
                        .getMessage());
        assertEquals(
                "low must not exceed high, but they are 2.0 and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1))
                        .getMessage());
    }

    @Test
    void aValueThatIsNotFiniteIsRefused() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Estimate(Double.POSITIVE_INFINITY, Optional.empty()));
        assertEquals("value must be a finite number, but is Infinity", refused.getMessage());
    }

    @Test
    void aSymmetricEstimateReachesAsFarToEitherSide() {
        assertEquals(
                new Estimate(10, Optional.of(new Interval(6, 14))), Estimate.symmetric(10, 2, 2));
    }

    @Test
    void withoutSpreadThereIsNoInterval() {
        assertEquals(new Estimate(10, Optional.empty()), Estimate.symmetric(10, 0, 2));
        assertEquals(new Estimate(0, Optional.empty()), Estimate.symmetric(0, 0, 2));
        assertEquals(new Estimate(10, Optional.empty()), Estimate.symmetric(10, 1e-15, 2));
    }

    @Test
    void aFallingScaleSwapsTheLimits() {
        Estimate margin = new Estimate(2, Optional.of(new Interval(1, 4)));
        assertEquals(
                new Estimate(0.5, Optional.of(new Interval(0.25, 1))),
                margin.transformed(value -> 1 / value));
    }
}
