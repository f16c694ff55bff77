package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    /** R 4.2.2: qnorm(0.975), qnorm(0.95), qnorm(0.995). */
    @Test
    void normalQuantilesMatchTheReferences() {
        assertClose(1.9599639845400536, new Confidence(0.95).normalQuantile(), CLOSED_FORM);
        assertClose(1.6448536269514715, new Confidence(0.90).normalQuantile(), CLOSED_FORM);
        assertClose(2.5758293035488999, new Confidence(0.99).normalQuantile(), CLOSED_FORM);
    }

    /** R 4.2.2: qt(0.975, 1), qt(0.975, 199), qt(0.995, 3). */
    @Test
    void studentQuantilesMatchTheReferences() {
        assertClose(12.706204736174694, new Confidence(0.95).studentQuantile(1), CLOSED_FORM);
        assertClose(1.9719565442517519, new Confidence(0.95).studentQuantile(199), CLOSED_FORM);
        assertClose(5.8409093097333544, new Confidence(0.99).studentQuantile(3), CLOSED_FORM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void aLevelOutsideZeroAndOneIsRefused(double level) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Confidence(level));
        assertEquals("level must be in range (0, 1), but is " + level, refused.getMessage());
    }

    @Test
    void noDegreeOfFreedomIsRefused() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Confidence(0.95).studentQuantile(0));
        assertEquals("degreesOfFreedom must be at least 1, but is 0", refused.getMessage());
    }
}
