package org.referralroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRoundAndHoldAllValues() {
        assertEquals(List.of(0.0, 100.0, 200.0, 300.0, 400.0), ticks(0, 318));
        assertEquals(List.of(-5.0, 0.0, 5.0, 10.0, 15.0), ticks(-3, 0, 12));
        assertEquals(List.of(0.0, 500.0, 1000.0, 1500.0, 2000.0), ticks(0, 2000));
    }

    @Test
    void oneValueAloneOrNoneStillHasAnAxis() {
        assertEquals(List.of(0.0, 0.5, 1.0), ticks(0));
        assertEquals(ticks(0), ticks());
    }

    @Test
    void placesRunFromTheFirstTickToTheLast() {
        Scale scale = Scale.holding(DoubleStream.of(0, 318), 10, 410);
        assertEquals(10, scale.place(0));
        assertEquals(210, scale.place(200));
        assertEquals(410, scale.place(400));
    }

    private static List<Double> ticks(double... values) {
        return Scale.holding(DoubleStream.of(values), 0, 1).ticks();
    }
}
