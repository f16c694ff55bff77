package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From values to places along an axis that begins and ends at a tick.
 *
 * @param ticks values at which the axis is marked, ascending, at least two
 */
record Scale(List<Double> ticks, double from, double to) {

    private static final int INTERVALS = 4;

    /** A scale that holds all values, marked at steps of 1, 2 or 5 times a power of ten. */
    static Scale holding(DoubleStream values, double from, double to) {
        double[] sorted = values.sorted().toArray();
        double least = sorted.length == 0 ? 0 : sorted[0];
        double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        if (most - least <= 0) {
            most = least + 1;
        }
        double step = step((most - least) / INTERVALS);
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.floor(least / step);
        long last = (long) Math.ceil(most / step - 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new Scale(List.copyOf(ticks), from, to);
    }

    double place(double value) {
        double first = ticks.get(0);
        double last = ticks.get(ticks.size() - 1);
        return from + (value - first) / (last - first) * (to - from);
    }

    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double leading = raw / power;
        if (leading <= 1) {
            return power;
        }
        if (leading <= 2) {
            return 2 * power;
        }
        return leading <= 5 ? 5 * power : 10 * power;
    }
}
