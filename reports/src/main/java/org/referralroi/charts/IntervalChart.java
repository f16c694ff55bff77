package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Mark.Anchor;

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
    private static final double ROW = 37;
    private static final double AXIS = 22;
    private static final double BASELINE = 13;
    private static final double TRACK = 25;
    private static final double EDGE = 8;
    private static final double TICK_LABEL = 15;

    // DejaVu Sans Condensed at 12 points, somewhat more than its mean width, for
    // a page sets the text in a font of its own
    private static final double CHARACTER = 6.9;
    private static final double GAP = 8;

    /** A wide amount beside a long name would run into it; then all rows have two lines of text. */
    private boolean twoLines() {
        return rows.stream()
                .anyMatch(
                        r ->
                                TextWidth.strong(r.name())
                                                + (r.basis().text().length()
                                                                + r.printed().text().length()
                                                                + r.range().text().length())
                                                        * CHARACTER
                                        > WIDTH - 3 * GAP);
    }

    public IntervalChart {
        rows = List.copyOf(rows);
    }

    /** The picture. */
    public Drawing drawing() {
        double extra = twoLines() ? BASELINE + 2 : 0;
        double row = ROW + extra;
        List<Mark> marks = new ArrayList<>();
        Scale scale =
                Scale.holding(
                        DoubleStream.concat(
                                DoubleStream.of(reference),
                                rows.stream().flatMapToDouble(IntervalChart::extent)),
                        EDGE,
                        WIDTH - EDGE);
        boolean any = rows.stream().anyMatch(r -> r.value().isPresent());
        if (any) {
            axis(marks, scale, row, extra);
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(marks, scale, rows.get(i), i * row, extra);
        }
        return new Drawing(WIDTH, rows.size() * row + AXIS, label, marks);
    }

    private void axis(List<Mark> marks, Scale scale, double row, double extra) {
        double bottom = rows.size() * row;
        double first = scale.ticks().get(0);
        double last = scale.ticks().get(scale.ticks().size() - 1);
        boolean everyTick =
                scale.ticks().stream().mapToInt(tick -> axis.apply(tick).length() + 2).sum()
                                * CHARACTER
                        < WIDTH;
        for (double tick : scale.ticks()) {
            double x = scale.place(tick);
            boolean marked = tick == reference;
            for (int i = 0; i < rows.size(); i++) {
                double middle = i * row + extra + TRACK;
                marks.add(
                        new Mark.Line(
                                marked ? Ink.MUTED : Ink.GRID, x, middle - 6, x, middle + 6, 1));
            }
            if (everyTick || tick == first || tick == last) {
                marks.add(axisLabel(tick, x, bottom));
            }
        }
    }

    private Mark.Text axisLabel(double tick, double x, double bottom) {
        Anchor anchor =
                x < WIDTH / 10 ? Anchor.START : x > WIDTH * 0.9 ? Anchor.END : Anchor.MIDDLE;
        double place = anchor == Anchor.START ? 0 : anchor == Anchor.END ? WIDTH : x;
        return new Mark.Text(
                Ink.MUTED, place, bottom + TICK_LABEL - 3, anchor, Label.plain(axis.apply(tick)));
    }

    private void draw(List<Mark> marks, Scale scale, Row row, double top, double extra) {
        double baseline = top + BASELINE;
        Ink ink = row.referred() ? Ink.REFERRED : Ink.OTHERS;
        marks.add(new Mark.Text(Ink.TEXT, 0, baseline, Anchor.START, Label.strong(row.name())));
        double afterName = TextWidth.strong(row.name()) + GAP;
        marks.add(
                new Mark.Text(
                        Ink.MUTED,
                        extra > 0 ? 0 : afterName,
                        baseline + extra,
                        Anchor.START,
                        row.basis()));
        double rangeWidth = row.range().text().length() * CHARACTER;
        marks.add(new Mark.Text(Ink.MUTED, WIDTH, baseline + extra, Anchor.END, row.range()));
        marks.add(
                new Mark.Text(
                        row.value().isPresent() ? Ink.TEXT : Ink.MUTED,
                        extra > 0 || rangeWidth == 0 ? WIDTH : WIDTH - rangeWidth - GAP,
                        baseline,
                        Anchor.END,
                        row.printed()));
        double middle = top + extra + TRACK;
        marks.add(new Mark.Line(Ink.GRID, EDGE, middle, WIDTH - EDGE, middle, 1));
        if (row.value().isEmpty()) {
            return;
        }
        if (row.low().isPresent() && row.high().isPresent()) {
            double from = scale.place(row.low().getAsDouble());
            double to = scale.place(row.high().getAsDouble());
            marks.add(new Mark.Line(ink, from, middle, to, middle, 2.5));
            marks.add(new Mark.Line(ink, from, middle - 5, from, middle + 5, 1.5));
            marks.add(new Mark.Line(ink, to, middle - 5, to, middle + 5, 1.5));
        }
        marks.add(new Mark.Dot(ink, scale.place(row.value().getAsDouble()), middle, 5));
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
