package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.referralroi.charts.Mark.Anchor;

/**
 * How a sum comes about: each bar begins where the one before ends, totals begin at nought. Names
 * and amounts stand before the bars, where a narrow screen shows them first.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param axis how values are printed along the axis
 * @param missing what to say when there is nothing to add up
 */
public record WaterfallChart(
        String label, DoubleFunction<String> axis, String missing, List<Step> steps) {

    /**
     * One bar.
     *
     * @param change what it adds; of a total, where it ends
     * @param total whether it begins at nought
     */
    public record Step(String name, double change, Label printed, boolean total) {}

    private static final double WIDTH = 860;
    private static final double ROW = 30;
    private static final double BAR = 18;
    private static final double NAMES = 200;
    private static final double AMOUNTS = 110;

    /** Between the amounts and the bars, so that the first mark of the axis keeps clear. */
    private static final double GAP = 30;

    /** For the last mark of the axis, whose middle is the end of the scale. */
    private static final double LAST_MARK = 50;

    private static final double LINE = 14;

    public WaterfallChart {
        steps = List.copyOf(steps);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        if (steps.isEmpty()) {
            marks.add(new Mark.Text(Ink.MUTED, 0, LINE, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, LINE * 2, label, marks);
        }
        double[] ends = new double[steps.size()];
        double[] starts = new double[steps.size()];
        double level = 0;
        for (int i = 0; i < ends.length; i++) {
            Step step = steps.get(i);
            starts[i] = step.total() ? 0 : level;
            ends[i] = step.total() ? step.change() : level + step.change();
            level = ends[i];
        }
        Scale scale =
                Scale.holding(
                        DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(ends)),
                        NAMES + AMOUNTS + GAP,
                        WIDTH - LAST_MARK);
        double bottom = steps.size() * ROW;
        for (double tick : scale.ticks()) {
            double x = scale.place(tick);
            marks.add(new Mark.Line(tick == 0 ? Ink.MUTED : Ink.GRID, x, 0, x, bottom, 1));
            marks.add(
                    new Mark.Text(
                            Ink.MUTED,
                            x,
                            bottom + LINE,
                            Anchor.MIDDLE,
                            Label.plain(axis.apply(tick))));
        }
        for (int i = 0; i < ends.length; i++) {
            draw(marks, scale, i, starts[i], ends[i]);
        }
        return new Drawing(WIDTH, bottom + LINE + 6, label, marks);
    }

    private void draw(List<Mark> marks, Scale scale, int index, double start, double end) {
        Step step = steps.get(index);
        double top = index * ROW + (ROW - BAR) / 2;
        double baseline = top + BAR - 4;
        double from = scale.place(Math.min(start, end));
        double to = scale.place(Math.max(start, end));
        Label name = new Label(step.name(), step.total(), "");
        marks.add(new Mark.Text(Ink.TEXT, 0, baseline, Anchor.START, name));
        marks.add(
                new Mark.Bar(
                        end >= start ? Ink.REFERRED : Ink.OTHERS,
                        from,
                        top,
                        Math.max(1, to - from),
                        BAR));
        marks.add(new Mark.Text(Ink.TEXT, NAMES + AMOUNTS, baseline, Anchor.END, step.printed()));
        if (index < steps.size() - 1) {
            double x = scale.place(end);
            marks.add(new Mark.Line(Ink.MUTED, x, top + BAR, x, top + ROW, 1));
        }
    }
}
