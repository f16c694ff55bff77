package org.referralroi.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * In whatever plan: an input moved to its good side never lowers the return. Sales are the one
 * exception, which help only where they convert better; there the plans are of that kind.
 */
class DirectionsTest {
    private static final Random RANDOM = new Random(20261031);

    @Test
    void toTheGoodSideTheReturnNeverFalls() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<Assumption, Double> values = RandomPlans.values(RANDOM);
            convertBetterWithSales(values);
            for (Assumption each : Assumption.ALL) {
                Input input = each.input();
                if (input.good() == Input.Good.NEITHER) {
                    continue;
                }
                double one = RandomPlans.value(input, RANDOM);
                double other = RandomPlans.value(input, RANDOM);
                double better =
                        input.good() == Input.Good.HIGH
                                ? Math.max(one, other)
                                : Math.min(one, other);
                double worse = better == one ? other : one;
                double gain = returned(values, each, better) - returned(values, each, worse);
                if (gain < -1e-9) {
                    wrong.add("%s from %s to %s: %s".formatted(each.key(), worse, better, gain));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void convertBetterWithSales(Map<Assumption, Double> values) {
        for (Program program : Program.values()) {
            Assumption without = Assumption.of(program, Input.CONVERSION);
            Assumption with = Assumption.of(program, Input.CONVERSION_WITH_SALES);
            double low = Math.min(values.get(without), values.get(with));
            double high = Math.max(values.get(without), values.get(with));
            values.put(without, low);
            values.put(with, high);
        }
    }

    private static double returned(Map<Assumption, Double> values, Assumption each, double value) {
        Map<Assumption, Double> changed = new HashMap<>(values);
        changed.put(each, value);
        Programs alone = each.program() == Program.PARTNER ? Programs.PARTNER : Programs.CUSTOMER;
        Plan plan = Plan.of(alone, changed, Map.of());
        return PresentValue.of(alone, plan.numbers()).returnOnInvestment().orElse(0);
    }
}
