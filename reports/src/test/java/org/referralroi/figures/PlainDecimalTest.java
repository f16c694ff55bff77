package org.referralroi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainDecimalTest {

    @Test
    void theShortestDecimalIsWrittenWithoutExponent() {
        assertEquals("0.1", PlainDecimal.of(0.1).toPlainString());
        assertEquals("100000000000000000000000", PlainDecimal.of(1e23).toPlainString());
        assertEquals("0.0000000001", PlainDecimal.of(1e-10).toPlainString());
        assertEquals("0.30000000000000004", PlainDecimal.of(0.1 + 0.2).toPlainString());
        // Double.toString of Java 17 says 2.0E-3 as 0.0020 and 2.0E23 as 2.0000000000000001E23
        assertEquals("0.002", PlainDecimal.of(0.002).toPlainString());
        assertEquals("200000000000000000000000", PlainDecimal.of(2e23).toPlainString());
    }

    @Test
    void everyNumberReadsBackAsItselfAndIsNoLongerThanJavaSays() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 12);
            String text = PlainDecimal.of(value).toPlainString();
            assertEquals(value, Double.parseDouble(text), text);
            assertTrue(
                    PlainDecimal.of(value).precision()
                            <= new java.math.BigDecimal(Double.toString(value)).precision(),
                    text);
        }
    }
}
