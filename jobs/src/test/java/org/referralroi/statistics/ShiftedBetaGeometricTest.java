package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;

import org.junit.jupiter.api.Test;

class ShiftedBetaGeometricTest {

    /**
     * R 4.2.2, shifted-beta-geometric.R: derl(alpha, beta, n, d), the first 5,000 addends. Fader
     * and Hardie (2010) print 3.31, 3.45, 3.59, 3.72 and 3.84 for the first five.
     */
    @Test
    void residualLifetimeMatchesTheReferences() {
        ShiftedBetaGeometric tenure = new ShiftedBetaGeometric(3.8, 15.2);
        double[] expected = {
            3.3098184210253683,
            3.4510003289098816,
            3.5865436565442845,
            3.7168115387309872,
            3.8421340240269171
        };
        for (int n = 1; n <= 5; n++) {
            assertClose(expected[n - 1], tenure.discountedResidualLifetime(n, 0.1), CLOSED_FORM);
        }
        assertClose(
                4.858446168522276,
                new ShiftedBetaGeometric(0.668, 3.806).discountedResidualLifetime(3, 0.15),
                CLOSED_FORM);
    }

    @Test
    void hazardFallsAndSurvivalIsItsProduct() {
        ShiftedBetaGeometric tenure = new ShiftedBetaGeometric(1, 1);
        assertEquals(0.5, tenure.hazard(0));
        assertEquals(0.25, tenure.hazard(2));
        assertEquals(1, tenure.survival(0));
        // with both parameters 1, S(k) = 1/(k + 1)
        assertClose(0.25, tenure.survival(3), CLOSED_FORM);
    }

    @Test
    void badInputIsRefused() {
        assertEquals(
                "alpha and beta must be positive finite numbers, but are 0.0 and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new ShiftedBetaGeometric(0, 1))
                        .getMessage());
        ShiftedBetaGeometric tenure = new ShiftedBetaGeometric(1, 1);
        assertEquals(
                "n must be at least 1 and discountRate positive, but they are 1 and 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> tenure.discountedResidualLifetime(1, 0))
                        .getMessage());
    }
}
