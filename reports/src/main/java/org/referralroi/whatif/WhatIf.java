package org.referralroi.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Reckons what a plan comes to. */
public final class WhatIf {
    private static final int BISECTIONS = 60;

    private WhatIf() {}

    /** The outcome of a plan, its assumptions taken at their values. */
    public static Outcome of(Plan plan) {
        Programs programs = plan.programs();
        double[] numbers = plan.numbers();
        Flows flows = Flows.of(programs, numbers);
        PresentValue value = PresentValue.of(flows, Terms.shared(numbers, Input.DISCOUNT_RATE));
        List<Month> months = months(flows);
        double spent = flows.setupCost;
        double joined = 0;
        double referrals = 0;
        for (Month month : months) {
            spent += month.cost();
            joined += month.newCustomers();
            referrals += month.referrals();
        }
        double[] alone = with(programs, numbers, 0, Input.SALES_SHARE);
        double joinedAlone = 0;
        for (double each : Flows.of(programs, alone).joined) {
            joinedAlone += each;
        }
        return new Outcome(
                value.net(),
                value.benefits(),
                value.costs(),
                value.returnOnInvestment(),
                payback(months, flows.setupCost),
                referrals,
                joined,
                joined > 0 ? OptionalDouble.of(spent / joined) : OptionalDouble.empty(),
                breakEven(programs, numbers, Input.CONVERSION, Input.CONVERSION_WITH_SALES),
                breakEven(programs, numbers, Input.INCREMENTALITY),
                value.net() - netOneMonthLater(programs, numbers),
                value.net() - PresentValue.of(programs, alone).net(),
                joined - joinedAlone,
                tornado(plan),
                halfRight(plan),
                months);
    }

    /** The plan with its uncertain inputs half way to the unfavourable ends; whole ones further. */
    public static Plan halfRightPlan(Plan plan) {
        double[] numbers = plan.numbers();
        for (Map.Entry<Assumption, Range> each : plan.ranges().entrySet()) {
            Input input = each.getKey().input();
            int place = each.getKey().place();
            double end = each.getValue().unfavourable(input.good());
            double half = numbers[place] + (end - numbers[place]) / 2;
            numbers[place] =
                    !input.unit().isWhole()
                            ? half
                            : end > numbers[place] ? Math.ceil(half) : Math.floor(half);
        }
        return new Plan(plan.programs(), Plan.boxed(numbers), plan.ranges());
    }

    private static Outcome.HalfRight halfRight(Plan plan) {
        double[] numbers = halfRightPlan(plan).numbers();
        Flows flows = Flows.of(plan.programs(), numbers);
        PresentValue value = PresentValue.of(flows, Terms.shared(numbers, Input.DISCOUNT_RATE));
        return new Outcome.HalfRight(
                value.net(), value.returnOnInvestment(), payback(months(flows), flows.setupCost));
    }

    private static List<Month> months(Flows flows) {
        List<Month> months = new ArrayList<>();
        double net = -flows.setupCost;
        for (int t = 1; t <= flows.months; t++) {
            net += flows.benefit[t] - flows.cost[t];
            months.add(
                    new Month(
                            t,
                            flows.enrolled[t],
                            flows.referrals[t],
                            flows.joined[t],
                            flows.active[t],
                            flows.benefit[t],
                            flows.cost[t],
                            net));
        }
        return months;
    }

    private static OptionalDouble payback(List<Month> months, double setupCost) {
        double before = -setupCost;
        for (Month month : months) {
            double net = month.cumulativeNet();
            if (net >= 0) {
                double within = before < 0 ? -before / (net - before) : 0;
                return OptionalDouble.of(month.month() - 1 + within);
            }
            before = net;
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble breakEven(Programs programs, double[] numbers, Input... inputs) {
        return root(at -> PresentValue.of(programs, with(programs, numbers, at, inputs)).net());
    }

    /** Where a straight line from 0 to 1 reaches zero: 0 where it starts there or above. */
    private static OptionalDouble root(DoubleUnaryOperator net) {
        if (net.applyAsDouble(0) >= 0) {
            return OptionalDouble.of(0);
        }
        if (net.applyAsDouble(1) < 0) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (net.applyAsDouble(middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    // all happens a month later, the set-up too, and the horizon cuts one month off
    private static double netOneMonthLater(Programs programs, double[] numbers) {
        double rate = Terms.shared(numbers, Input.DISCOUNT_RATE);
        int months = (int) Terms.shared(numbers, Input.HORIZON_MONTHS) - 1;
        Flows later = Flows.of(programs, numbers, months);
        return PresentValue.of(later, rate).net() / PresentValue.factor(rate, 1);
    }

    private static List<Outcome.Bar> tornado(Plan plan) {
        List<Outcome.Bar> bars = new ArrayList<>();
        for (Assumption each : plan.inForce()) {
            Range range = plan.ranges().get(each);
            if (range != null) {
                bars.add(
                        new Outcome.Bar(
                                each.key(),
                                range.low(),
                                range.high(),
                                netWith(plan, each, range.low()),
                                netWith(plan, each, range.high())));
            }
        }
        bars.sort(Comparator.comparingDouble(Outcome.Bar::width).reversed());
        return bars;
    }

    private static double netWith(Plan plan, Assumption assumption, double value) {
        double[] numbers = plan.numbers();
        numbers[assumption.place()] = value;
        return PresentValue.of(plan.programs(), numbers).net();
    }

    private static double[] with(
            Programs programs, double[] numbers, double value, Input... inputs) {
        double[] changed = numbers.clone();
        for (Program program : programs.each()) {
            for (Input input : inputs) {
                changed[Assumption.of(program, input).place()] = value;
            }
        }
        return changed;
    }
}
