package org.referralroi.reports.roi;

import static org.referralroi.reports.roi.Material.AGAINST_OTHERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.charts.CurveChart;
import org.referralroi.charts.CurveChart.Curve;
import org.referralroi.charts.CurveChart.Level;
import org.referralroi.charts.CurveChart.Step;
import org.referralroi.charts.CurveChart.Tick;
import org.referralroi.charts.CurveChart.Turn;
import org.referralroi.figures.Figure;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.RetentionPoint;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Pictures;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** How long customers stay and what they bring in, over their tenure. */
final class WorthSection {

    private static final List<Tick> DAYS =
            List.of(
                    new Tick(0, "0"),
                    new Tick(365, "1 year"),
                    new Tick(730, "2 years"),
                    new Tick(1095, "3 years"),
                    new Tick(1460, "4 years"),
                    new Tick(1825, "5 years"));

    private final Material material;

    WorthSection(Material material) {
        this.material = material;
    }

    Section section() {
        return new Section(
                "worth",
                "How long customers stay and what they bring",
                "Bands are intervals. The curves compare customers as they come; like for like the gap is smaller, which the last picture shows.",
                List.of(
                        new Pictures(List.of(retention(), payback())),
                        new Pictures(List.of(gap(), rates())),
                        cohorts()));
    }

    private Picture retention() {
        String title = "Share of customers who have not left, by tenure";
        List<Curve> curves = new ArrayList<>();
        for (String group : List.of("non_referred", "referred")) {
            List<Step> steps =
                    material.statistics().rows(StatisticsTable.RETENTION_CURVE).stream()
                            .filter(p -> p.group().equals(group))
                            .map(WorthSection::step)
                            .toList();
            curves.add(new Curve(name(group), group.equals("referred"), true, steps));
        }
        return curves(title, "retention.survival", DAYS, curves, List.of(), List.of());
    }

    private static Step step(RetentionPoint point) {
        return new Step(point.day(), point.survival(), point.low(), point.high());
    }

    private static Step step(ValuePoint point) {
        return new Step(point.tenureMonth(), point.cumulativeMargin(), point.low(), point.high());
    }

    private Picture payback() {
        String title = "Margin an average customer has brought in, by month of tenure";
        List<Curve> curves = new ArrayList<>();
        for (String group : List.of("non_referred", "referred")) {
            List<Step> steps =
                    material.statistics().rows(StatisticsTable.VALUE_CURVE).stream()
                            .filter(p -> p.group().equals(group))
                            .map(WorthSection::step)
                            .toList();
            curves.add(new Curve(name(group), group.equals("referred"), false, steps));
        }
        Reading cost = material.of("cac.referral", "referred", "all", "t12m");
        List<Level> levels =
                material.find("cac.referral", "referred", "all", "t12m")
                        .map(f -> List.of(new Level("cost", cost.valueLabel(), f.value())))
                        .orElse(List.of());
        Reading month = material.of("payback.months", "referred", "all", "to_date");
        List<Turn> turns =
                material.find("payback.months", "referred", "all", "to_date")
                        .map(
                                f ->
                                        List.of(
                                                new Turn(
                                                        "paid back in month",
                                                        month.valueLabel(),
                                                        f.value())))
                        .orElse(List.of());
        return curves(title, "ltv.observed", months(0), curves, levels, turns);
    }

    private static List<Tick> months(int first) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(first, Integer.toString(first)));
        for (int month = 12; month <= 60; month += 12) {
            ticks.add(new Tick(month, month + " months"));
        }
        return ticks;
    }

    /** Raw and like for like, because the raw gap hides whether the advantage fades. */
    private Picture gap() {
        String title = "Margin a referred customer brings more, by quarter of tenure";
        List<Curve> curves =
                List.of(
                        gap("As they come", false, "ltv.margin_gap"),
                        gap("Like for like", true, "ltv.adjusted_margin_gap"));
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(1, "1"));
        for (int quarter = 4; quarter <= 20; quarter += 4) {
            ticks.add(new Tick(quarter, quarter + "th quarter"));
        }
        return curves(title, "ltv.margin_gap", ticks, curves, List.of(), List.of());
    }

    private Curve gap(String name, boolean adjusted, String figure) {
        List<Step> steps = new ArrayList<>();
        for (String slice : material.slices(figure, AGAINST_OTHERS, "to_date", "tenure_quarter")) {
            Figure f = material.find(figure, AGAINST_OTHERS, slice, "to_date").orElseThrow();
            int quarter = Integer.parseInt(slice.substring(slice.indexOf('=') + 1));
            steps.add(new Step(quarter, f.value(), f.low(), f.high()));
        }
        return new Curve(name, adjusted, false, steps);
    }

    private Picture rates() {
        return material.intervals(
                "Customers lost in a month, average of the last twelve",
                "churn.monthly_rate",
                0,
                List.of(
                        material.row(
                                "Referred", true, "churn.monthly_rate", "referred", "all", "t12m"),
                        material.row(
                                "Non-referred",
                                false,
                                "churn.monthly_rate",
                                "non_referred",
                                "all",
                                "t12m"),
                        material.row("All", false, "churn.monthly_rate", "all", "all", "t12m")));
    }

    private Picture curves(
            String title,
            String figure,
            List<Tick> ticks,
            List<Curve> curves,
            List<Level> levels,
            List<Turn> turns) {
        List<String> aloud = new ArrayList<>();
        aloud.add(title);
        for (Curve curve : curves) {
            if (!curve.steps().isEmpty()) {
                Step last = curve.steps().get(curve.steps().size() - 1);
                aloud.add(
                        "%s, at the end %s"
                                .formatted(
                                        curve.name(),
                                        material.formats()
                                                .value(material.definition(figure), last.value())));
            }
        }
        levels.forEach(l -> aloud.add(l.name() + " " + l.printed().text()));
        turns.forEach(t -> aloud.add(t.name() + " " + t.printed().text()));
        return new Picture(
                title,
                new CurveChart(
                                String.join("; ", aloud),
                                v -> material.formats().mark(material.definition(figure), v),
                                ticks,
                                "Too little data to draw.",
                                curves,
                                levels,
                                turns)
                        .drawing());
    }

    private Numbers cohorts() {
        List<Row> rows = new ArrayList<>();
        for (int days : List.of(90, 180, 365, 730, 1095)) {
            rows.add(
                    row(
                            "Still there after " + material.formats().count(days) + " days",
                            "retention.survival",
                            "days=" + days,
                            Optional.empty()));
        }
        for (int months : List.of(12, 24, 36)) {
            rows.add(
                    row(
                            "Margin in " + months + " months, discounted",
                            "ltv.observed",
                            "months=" + months,
                            Optional.of("ltv.adjusted_difference")));
        }
        rows.add(
                row(
                        "Projected margin in 60 months",
                        "ltv.projected",
                        "months=60",
                        Optional.empty()));
        rows.add(row("First invoice", "first_invoice.mean", "all", Optional.empty()));
        return new Numbers(
                "All customers by tenure",
                "",
                List.of("Referred", "Non-referred", "Difference like for like"),
                rows);
    }

    private Row row(String name, String figure, String slice, Optional<String> difference) {
        return new Row(
                name,
                "",
                List.of(
                        Cell.of(material.of(figure, "referred", slice, "to_date")),
                        Cell.of(material.of(figure, "non_referred", slice, "to_date")),
                        difference
                                .map(d -> Cell.of(material.of(d, AGAINST_OTHERS, slice, "to_date")))
                                .orElse(Cell.EMPTY)));
    }

    private static String name(String group) {
        return group.equals("referred") ? "Referred" : "Non-referred";
    }
}
