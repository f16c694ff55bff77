package org.referralroi.scenario;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.referralroi.calculator.PageTexts;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Written;

/** What a scenario comes to, in sentences and numbers. */
final class ScenarioWords {
    private static final double NO_CHANGE = 0.005;

    /**
     * A number with its name.
     *
     * @param hint what it is compared with
     */
    public record Tile(String label, String hint, Reading reading) {}

    /**
     * A number as text.
     *
     * @param computed whether it is one
     * @param small its range
     */
    public record Reading(Boolean computed, String value, String small) {}

    private final Plan plan;
    private final Outcome outcome;
    private final MonteCarlo draws;

    ScenarioWords(Plan plan, Outcome outcome, MonteCarlo draws) {
        this.plan = plan;
        this.outcome = outcome;
        this.draws = draws;
    }

    String about() {
        String who =
                switch (plan.programs()) {
                    case CUSTOMER -> "customer program";
                    case PARTNER -> "partner program";
                    case BOTH -> "customer and partner program together";
                };
        return "What-if scenario · %s · %s".formatted(who, months());
    }

    private String months() {
        return Written.value(Input.HORIZON_MONTHS, ScenarioPdf.horizon(plan));
    }

    String verdict() {
        OptionalDouble returned = outcome.returnOnInvestment();
        if (returned.isEmpty()) {
            return PageTexts.text("lead.free");
        }
        return PageTexts.text(
                returned.getAsDouble() > 0 ? "lead.gain" : "lead.loss",
                Map.of("months", months(), "roi", Written.percent(returned.getAsDouble())));
    }

    List<String> findings() {
        Outcome.HalfRight half = outcome.halfRight();
        return List.of(
                PageTexts.text(
                        "lead.chance", Map.of("chance", Written.percent(draws.chanceOfGain()))),
                "If the assumptions are half right, each half way to the unfavourable end of its range: net present value %s, return %s."
                        .formatted(
                                Written.money(half.netPresentValue()),
                                Written.percent(half.returnOnInvestment(), "none")),
                "Needed to break even: conversion of referrals %s; customers who would not have come anyway %s."
                        .formatted(
                                needed(outcome.breakEvenConversion()),
                                needed(outcome.breakEvenIncrementality())));
    }

    private static String needed(OptionalDouble share) {
        if (share.isEmpty()) {
            return "not even 100 % is enough";
        }
        return share.getAsDouble() == 0
                ? "any, it gains from the first"
                : Written.percent(share, "");
    }

    List<Tile> tiles() {
        MonteCarlo.Spread net = draws.netPresentValue();
        return List.of(
                tile(
                        "roi",
                        Written.percent(outcome.returnOnInvestment(), "none"),
                        draws.returnOnInvestment()
                                .map(
                                        s ->
                                                likely(
                                                        Written.percent(s.p10()),
                                                        Written.percent(s.p90())))
                                .orElse("")),
                tile(
                        "net",
                        Written.money(outcome.netPresentValue()),
                        likely(Written.money(net.p10()), Written.money(net.p90()))),
                payback(),
                tile(
                        "customers",
                        Written.number(outcome.newCustomers(), outcome.newCustomers() < 10 ? 1 : 0),
                        PageTexts.text(
                                "referralsMade",
                                Map.of("referrals", Written.number(outcome.referrals(), 0)))),
                tile("costEach", costEach(), againstPresent()),
                tile(
                        outcome.gainFromSales() < 0 ? "salesLoses" : "sales",
                        Written.money(Math.abs(outcome.gainFromSales())),
                        PageTexts.text(
                                outcome.customersThroughSales() < 0 ? "salesFewer" : "salesHelp",
                                Map.of(
                                        "customers",
                                        Written.number(
                                                Math.abs(outcome.customersThroughSales()), 0)))),
                tile(
                        outcome.costOfWaiting() < 0 ? "waitingGain" : "waiting",
                        Written.money(Math.abs(outcome.costOfWaiting())),
                        "of net present value, the end fixed"),
                new Tile(
                        "Chance of a gain",
                        "",
                        new Reading(
                                true, Written.percent(draws.chanceOfGain()), "of 10,000 draws")));
    }

    private Tile payback() {
        OptionalDouble months = outcome.paybackMonths();
        String label = PageTexts.text("payback");
        return months.isPresent()
                ? new Tile(
                        label,
                        "",
                        new Reading(
                                true,
                                Written.number(months.getAsDouble(), 1) + " months",
                                "not discounted"))
                : new Tile(
                        label,
                        "",
                        new Reading(
                                false,
                                PageTexts.text("paybackNot", Map.of("months", months())),
                                ""));
    }

    private String costEach() {
        return outcome.costPerCustomer().isPresent()
                ? Written.money(outcome.costPerCustomer().getAsDouble())
                : "nobody joins";
    }

    private String againstPresent() {
        double present = plan.value(Program.CUSTOMER, Input.PRESENT_COST_PER_CUSTOMER);
        if (outcome.costPerCustomer().isEmpty() || present == 0) {
            return "";
        }
        double change = outcome.costPerCustomer().getAsDouble() / present - 1;
        String share = Written.number(100 * Math.abs(change), 0) + " %";
        String changed =
                Math.abs(change) < NO_CHANGE
                        ? PageTexts.text("same")
                        : PageTexts.text(change < 0 ? "less" : "more", Map.of("share", share));
        return PageTexts.text("present", Map.of("cost", Written.money(present), "change", changed));
    }

    private static Tile tile(String label, String value, String small) {
        return new Tile(PageTexts.text(label), "", new Reading(true, value, small));
    }

    private static String likely(String low, String high) {
        return PageTexts.text("likely", Map.of("low", low, "high", high));
    }
}
