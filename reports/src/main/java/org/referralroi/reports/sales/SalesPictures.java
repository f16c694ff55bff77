package org.referralroi.reports.sales;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralroi.charts.IntervalChart;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;

/** Conversion with sales and without, and by routing, drawn from the figures. */
final class SalesPictures {

    private static final String RATE = "conversion.rate";

    private final Readings readings;

    SalesPictures(Readings readings) {
        this.readings = readings;
    }

    List<Picture> pictures() {
        return List.of(
                intervals(
                        "Referred leads won, with sales involved and without",
                        RATE,
                        0,
                        List.of(
                                row("Sales involved", RATE, "sales_involved=yes", true),
                                row("Without sales", RATE, "sales_involved=no", false))),
                intervals(
                        "Referred leads won, routed to the advocate's owner and otherwise",
                        RATE,
                        0,
                        List.of(
                                row("Owner-routed", RATE, "owner_routed=yes", true),
                                row("Routed otherwise", RATE, "owner_routed=no", false))),
                intervals(
                        "Times as often, of the same segment, region and quarter",
                        "conversion.involvement_ratio",
                        1,
                        List.of(
                                row("Sales involved", "conversion.involvement_ratio", "all", true),
                                row("Owner-routed", "conversion.routing_ratio", "all", true))));
    }

    private Picture intervals(
            String title, String figure, double reference, List<IntervalChart.Row> rows) {
        FigureDefinition definition = readings.definition(figure);
        String spoken = rows.stream().map(SalesPictures::spoken).collect(Collectors.joining("; "));
        return new Picture(
                title,
                new IntervalChart(
                                title + ": " + spoken,
                                reference,
                                value -> readings.formats().mark(definition, value),
                                rows)
                        .drawing());
    }

    private static String spoken(IntervalChart.Row row) {
        return String.join(
                        " ",
                        row.name(),
                        row.printed().text(),
                        row.range().text(),
                        row.basis().text())
                .strip();
    }

    private IntervalChart.Row row(String name, String figure, String slice, boolean accent) {
        Reading reading = readings.of(figure, "referred", slice, "t12m");
        Optional<Figure> row = readings.find(figure, "referred", slice, "t12m");
        return new IntervalChart.Row(
                name,
                reading.basisLabel(),
                limit(row, f -> OptionalDouble.of(f.value())),
                limit(row, Figure::low),
                limit(row, Figure::high),
                reading.valueLabel(),
                reading.rangeLabel(),
                accent);
    }

    private static OptionalDouble limit(
            Optional<Figure> figure, Function<Figure, OptionalDouble> limit) {
        return figure.map(limit).orElseGet(OptionalDouble::empty);
    }
}
