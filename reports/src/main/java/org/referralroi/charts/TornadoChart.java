package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Mark.Anchor;

/**
 * What a result becomes where one input after the other is at the ends of its range: bars to both
 * sides of the result, what the input is written at their ends.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param result where all bars begin
 * @param printed the result as text
 * @param missing what to say when no input matters
 */
public record TornadoChart(
        String label, double result, Label printed, String missing, List<Bar> bars) {

    /** The result at one end of a range, and that end as text. */
    public record End(double result, Label printed) {}

    /** One input at both ends. */
    public record Bar(String name, End low, End high) {}

    private static final double WIDTH = 620;
    private static final double ROW = 19;
    private static final double BAR = 14;
    private static final double CHARACTER = 6.6;
    private static final double GAP = 5;
    private static final double LINE = 14;

    public TornadoChart {
        bars = List.copyOf(bars);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        if (bars.isEmpty()) {
            marks.add(new Mark.Text(Ink.MUTED, 0, LINE, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, LINE * 2, label, marks);
        }
        double names = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        double ends =
                bars.stream()
                        .flatMap(bar -> List.of(bar.low(), bar.high()).stream())
                        .mapToInt(end -> end.printed().text().length())
                        .max()
                        .orElse(0);
        double room = ends * CHARACTER + GAP;
        double left = names * CHARACTER + GAP + room;
        double right = WIDTH - room;
        DoubleStream results =
                bars.stream()
                        .flatMapToDouble(
                                bar -> DoubleStream.of(bar.low().result(), bar.high().result()));
        double[] sorted = DoubleStream.concat(results, DoubleStream.of(result)).sorted().toArray();
        double least = sorted[0];
        double width = Math.max(sorted[sorted.length - 1] - least, 1e-9);
        double[] scale = {left - least * (right - left) / width, (right - left) / width};
        double bottom = bars.size() * ROW;
        double middle = scale[0] + result * scale[1];
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double baseline = i * ROW + BAR - 2;
            Label name = Label.plain(bar.name());
            marks.add(new Mark.Text(Ink.TEXT, 0, baseline, Anchor.START, name));
            for (End end : List.of(bar.low(), bar.high())) {
                draw(marks, i * ROW, middle, scale[0] + end.result() * scale[1], end);
            }
        }
        marks.add(new Mark.Line(Ink.MUTED, middle, 0, middle, bottom, 1));
        marks.add(new Mark.Text(Ink.TEXT, middle, bottom + LINE, Anchor.MIDDLE, printed));
        return new Drawing(WIDTH, bottom + LINE + 4, label, marks);
    }

    private void draw(List<Mark> marks, double top, double middle, double at, End end) {
        if (end.result() == result) {
            return;
        }
        boolean worse = end.result() < result;
        marks.add(
                new Mark.Bar(
                        worse ? Ink.OTHERS : Ink.REFERRED,
                        Math.min(at, middle),
                        top,
                        Math.max(1, Math.abs(at - middle)),
                        BAR));
        marks.add(
                new Mark.Text(
                        Ink.MUTED,
                        at + (worse ? -GAP : GAP),
                        top + BAR - 3,
                        worse ? Anchor.END : Anchor.START,
                        end.printed()));
    }
}
