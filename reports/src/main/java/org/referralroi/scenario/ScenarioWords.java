package org.referralroi.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;

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
    private final ScenarioLanguage language;

    ScenarioWords(Plan plan, Outcome outcome, MonteCarlo draws, ScenarioLanguage language) {
        this.plan = plan;
        this.outcome = outcome;
        this.draws = draws;
        this.language = language;
    }

    String about() {
        String who = language.text("pdf.who." + plan.programs().name().toLowerCase(Locale.ROOT));
        return text(
                "pdf.about",
                Map.of("who", who, "months", language.months(ScenarioPdf.horizon(plan))));
    }

    private String months() {
        return language.withinMonths(ScenarioPdf.horizon(plan));
    }

    String verdict() {
        OptionalDouble returned = outcome.returnOnInvestment();
        if (returned.isEmpty()) {
            return language.text("lead.free");
        }
        return text(
                returned.getAsDouble() > 0 ? "lead.gain" : "lead.loss",
                Map.of("months", months(), "roi", language.percent(returned.getAsDouble())));
    }

    List<String> findings() {
        Outcome.HalfRight half = outcome.halfRight();
        return List.of(
                text("lead.chance", Map.of("chance", language.percent(draws.chanceOfGain()))),
                text(
                        "pdf.half",
                        Map.of(
                                "net", language.money(half.netPresentValue()),
                                "roi", language.percent(half.returnOnInvestment()))),
                text(
                        "pdf.even",
                        Map.of(
                                "conversion", needed(outcome.breakEvenConversion()),
                                "incrementality", needed(outcome.breakEvenIncrementality()))));
    }

    private String needed(OptionalDouble share) {
        if (share.isEmpty()) {
            return language.text("pdf.evenNever");
        }
        return share.getAsDouble() == 0
                ? language.text("evenZero")
                : language.percent(share.getAsDouble());
    }

    List<Tile> tiles() {
        MonteCarlo.Spread net = draws.netPresentValue();
        return List.of(
                tile(
                        "roi",
                        language.percent(outcome.returnOnInvestment()),
                        draws.returnOnInvestment()
                                .map(
                                        s ->
                                                likely(
                                                        language.percent(s.p10()),
                                                        language.percent(s.p90())))
                                .orElse("")),
                tile(
                        "net",
                        language.money(outcome.netPresentValue()),
                        likely(language.money(net.p10()), language.money(net.p90()))),
                payback(),
                tile(
                        "customers",
                        language.number(
                                outcome.newCustomers(), outcome.newCustomers() < 10 ? 1 : 0),
                        text(
                                "referralsMade",
                                Map.of("referrals", language.number(outcome.referrals(), 0)))),
                tile("costEach", costEach(), againstPresent()),
                tile(
                        outcome.gainFromSales() < 0 ? "salesLoses" : "sales",
                        language.money(Math.abs(outcome.gainFromSales())),
                        text(
                                outcome.customersThroughSales() < 0 ? "salesFewer" : "salesHelp",
                                Map.of(
                                        "customers",
                                        language.number(
                                                Math.abs(outcome.customersThroughSales()), 0)))),
                tile(
                        outcome.costOfWaiting() < 0 ? "waitingGain" : "waiting",
                        language.money(Math.abs(outcome.costOfWaiting())),
                        language.text("pdf.waiting")),
                new Tile(
                        language.text("pdf.chance"),
                        "",
                        new Reading(
                                true,
                                language.percent(draws.chanceOfGain()),
                                text(
                                        "pdf.draws",
                                        Map.of(
                                                "draws",
                                                language.number(draws.nets().size(), 0))))));
    }

    private Tile payback() {
        OptionalDouble months = outcome.paybackMonths();
        Reading reading;
        if (months.isEmpty()) {
            reading = new Reading(false, text("paybackNot", Map.of("months", months())), "");
        } else {
            String printed = language.number(months.getAsDouble(), 1);
            reading =
                    new Reading(
                            true,
                            months.getAsDouble() == 0
                                    ? language.text("paybackNow")
                                    : text("paybackIn", Map.of("months", printed)),
                            language.text("pdf.notDiscounted"));
        }
        return new Tile(language.text("payback"), "", reading);
    }

    private String costEach() {
        return outcome.costPerCustomer().isPresent()
                ? language.money(outcome.costPerCustomer().getAsDouble())
                : language.text("pdf.nobody");
    }

    private String againstPresent() {
        double present = plan.value(Program.CUSTOMER, Input.PRESENT_COST_PER_CUSTOMER);
        if (outcome.costPerCustomer().isEmpty() || present == 0) {
            return "";
        }
        double change = outcome.costPerCustomer().getAsDouble() / present - 1;
        String share = language.wholePercent(Math.abs(change));
        String changed =
                Math.abs(change) < NO_CHANGE
                        ? language.text("same")
                        : text(change < 0 ? "less" : "more", Map.of("share", share));
        return text("present", Map.of("cost", language.money(present), "change", changed));
    }

    private Tile tile(String label, String value, String small) {
        return new Tile(language.text(label), "", new Reading(true, value, small));
    }

    private String likely(String low, String high) {
        return text("likely", Map.of("low", low, "high", high));
    }

    private String text(String key, Map<String, String> values) {
        return language.texts().text(key, values);
    }
}
