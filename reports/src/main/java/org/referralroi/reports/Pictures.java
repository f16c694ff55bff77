package org.referralroi.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.referralroi.charts.IntervalChart;
import org.referralroi.charts.MonthsChart;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.reports.RoiReport.Picture;

/** The pictures of the report, drawn from its figures. */
final class Pictures {

    private static final int MONTHS_SHOWN = 13;

    private final Readings readings;
    private final RunInfo run;

    Pictures(Readings readings, RunInfo run) {
        this.readings = readings;
        this.run = run;
    }

    List<Picture> conversion() {
        return List.of(
                intervals(
                        "Leads won within the conversion window, by group",
                        "conversion.rate",
                        0,
                        List.of(
                                rate("Referred", "referred"),
                                rate("Assisted", "assisted"),
                                rate("Marketing", "marketing"),
                                rate("Other", "other"),
                                rate("Non-referred", "non_referred"))),
                intervals(
                        "Referred leads won, times as often as others",
                        "conversion.ratio",
                        1,
                        against("conversion.ratio")),
                intervals(
                        "Referred leads won, percentage points above others",
                        "conversion.difference",
                        0,
                        against("conversion.difference")));
    }

    List<Picture> customers() {
        return List.of(
                intervals(
                        "Customers lost a month, year to " + readings.formats().month(run.month()),
                        "churn.monthly_rate",
                        0,
                        List.of(
                                churn("Referred", "referred"),
                                churn("Non-referred", "non_referred"),
                                churn("All", "all"))),
                intervals(
                        "Margin a customer has brought in, discounted, to date",
                        "ltv.observed",
                        0,
                        lifetimeRows()));
    }

    private IntervalChart.Row rate(String name, String group) {
        return row(name, "conversion.rate", group, "all", "t12m");
    }

    private IntervalChart.Row churn(String name, String group) {
        return row(name, "churn.monthly_rate", group, "all", "t12m");
    }

    private List<IntervalChart.Row> against(String figure) {
        return List.of(
                row("Non-referred", figure, "referred_vs_non_referred", "all", "t12m"),
                row("Marketing", figure, "referred_vs_marketing", "all", "t12m"));
    }

    List<Picture> trend() {
        return List.of(
                months("Referred customers", "referred", true),
                months("Non-referred customers", "non_referred", false));
    }

    private List<IntervalChart.Row> lifetimeRows() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (String months : List.of("12", "24", "36")) {
            String slice = "months=" + months;
            rows.add(
                    row(
                            months + " months, referred",
                            "ltv.observed",
                            "referred",
                            slice,
                            "to_date"));
            rows.add(
                    row(
                            months + " months, non-referred",
                            "ltv.observed",
                            "non_referred",
                            slice,
                            "to_date"));
        }
        return rows;
    }

    private Picture intervals(
            String title, String figure, double reference, List<IntervalChart.Row> rows) {
        FigureDefinition definition = readings.definition(figure);
        String label = title + ": " + spoken(rows);
        return new Picture(
                title,
                new IntervalChart(
                                label,
                                reference,
                                value -> readings.formats().mark(definition, value),
                                rows)
                        .drawing());
    }

    private static String spoken(List<IntervalChart.Row> rows) {
        return String.join(
                "; ",
                rows.stream()
                        .map(
                                r ->
                                        String.join(
                                                        " ",
                                                        r.name(),
                                                        r.printed().text(),
                                                        r.range().text(),
                                                        r.basis().text())
                                                .strip())
                        .toList());
    }

    private IntervalChart.Row row(
            String name, String figure, String group, String slice, String period) {
        Reading reading = readings.of(figure, group, slice, period);
        Optional<Figure> row = readings.find(figure, group, slice, period);
        return new IntervalChart.Row(
                name,
                reading.basisLabel(),
                limit(row, f -> OptionalDouble.of(f.value())),
                limit(row, Figure::low),
                limit(row, Figure::high),
                reading.valueLabel(),
                reading.rangeLabel(),
                group.startsWith("referred"));
    }

    private static OptionalDouble limit(
            Optional<Figure> figure, Function<Figure, OptionalDouble> limit) {
        return figure.map(limit).orElseGet(OptionalDouble::empty);
    }

    private Picture months(String who, String group, boolean referred) {
        List<MonthsChart.Bar> bars = new ArrayList<>();
        for (int back = MONTHS_SHOWN - 1; back >= 0; back--) {
            YearMonth month = run.month().minusMonths(back);
            Reading reading = readings.of("mrr.closing", group, "all", month.toString());
            bars.add(
                    new MonthsChart.Bar(
                            readings.formats().shortMonth(month),
                            limit(
                                    readings.find("mrr.closing", group, "all", month.toString()),
                                    f -> OptionalDouble.of(f.value())),
                            reading.valueLabel()));
        }
        MonthsChart.Bar newest = bars.get(bars.size() - 1);
        String label =
                "%s, recurring revenue at the end of each month, newest %s"
                        .formatted(who, newest.printed().text());
        return new Picture(who, new MonthsChart(label, referred, Reading.MISSING, bars).drawing());
    }
}
