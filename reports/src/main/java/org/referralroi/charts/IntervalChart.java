package org.referralroi.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Svg.Anchor;

/**
 * Values as dots with their intervals as whiskers, one row each, on a common axis. The numbers
 * stand beside the dots, so that no legend is needed.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param reference a value the axis must hold and that is marked: nought, or one for ratios
 * @param axis how values are printed along the axis
 */
public record IntervalChart(
        String label, double reference, DoubleFunction<String> axis, List<Row> rows) {

    /**
     * One dot.
     *
     * @param name of the row
     * @param basis its sample size
     * @param value empty where it could not be computed
     * @param printed the value as text, or that it could not be computed
     * @param range the interval as text, empty where there is none
     * @param referred whether the row is about referred leads or customers
     */
    public record Row(
            String name,
            Label basis,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high,
            Label printed,
            Label range,
            boolean referred) {}

    static final double WIDTH = 420;
    private static final double ROW = 40;
    private static final double AXIS = 22;
    private static final double BASELINE = 13;
    private static final double TRACK = 25;
    private static final double EDGE = 8;
    private static final double TICK_LABEL = 15;

    // DejaVu Sans Condensed at 12 points, somewhat more than its mean width
    private static final double CHARACTER = 6.5;
    private static final double GAP = 8;

    /** A wide amount beside a long name would run into it; then all rows have two lines of text. */
    private boolean twoLines() {
        return rows.stream()
                .anyMatch(
                        r ->
                                (r.name().length()
                                                        + r.basis().text().length()
                                                        + r.printed().text().length()
                                                        + r.range().text().length())
                                                * CHARACTER
                                        > WIDTH - 3 * GAP);
    }

    public IntervalChart {
        rows = List.copyOf(rows);
    }

    /** The picture as SVG text. */
    public String svg() {
        double extra = twoLines() ? BASELINE + 2 : 0;
        double row = ROW + extra;
        Svg svg = new Svg(WIDTH, rows.size() * row + AXIS, label);
        Scale scale =
                Scale.holding(
                        DoubleStream.concat(
                                DoubleStream.of(reference),
                                rows.stream().flatMapToDouble(IntervalChart::extent)),
                        EDGE,
                        WIDTH - EDGE);
        boolean any = rows.stream().anyMatch(r -> r.value().isPresent());
        if (any) {
            axis(svg, scale, row, extra);
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, scale, rows.get(i), i * row, extra);
        }
        return svg.picture();
    }

    private void axis(Svg svg, Scale scale, double row, double extra) {
        double bottom = rows.size() * row;
        for (double tick : scale.ticks()) {
            double x = scale.place(tick);
            boolean marked = tick == reference;
            for (int i = 0; i < rows.size(); i++) {
                double middle = i * row + extra + TRACK;
                svg.line(marked ? Ink.MUTED : Ink.GRID, x, middle - 6, x, middle + 6, 1);
            }
            Anchor anchor =
                    x < WIDTH / 10 ? Anchor.START : x > WIDTH * 0.9 ? Anchor.END : Anchor.MIDDLE;
            double place = anchor == Anchor.START ? 0 : anchor == Anchor.END ? WIDTH : x;
            svg.text(
                    Ink.MUTED,
                    place,
                    bottom + TICK_LABEL - 3,
                    anchor,
                    Label.plain(axis.apply(tick)));
        }
    }

    private void draw(Svg svg, Scale scale, Row row, double top, double extra) {
        double baseline = top + BASELINE;
        Ink ink = row.referred() ? Ink.REFERRED : Ink.OTHERS;
        svg.text(Ink.TEXT, 0, baseline, Anchor.START, Label.strong(row.name()));
        double afterName = row.name().length() * (CHARACTER + 0.6) + GAP;
        svg.text(Ink.MUTED, extra > 0 ? 0 : afterName, baseline + extra, Anchor.START, row.basis());
        double rangeWidth = row.range().text().length() * CHARACTER;
        svg.text(Ink.MUTED, WIDTH, baseline + extra, Anchor.END, row.range());
        svg.text(
                row.value().isPresent() ? Ink.TEXT : Ink.MUTED,
                extra > 0 || rangeWidth == 0 ? WIDTH : WIDTH - rangeWidth - GAP,
                baseline,
                Anchor.END,
                row.printed());
        double middle = top + extra + TRACK;
        svg.line(Ink.GRID, EDGE, middle, WIDTH - EDGE, middle, 1);
        if (row.value().isEmpty()) {
            return;
        }
        if (row.low().isPresent() && row.high().isPresent()) {
            double from = scale.place(row.low().getAsDouble());
            double to = scale.place(row.high().getAsDouble());
            svg.line(ink, from, middle, to, middle, 2.5);
            svg.line(ink, from, middle - 5, from, middle + 5, 1.5);
            svg.line(ink, to, middle - 5, to, middle + 5, 1.5);
        }
        svg.dot(ink, scale.place(row.value().getAsDouble()), middle, 5);
    }

    private static DoubleStream extent(Row row) {
        return row.value().isEmpty()
                ? DoubleStream.empty()
                : DoubleStream.of(
                        row.value().getAsDouble(),
                        row.low().orElse(row.value().getAsDouble()),
                        row.high().orElse(row.value().getAsDouble()));
    }
}
