package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Mark.Anchor;

/**
 * Months as bars from nought, the first and the newest with their numbers. A month without a value
 * leaves a gap.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param referred whether the bars are about referred customers
 * @param missing what to say when no month has a value
 * @param upTo what the scale holds besides, so that pictures beside each other have the same
 */
public record MonthsChart(
        String label, boolean referred, String missing, List<Bar> bars, double upTo) {

    /**
     * One month.
     *
     * @param name of the month, short
     * @param value empty where there is none
     * @param printed the value as text
     */
    public record Bar(String name, OptionalDouble value, Label printed) {}

    private static final double WIDTH = IntervalChart.WIDTH;
    private static final double HEIGHT = 150;
    private static final double TOP = 22;
    private static final double BOTTOM = 130;
    private static final double CHARACTER = 7.2;
    private static final double SHARE_OF_SLOT = 0.72;

    public MonthsChart {
        bars = List.copyOf(bars);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(Ink.GRID, 0, BOTTOM, WIDTH, BOTTOM, 1));
        if (bars.stream().noneMatch(b -> b.value().isPresent())) {
            marks.add(new Mark.Text(Ink.MUTED, 0, TOP, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, HEIGHT, label, marks);
        }
        Scale scale =
                Scale.holding(
                        DoubleStream.concat(
                                DoubleStream.of(0, upTo),
                                bars.stream().flatMapToDouble(b -> b.value().stream())),
                        BOTTOM,
                        TOP);
        double slot = WIDTH / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            draw(marks, scale, i, slot);
        }
        return new Drawing(WIDTH, HEIGHT, label, marks);
    }

    private void draw(List<Mark> marks, Scale scale, int index, double slot) {
        Bar bar = bars.get(index);
        boolean first = index == 0;
        boolean newest = index == bars.size() - 1;
        Anchor anchor = first ? Anchor.START : Anchor.END;
        double edge = first ? 0 : WIDTH;
        if (first || newest) {
            marks.add(new Mark.Text(Ink.MUTED, edge, BOTTOM + 16, anchor, Label.plain(bar.name())));
        }
        if (bar.value().isEmpty()) {
            return;
        }
        double top = scale.place(bar.value().getAsDouble());
        marks.add(
                new Mark.Bar(
                        ink(newest),
                        index * slot + slot * (1 - SHARE_OF_SLOT) / 2,
                        top,
                        slot * SHARE_OF_SLOT,
                        BOTTOM - top));
        if (first || newest) {
            marks.add(
                    new Mark.Text(
                            Ink.TEXT,
                            edge,
                            clearOf(scale, first, slot, bar) - 6,
                            anchor,
                            bar.printed()));
        }
    }

    /** The top of the tallest of the bars that the label of the outermost one hangs over. */
    private double clearOf(Scale scale, boolean first, double slot, Bar bar) {
        int covered =
                Math.min(
                        bars.size(),
                        (int) Math.ceil(bar.printed().text().length() * CHARACTER / slot));
        List<Bar> under =
                first ? bars.subList(0, covered) : bars.subList(bars.size() - covered, bars.size());
        return under.stream()
                .flatMapToDouble(b -> b.value().stream())
                .map(scale::place)
                .min()
                .orElse(BOTTOM);
    }

    private Ink ink(boolean newest) {
        if (referred) {
            return newest ? Ink.REFERRED : Ink.REFERRED_PAST;
        }
        return newest ? Ink.OTHERS : Ink.OTHERS_PAST;
    }
}
