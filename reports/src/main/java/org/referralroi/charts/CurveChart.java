package org.referralroi.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Mark.Anchor;
import org.referralroi.charts.Mark.Point;

/**
 * Curves with their bands over a common axis, named at their ends; levels as lines across, a
 * turning point as a line upwards.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param axis how values are printed along the axis
 * @param ticks marks of the axis across, ascending; the first is where it begins
 * @param missing what to say when there is no curve
 */
public record CurveChart(
        String label,
        DoubleFunction<String> axis,
        List<Tick> ticks,
        String missing,
        List<Curve> curves,
        List<Level> levels,
        List<Turn> turns) {

    /** A mark of the axis across. */
    public record Tick(double at, String text) {}

    /**
     * One place of a curve.
     *
     * @param low lower limit of its band, where there is one
     * @param high upper limit
     */
    public record Step(double at, double value, OptionalDouble low, OptionalDouble high) {}

    /**
     * A curve.
     *
     * @param stepped whether a value stays level up to the next one
     */
    public record Curve(String name, boolean referred, boolean stepped, List<Step> steps) {
        public Curve {
            steps = List.copyOf(steps);
        }
    }

    /** A line across, with its name and its number. */
    public record Level(String name, Label printed, double value) {}

    /** A line upwards, with its name and its number. */
    public record Turn(String name, Label printed, double at) {}

    private static final double WIDTH = IntervalChart.WIDTH;
    private static final double HEIGHT = 206;
    private static final double TOP = 14;
    private static final double BOTTOM = 178;
    private static final double CHARACTER = 7.2;

    /** Of bold text. */
    private static final double WIDE = 8;

    /** Of the small letters a name of a turn is written in. */
    private static final double NARROW = 6.4;

    private static final double LINE = 14;

    /** Closer points cannot be told apart. */
    private static final double NEAREST = 0.8;

    public CurveChart {
        ticks = List.copyOf(ticks);
        curves = List.copyOf(curves);
        levels = List.copyOf(levels);
        turns = List.copyOf(turns);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        if (curves.stream().allMatch(c -> c.steps().isEmpty())) {
            marks.add(new Mark.Line(Ink.GRID, 0, LINE * 2, WIDTH, LINE * 2, 1));
            marks.add(new Mark.Text(Ink.MUTED, 0, LINE, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, LINE * 3, label, marks);
        }
        Scale up = Scale.holding(extent(), BOTTOM, TOP);
        double left = up.ticks().stream().mapToInt(t -> axis.apply(t).length()).max().orElse(0);
        Plot plot = new Plot(left * CHARACTER + 8, ticks.get(0).at(), furthest(), up);
        List<Curve> drawn = curves.stream().filter(c -> !c.steps().isEmpty()).toList();
        frame(marks, plot);
        for (Curve curve : drawn) {
            band(marks, plot, curve);
        }
        for (Level level : levels) {
            double y = up.place(level.value());
            marks.add(new Mark.Line(Ink.TEXT, plot.left(), y, WIDTH, y, 1));
            marks.add(new Mark.Text(Ink.TEXT, WIDTH, y - 4, Anchor.END, level.printed()));
            double before = WIDTH - level.printed().text().length() * WIDE - 6;
            Label name = Label.plain(level.name());
            marks.add(new Mark.Text(Ink.TEXT, before, y - 4, Anchor.END, name));
        }
        for (Turn turn : turns) {
            double x = plot.across(turn.at());
            marks.add(new Mark.Line(Ink.TEXT, x, TOP, x, BOTTOM, 1));
            turn(marks, x, turn);
        }
        for (Curve curve : drawn) {
            line(marks, plot, curve);
        }
        name(marks, plot, drawn);
        return new Drawing(WIDTH, HEIGHT, label, marks);
    }

    /** Name and number in one line, on the side of the line that has room for them. */
    private static void turn(List<Mark> marks, double x, Turn turn) {
        double y = TOP + 10;
        double name = turn.name().length() * NARROW + 6;
        double number = turn.printed().text().length() * WIDE;
        boolean behind = x + 5 + name + number < WIDTH;
        double edge = behind ? x + 5 + name : x - 5 - number;
        Label words = Label.plain(turn.name());
        marks.add(
                behind
                        ? new Mark.Text(Ink.TEXT, x + 5, y, Anchor.START, words)
                        : new Mark.Text(Ink.TEXT, edge - 4, y, Anchor.END, words));
        marks.add(new Mark.Text(Ink.TEXT, edge, y, Anchor.START, turn.printed()));
    }

    /** Where values lie on the picture. */
    private record Plot(double left, double first, double last, Scale up) {
        double across(double value) {
            return left + (value - first) / Math.max(1e-9, last - first) * (WIDTH - left);
        }

        Point at(double across, double value) {
            return new Point(across(across), up.place(value));
        }
    }

    private double furthest() {
        return DoubleStream.concat(
                        DoubleStream.of(ticks.get(0).at()),
                        curves.stream().flatMap(c -> c.steps().stream()).mapToDouble(Step::at))
                .max()
                .orElseThrow();
    }

    private DoubleStream extent() {
        return DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(0), levels.stream().mapToDouble(Level::value)),
                curves.stream()
                        .flatMap(c -> c.steps().stream())
                        .flatMapToDouble(
                                s ->
                                        DoubleStream.of(
                                                s.value(),
                                                s.low().orElse(s.value()),
                                                s.high().orElse(s.value()))));
    }

    private void frame(List<Mark> marks, Plot plot) {
        for (double tick : plot.up().ticks()) {
            double y = plot.up().place(tick);
            Ink ink = tick == 0 ? Ink.MUTED : Ink.GRID;
            marks.add(new Mark.Line(ink, plot.left(), y, WIDTH, y, 1));
            marks.add(
                    new Mark.Text(
                            Ink.MUTED,
                            plot.left() - 6,
                            y + 4,
                            Anchor.END,
                            Label.plain(axis.apply(tick))));
        }
        for (Tick tick : ticks) {
            double x = plot.across(tick.at());
            if (x > WIDTH + 1e-6) {
                continue;
            }
            double half = tick.text().length() * CHARACTER / 2;
            boolean end = x + half > WIDTH;
            marks.add(new Mark.Line(Ink.MUTED, x, BOTTOM, x, BOTTOM + 4, 1));
            marks.add(
                    new Mark.Text(
                            Ink.MUTED,
                            end ? WIDTH : x,
                            BOTTOM + LINE + 4,
                            end ? Anchor.END : Anchor.MIDDLE,
                            Label.plain(tick.text())));
        }
    }

    private static void band(List<Mark> marks, Plot plot, Curve curve) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (Step step : thinned(plot, curve)) {
            add(upper, plot.at(step.at(), step.high().orElse(step.value())), curve.stepped());
            add(lower, plot.at(step.at(), step.low().orElse(step.value())), curve.stepped());
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        marks.add(new Mark.Area(ink(curve), upper));
    }

    private static void line(List<Mark> marks, Plot plot, Curve curve) {
        List<Point> points = new ArrayList<>();
        for (Step step : thinned(plot, curve)) {
            add(points, plot.at(step.at(), step.value()), curve.stepped());
        }
        marks.add(new Mark.Path(ink(curve), points, 2));
    }

    private static void add(List<Point> points, Point next, boolean stepped) {
        if (stepped && !points.isEmpty()) {
            points.add(new Point(next.x(), points.get(points.size() - 1).y()));
        }
        points.add(next);
    }

    /** The first and last points and as many between as can be told apart. */
    private static List<Step> thinned(Plot plot, Curve curve) {
        List<Step> kept = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.steps().size(); i++) {
            Step step = curve.steps().get(i);
            double x = plot.across(step.at());
            if (x - before >= NEAREST || i == curve.steps().size() - 1) {
                kept.add(step);
                before = x;
            }
        }
        return kept;
    }

    /** Names at the ends: that of the highest above its band, the others below theirs. */
    private static void name(List<Mark> marks, Plot plot, List<Curve> drawn) {
        double highest = drawn.stream().mapToDouble(c -> last(c).value()).max().orElseThrow();
        for (Curve curve : drawn) {
            boolean above = last(curve).value() == highest;
            double from = last(curve).at() - (plot.last() - plot.first()) / 4;
            DoubleStream limits =
                    curve.steps().stream()
                            .filter(s -> s.at() >= from)
                            .map(s -> above ? s.high() : s.low())
                            .flatMapToDouble(OptionalDouble::stream);
            double edge =
                    (above ? limits.max() : limits.min()).orElseGet(() -> last(curve).value());
            double y = plot.up().place(edge) + (above ? -5 : LINE);
            marks.add(
                    new Mark.Text(
                            ink(curve),
                            plot.across(last(curve).at()),
                            Math.min(Math.max(y, LINE - 2), BOTTOM - 4),
                            Anchor.END,
                            Label.strong(curve.name())));
        }
    }

    private static Step last(Curve curve) {
        return curve.steps().get(curve.steps().size() - 1);
    }

    private static Ink ink(Curve curve) {
        return curve.referred() ? Ink.REFERRED : Ink.OTHERS;
    }
}
