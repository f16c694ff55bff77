package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.referralroi.charts.Mark.Anchor;

/**
 * What part of a whole the first of those who made it made: a curve above the diagonal, on which it
 * would lie if all had made the same, with some of its places named.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param across what lies along the axis across
 * @param even what the diagonal says
 * @param axis how shares are printed along the axes
 * @param missing what to say when there is no curve
 * @param points of the curve without its beginning, both parts ascending
 * @param places on the curve, those further left first
 */
public record ConcentrationChart(
        String label,
        String across,
        String even,
        DoubleFunction<String> axis,
        String missing,
        List<Point> points,
        List<Place> places) {

    /** A place, both shares from 0 to 1. */
    public record Point(double across, double up) {}

    /**
     * A place with what it says.
     *
     * @param name such as first 10%
     */
    public record Place(Point at, String name, Label value) {}

    private static final double WIDTH = IntervalChart.WIDTH;
    private static final double HEIGHT = 264;
    private static final double LEFT = 44;
    private static final double TOP = 10;
    private static final double BOTTOM = 216;
    private static final double LINE = 15;
    private static final double CHARACTER = 7.2;
    private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    public ConcentrationChart {
        points = List.copyOf(points);
        places = List.copyOf(places);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        if (points.isEmpty()) {
            marks.add(new Mark.Line(Ink.GRID, 0, LINE * 2, WIDTH, LINE * 2, 1));
            marks.add(new Mark.Text(Ink.MUTED, 0, LINE, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, LINE * 3, label, marks);
        }
        frame(marks);
        marks.add(new Mark.Line(Ink.GRID, LEFT, BOTTOM, WIDTH, TOP, 2));
        marks.add(new Mark.Text(Ink.MUTED, WIDTH, up(0.39), Anchor.END, Label.plain(even)));
        Point before = new Point(0, 0);
        for (Point point : points) {
            marks.add(
                    new Mark.Line(
                            Ink.REFERRED,
                            across(before.across()),
                            up(before.up()),
                            across(point.across()),
                            up(point.up()),
                            2.5));
            before = point;
        }
        double clear = BOTTOM;
        for (Place place : places) {
            clear = name(marks, place, clear);
        }
        return new Drawing(WIDTH, HEIGHT, label, marks);
    }

    private void frame(List<Mark> marks) {
        for (double tick : TICKS) {
            double y = up(tick);
            double x = across(tick);
            marks.add(new Mark.Line(tick == 0 ? Ink.MUTED : Ink.GRID, LEFT, y, WIDTH, y, 1));
            marks.add(
                    new Mark.Text(
                            Ink.MUTED, LEFT - 6, y + 4, Anchor.END, Label.plain(axis.apply(tick))));
            marks.add(
                    new Mark.Text(
                            Ink.MUTED,
                            x,
                            BOTTOM + LINE + 2,
                            tick == 0 ? Anchor.START : tick == 1 ? Anchor.END : Anchor.MIDDLE,
                            Label.plain(axis.apply(tick))));
        }
        marks.add(
                new Mark.Text(
                        Ink.MUTED, WIDTH, BOTTOM + 2.3 * LINE, Anchor.END, Label.plain(across)));
    }

    /** Names a place to the right of it, below the curve, and no lower than there is room. */
    private double name(List<Mark> marks, Place place, double clear) {
        double x = across(place.at().across());
        double y = up(place.at().up());
        double text = Math.min(y + 5, clear - LINE - 2);
        double start = x + 12;
        marks.add(new Mark.Dot(Ink.REFERRED, x, y, 4.5));
        marks.add(new Mark.Text(Ink.TEXT, start, text, Anchor.START, place.value()));
        marks.add(
                new Mark.Text(
                        Ink.MUTED,
                        start + place.value().text().length() * CHARACTER + 12,
                        text,
                        Anchor.START,
                        Label.plain(place.name())));
        return text;
    }

    private static double across(double share) {
        return LEFT + share * (WIDTH - LEFT);
    }

    private static double up(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
