package org.referralroi.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Plans of any numbers that are allowed, the ends of the bounds among them. */
public final class RandomPlans {
    private RandomPlans() {}

    /** A plan of a program of any kind, with the ranges of its values. */
    public static Plan plan(Random random) {
        Programs programs = Programs.values()[random.nextInt(3)];
        return Plan.of(programs, values(random), Map.of());
    }

    static Map<Assumption, Double> values(Random random) {
        Map<Assumption, Double> values = new LinkedHashMap<>();
        for (Assumption each : Assumption.ALL) {
            values.put(each, value(each.input(), random));
        }
        return values;
    }

    /** Mostly in the usual range, now and then at an end or beyond what is usual. */
    static double value(Input input, Random random) {
        double most = random.nextInt(10) == 0 ? input.high() : input.usualHigh();
        double value =
                switch (random.nextInt(20)) {
                    case 0 -> input.low();
                    case 1 -> most;
                    default -> input.low() + random.nextDouble() * (most - input.low());
                };
        return input.unit().isWhole() ? Math.rint(value) : value;
    }
}
