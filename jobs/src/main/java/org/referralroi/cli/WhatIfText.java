package org.referralroi.cli;

import static org.referralroi.whatif.Written.money;
import static org.referralroi.whatif.Written.number;
import static org.referralroi.whatif.Written.percent;
import static org.referralroi.whatif.Written.value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;

/** What a plan comes to, for people. */
final class WhatIfText {
    private final List<String> lines = new ArrayList<>();

    private WhatIfText() {}

    static List<String> lines(Plan plan, Outcome outcome, MonteCarlo draws) {
        WhatIfText text = new WhatIfText();
        text.results(plan, outcome, draws);
        text.tornado(outcome);
        text.inputs(plan);
        return text.lines;
    }

    private void results(Plan plan, Outcome outcome, MonteCarlo draws) {
        String who =
                switch (plan.programs()) {
                    case CUSTOMER -> "Customer program";
                    case PARTNER -> "Partner program";
                    case BOTH -> "Customer and partner program together";
                };
        lines.add(
                "%s, over %d months"
                        .formatted(who, (int) plan.value(Program.CUSTOMER, Input.HORIZON_MONTHS)));
        lines.add("");
        line(
                "return on investment",
                percent(outcome.returnOnInvestment(), "nothing is spent")
                        + draws.returnOnInvestment()
                                .map(s -> likely(percent(s.p10()), percent(s.p90())))
                                .orElse(""));
        MonteCarlo.Spread net = draws.netPresentValue();
        line(
                "net present value",
                money(outcome.netPresentValue()) + likely(money(net.p10()), money(net.p90())));
        line("chance of a gain", percent(draws.chanceOfGain()));
        line("payback", months(outcome.paybackMonths()));
        line("referred customers", number(outcome.newCustomers(), 1));
        line(
                "cost per referred customer",
                "%s; at present %s"
                        .formatted(
                                outcome.costPerCustomer().isPresent()
                                        ? money(outcome.costPerCustomer().getAsDouble())
                                        : "nobody joins",
                                money(
                                        plan.value(
                                                Program.CUSTOMER,
                                                Input.PRESENT_COST_PER_CUSTOMER))));
        line("break-even conversion", breakEven(outcome.breakEvenConversion()));
        line("break-even incrementality", breakEven(outcome.breakEvenIncrementality()));
        line("gain from sales", money(outcome.gainFromSales()));
        line("cost of waiting a month", money(outcome.costOfWaiting()));
        line(
                "if assumptions are half right",
                "%s, return %s"
                        .formatted(
                                money(outcome.halfRight().netPresentValue()),
                                percent(
                                        outcome.halfRight().returnOnInvestment(),
                                        "none, nothing is spent")));
    }

    private void tornado(Outcome outcome) {
        lines.add("");
        lines.add("Net present value at the low and the high end of each input:");
        for (Outcome.Bar bar : outcome.tornado()) {
            Input input = Assumption.byKey(bar.input()).input();
            line(
                    bar.input().replace('_', ' '),
                    "%s at %s, %s at %s"
                            .formatted(
                                    money(bar.netAtLow()),
                                    value(input, bar.low()),
                                    money(bar.netAtHigh()),
                                    value(input, bar.high())));
        }
    }

    private void inputs(Plan plan) {
        lines.add("");
        lines.add("Inputs:");
        for (Assumption each : plan.inForce()) {
            double value = plan.value(each.program(), each.input());
            boolean standard = value == each.input().standard(each.program());
            line(
                    each.key().replace('_', ' '),
                    value(each.input(), value)
                            + (standard ? "  (default: %s)".formatted(each.input().source()) : ""));
        }
    }

    private void line(String name, String value) {
        lines.add("  %-36s %s".formatted(name, value));
    }

    private static String likely(String low, String high) {
        return "; in 8 of 10 draws from %s to %s".formatted(low, high);
    }

    private static String months(OptionalDouble months) {
        return months.isPresent()
                ? number(months.getAsDouble(), 1) + " months"
                : "not within the horizon";
    }

    private static String breakEven(OptionalDouble share) {
        return percent(share, "none, the program loses even at 100 %");
    }
}
