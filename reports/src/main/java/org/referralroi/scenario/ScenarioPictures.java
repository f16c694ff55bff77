package org.referralroi.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.referralroi.calculator.PageTexts;
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
import org.referralroi.whatif.Written;

/** The charts of a scenario. */
final class ScenarioPictures {
    private static final int MOST_BARS = 7;
    private static final int MOST_TICKS = 10;

    private final Plan plan;
    private final Outcome outcome;
    private final MonteCarlo draws;

    ScenarioPictures(Plan plan, Outcome outcome, MonteCarlo draws) {
        this.plan = plan;
        this.outcome = outcome;
        this.draws = draws;
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
        String horizon = Written.value(Input.HORIZON_MONTHS, months.size());
        return new CurveChart(
                        PageTexts.text(
                                "curveLabel",
                                Map.of(
                                        "start", Written.money(start),
                                        "end", Written.money(end),
                                        "months", horizon)),
                        ScenarioPictures::rounded,
                        ticks(months.size()),
                        "",
                        List.of(new CurveChart.Curve("net to date", true, false, steps)),
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
        Label printed = Label.strong(Written.number(months.getAsDouble(), 1) + " months");
        return List.of(new CurveChart.Turn("pays back after", printed, months.getAsDouble()));
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
                                                        Written.money(bar.netAtLow()),
                                                        Written.money(bar.netAtHigh())))
                        .collect(Collectors.joining("; "));
        return new TornadoChart(
                        PageTexts.text("tornadoLabel", Map.of("list", list)),
                        outcome.netPresentValue(),
                        Label.strong(Written.money(outcome.netPresentValue())),
                        "No input has a range that changes the result.",
                        widest.stream().map(this::bar).toList())
                .drawing();
    }

    private TornadoChart.Bar bar(Outcome.Bar bar) {
        Input input = Assumption.byKey(bar.input()).input();
        return new TornadoChart.Bar(
                name(bar),
                new TornadoChart.End(bar.netAtLow(), Label.plain(Written.value(input, bar.low()))),
                new TornadoChart.End(
                        bar.netAtHigh(), Label.plain(Written.value(input, bar.high()))));
    }

    private String name(Outcome.Bar bar) {
        return PageTexts.name(Assumption.byKey(bar.input()), plan.programs());
    }

    private static String rounded(double amount) {
        double size = Math.abs(amount);
        if (size >= 1e9) {
            return Written.number(amount / 1e9, 1) + "bn";
        }
        if (size >= 1e6) {
            return Written.number(amount / 1e6, 1) + "m";
        }
        return size >= 1e3 ? Written.number(amount / 1e3, 1) + "k" : Written.number(amount, 2);
    }
}
