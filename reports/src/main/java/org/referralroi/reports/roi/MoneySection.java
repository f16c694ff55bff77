package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.referralroi.charts.Label;
import org.referralroi.charts.WaterfallChart;
import org.referralroi.figures.Figure;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.Block.Wide;
import org.referralroi.reports.roi.RoiReport.Section;

/** Where the money comes from and where it goes, to date and for the newest customers. */
final class MoneySection {

    private static final List<String> ASSUMED = List.of("100", "75", "50");

    private final Material material;

    MoneySection(Material material) {
        this.material = material;
    }

    Section section() {
        return new Section(
                "money",
                "Cost and benefit",
                "All margin of referred customers to date, less what is not credited to the program and less its cost.",
                List.of(new Wide(waterfall()), cohort()));
    }

    private Picture waterfall() {
        String title = "From margin to net benefit, program start to as-of date";
        List<WaterfallChart.Step> steps = new ArrayList<>();
        Reading net = material.of("roi.realised", "referred", "all", "to_date");
        Optional<Figure> realised = material.find("roi.realised", "referred", "all", "to_date");
        if (realised.isPresent() && realised.get().numerator().isPresent()) {
            step("Margin of referred customers", "program.margin", "referred", "all", 1)
                    .ifPresent(steps::add);
            step("Not credited to the program", "program.uncredited_margin", "referred", "all", -1)
                    .ifPresent(steps::add);
            material.slices("program.cost", "all", "to_date", "category").stream()
                    .map(slice -> step(cost(slice), "program.cost", "all", slice, -1))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingDouble(WaterfallChart.Step::change))
                    .forEach(steps::add);
            steps.add(
                    new WaterfallChart.Step(
                            "Net benefit",
                            steps.stream().mapToDouble(WaterfallChart.Step::change).sum(),
                            new Label(
                                    material.formats()
                                            .amount(realised.get().numerator().getAsLong()),
                                    true,
                                    net.source("gain")),
                            true));
        }
        String aloud =
                title
                        + ": "
                        + String.join(
                                "; ",
                                steps.stream()
                                        .map(s -> s.name() + " " + s.printed().text())
                                        .toList());
        return new Picture(
                title,
                new WaterfallChart(
                                aloud,
                                v ->
                                        material.formats()
                                                .mark(material.definition("program.margin"), v),
                                "Not computed: " + net.basis() + ".",
                                steps)
                        .drawing());
    }

    private static String cost(String slice) {
        return switch (slice) {
            case "category=referral_rewards" -> "Rewards";
            case "category=referral_platform" -> "Platform";
            case "category=referral_staff" -> "Staff";
            case "category=referral_promotion" -> "Promotion";
            default -> Material.spoken(slice);
        };
    }

    private Optional<WaterfallChart.Step> step(
            String name, String figure, String group, String slice, int sign) {
        Reading reading = material.of(figure, group, slice, "to_date");
        return material.find(figure, group, slice, "to_date")
                .map(
                        f ->
                                new WaterfallChart.Step(
                                        (sign < 0 ? "− " : "") + name,
                                        sign * f.value(),
                                        reading.valueLabel(),
                                        false));
    }

    /** The customers of the last twelve months against what the program cost in these. */
    private Numbers cohort() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Cost per referred customer", "cac.referral", "referred", "all", "t12m"));
        rows.add(row("Cost per marketing customer", "cac.marketing", "marketing", "all", "t12m"));
        rows.add(
                row(
                        "Projected margin, 36 months, referred",
                        "ltv.projected",
                        "referred",
                        "months=36",
                        "to_date"));
        rows.add(
                row(
                        "Projected margin, 36 months, others",
                        "ltv.projected",
                        "non_referred",
                        "months=36",
                        "to_date"));
        for (String share : ASSUMED) {
            rows.add(
                    row(
                            "Return if %s is due to the program"
                                    .formatted(
                                            material.formats()
                                                    .level(Integer.parseInt(share) / 100.0)),
                            "roi.cohort",
                            "referred",
                            "incrementality=" + share,
                            "t12m"));
        }
        rows.add(
                row(
                        "Share due to it at break-even",
                        "roi.break_even_incrementality",
                        "referred",
                        "all",
                        "t12m"));
        return Numbers.spread(
                "Referred customers of the last twelve months against their cost", rows);
    }

    private Row row(String name, String figure, String group, String slice, String period) {
        return spread(name, material.of(figure, group, slice, period));
    }

    /** Value, interval and sample size in a column each. */
    static Row spread(String name, Reading reading) {
        if (!reading.computed()) {
            return new Row(
                    name, reading.basis(), List.of(Cell.bare(reading), Cell.EMPTY, Cell.EMPTY));
        }
        return new Row(
                name,
                "",
                List.of(
                        Cell.bare(reading),
                        new Cell(
                                reading.range(),
                                reading.range().isEmpty() ? "" : reading.source("range"),
                                "",
                                "",
                                "",
                                "",
                                true),
                        new Cell(reading.basis(), reading.source("n"), "", "", "", "", true)));
    }
}
