package org.referralroi.charts;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<Mark> names = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        double clear = BOTTOM;
        for (Place place : places) {
            clear = name(names, gaps, place, clear);
        }
        even(marks, gaps);
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
        marks.addAll(names);
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
    private double name(List<Mark> marks, List<Gap> gaps, Place place, double clear) {
        double x = across(place.at().across());
        double y = up(place.at().up());
        double text = Math.min(y + 5, clear - LINE - 2);
        double start = x + 12;
        marks.add(new Mark.Dot(Ink.REFERRED, x, y, 4.5));
        marks.add(new Mark.Text(Ink.TEXT, start, text, Anchor.START, place.value()));
        double name = start + place.value().text().length() * CHARACTER + 12;
        marks.add(new Mark.Text(Ink.MUTED, name, text, Anchor.START, Label.plain(place.name())));
        double end = name + place.name().length() * CHARACTER;
        Gap gap =
                new Gap(
                        Math.max(start - 4, evenAt(text + 5)),
                        Math.min(end + 4, evenAt(text - 13)));
        if (gap.from() < gap.to()) {
            gaps.add(gap);
        }
        return text;
    }

    /** From where to where across the line of evenness would run through a name. */
    private record Gap(double from, double to) {}

    /** The line of evenness, from below, broken where a name stands. */
    private static void even(List<Mark> marks, List<Gap> gaps) {
        double from = LEFT;
        for (Gap gap : gaps.stream().sorted(Comparator.comparing(Gap::from)).toList()) {
            if (gap.to() > from) {
                even(marks, from, Math.max(from, gap.from()));
                from = gap.to();
            }
        }
        even(marks, from, WIDTH);
    }

    private static void even(List<Mark> marks, double from, double to) {
        if (to > from) {
            marks.add(new Mark.Line(Ink.GRID, from, evenUp(from), to, evenUp(to), 2));
        }
    }

    private static double evenUp(double across) {
        return BOTTOM - (across - LEFT) / (WIDTH - LEFT) * (BOTTOM - TOP);
    }

    private static double evenAt(double up) {
        return LEFT + (BOTTOM - up) / (BOTTOM - TOP) * (WIDTH - LEFT);
    }

    private static double across(double share) {
        return LEFT + share * (WIDTH - LEFT);
    }

    private static double up(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
