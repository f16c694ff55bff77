package org.referralroi.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.referralroi.charts.CurveChart;
import org.referralroi.charts.Drawing;
import org.referralroi.charts.Label;
import org.referralroi.charts.TornadoChart;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Month;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;

/** The charts of a scenario. */
final class ScenarioPictures {
    private static final int MOST_BARS = 7;
    private static final int MOST_TICKS = 10;

    private final Plan plan;
    private final Outcome outcome;
    private final MonteCarlo draws;
    private final ScenarioLanguage language;

    ScenarioPictures(Plan plan, Outcome outcome, MonteCarlo draws, ScenarioLanguage language) {
        this.plan = plan;
        this.outcome = outcome;
        this.draws = draws;
        this.language = language;
    }

    /** What has come in less what has gone out, month by month, and the band of 8 of 10 draws. */
    Drawing curve() {
        List<CurveChart.Step> steps = new ArrayList<>();
        double start = start();
        steps.add(step(0, start, start, start));
        List<Month> months = outcome.months();
        for (int i = 0; i < months.size(); i++) {
            MonteCarlo.Spread spread = draws.cumulativeNet().get(i);
            steps.add(step(i + 1, months.get(i).cumulativeNet(), spread.p10(), spread.p90()));
        }
        double end = months.get(months.size() - 1).cumulativeNet();
        return new CurveChart(
                        language.texts()
                                .text(
                                        "curveLabel",
                                        Map.of(
                                                "start", language.money(start),
                                                "end", language.money(end),
                                                "months", language.withinMonths(months.size()))),
                        language::shortMoney,
                        ticks(months.size()),
                        "",
                        List.of(
                                new CurveChart.Curve(
                                        language.text("pdf.netToDate"), true, false, steps)),
                        List.of(),
                        turns())
                .drawing();
    }

    private double start() {
        return plan.inForce().stream()
                .filter(each -> each.input() == Input.SETUP_COST)
                .mapToDouble(each -> -plan.value(each.program(), each.input()))
                .sum();
    }

    private static CurveChart.Step step(int month, double net, double low, double high) {
        return new CurveChart.Step(month, net, OptionalDouble.of(low), OptionalDouble.of(high));
    }

    private static List<CurveChart.Tick> ticks(int months) {
        int step =
                List.of(1, 2, 3, 6, 12).stream()
                        .filter(each -> months / each <= MOST_TICKS)
                        .findFirst()
                        .orElse(12);
        List<CurveChart.Tick> ticks = new ArrayList<>();
        for (int month = 0; month <= months; month += step) {
            ticks.add(new CurveChart.Tick(month, Integer.toString(month)));
        }
        return ticks;
    }

    private List<CurveChart.Turn> turns() {
        OptionalDouble months = outcome.paybackMonths();
        if (months.isEmpty() || months.getAsDouble() == 0) {
            return List.of();
        }
        Label printed = Label.strong(language.withinMonths(months.getAsDouble()));
        return List.of(
                new CurveChart.Turn(language.text("pdf.paysBack"), printed, months.getAsDouble()));
    }

    /** Each input at both ends of its range, the widest first. */
    Drawing tornado() {
        List<Outcome.Bar> widest =
                outcome.tornado().stream()
                        .filter(bar -> bar.netAtLow() != bar.netAtHigh())
                        .limit(MOST_BARS)
                        .toList();
        String list =
                widest.stream()
                        .map(
                                bar ->
                                        "%s %s – %s"
                                                .formatted(
                                                        name(bar),
                                                        language.money(bar.netAtLow()),
                                                        language.money(bar.netAtHigh())))
                        .collect(Collectors.joining("; "));
        return new TornadoChart(
                        language.texts().text("tornadoLabel", Map.of("list", list)),
                        outcome.netPresentValue(),
                        Label.strong(language.money(outcome.netPresentValue())),
                        language.text("pdf.noRange"),
                        widest.stream().map(this::bar).toList())
                .drawing();
    }

    private TornadoChart.Bar bar(Outcome.Bar bar) {
        Input input = Assumption.byKey(bar.input()).input();
        return new TornadoChart.Bar(
                name(bar),
                new TornadoChart.End(bar.netAtLow(), Label.plain(language.value(input, bar.low()))),
                new TornadoChart.End(
                        bar.netAtHigh(), Label.plain(language.value(input, bar.high()))));
    }

    private String name(Outcome.Bar bar) {
        return language.texts().name(Assumption.byKey(bar.input()), plan.programs());
    }
}
