package org.referralroi.whatif;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is assumed of a program, or of two together.
 *
 * @param values of every assumption, by its place in {@link Assumption#ALL}
 * @param ranges of those that are uncertain; each holds its value
 */
public record Plan(Programs programs, List<Double> values, Map<Assumption, Range> ranges) {

    public Plan {
        requireNonNull(programs, "programs");
        values = List.copyOf(values);
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        if (values.size() != Assumption.ALL.size()) {
            throw new IllegalArgumentException(
                    "%d values where there are %d assumptions"
                            .formatted(values.size(), Assumption.ALL.size()));
        }
        for (Assumption each : Assumption.ALL) {
            double value = values.get(each.place());
            if (!each.input().allows(value)) {
                throw new IllegalArgumentException(
                        "%s is %s; allowed is %s".formatted(each.key(), value, allowed(each)));
            }
            Range range = ranges.get(each);
            if (range != null
                    && !(each.input().allows(range.low())
                            && each.input().allows(range.high())
                            && range.low() <= value
                            && value <= range.high())) {
                throw new IllegalArgumentException(
                        "%s is %s with a range from %s to %s; the range must hold the value, and is %s"
                                .formatted(
                                        each.key(),
                                        value,
                                        range.low(),
                                        range.high(),
                                        allowed(each)));
            }
        }
    }

    /** What the calculator starts from. */
    public static Plan standard(Programs programs) {
        return of(programs, Map.of(), Map.of());
    }

    /** The defaults with some values in their place, and ranges by the factors of each input. */
    public static Plan of(
            Programs programs, Map<Assumption, Double> values, Map<Assumption, Range> ranges) {
        Map<Assumption, Range> all = new LinkedHashMap<>();
        double[] numbers = new double[Assumption.ALL.size()];
        for (Assumption each : Assumption.ALL) {
            double value = values.getOrDefault(each, each.standard());
            numbers[each.place()] = value;
            if (ranges.containsKey(each)) {
                all.put(each, ranges.get(each));
            } else if (each.input().isUncertain() && each.input().allows(value)) {
                all.put(each, each.input().range(value));
            }
        }
        return new Plan(programs, boxed(numbers), all);
    }

    /** What is allowed of an assumption, in words. */
    public static String allowed(Assumption assumption) {
        Input input = assumption.input();
        return "a %s from %s to %s"
                .formatted(
                        input.unit().isWhole() ? "whole number" : "number",
                        plain(input.low()),
                        plain(input.high()));
    }

    private static String plain(double value) {
        return new BigDecimal(value).toPlainString();
    }

    public double value(Program program, Input input) {
        return values.get(Assumption.of(program, input).place());
    }

    double[] numbers() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** The assumptions that matter for the programs reckoned with, in order. */
    public List<Assumption> inForce() {
        return Assumption.ALL.stream()
                .filter(a -> a.input().isShared() || programs.each().contains(a.program()))
                .toList();
    }
}
