package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.referralroi.charts.Mark.Anchor;

/**
 * Steps of a way as bars from nought, each with its count and what is said of the step.
 *
 * @param label what the picture shows, for those who cannot see it
 */
public record FunnelChart(String label, List<Step> steps) {

    /**
     * One step.
     *
     * @param count how many reach it, empty where that could not be computed
     * @param rate how many of the step before reach it
     * @param note what else there is to say
     */
    public record Step(String name, OptionalLong count, Label printed, Label rate, Label note) {}

    private static final double WIDTH = IntervalChart.WIDTH;
    private static final double ROW = 36;
    private static final double BASELINE = 13;
    private static final double BAR_TOP = 18;
    private static final double BAR = 10;
    private static final double COUNTS = 156;

    public FunnelChart {
        steps = List.copyOf(steps);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        long most = steps.stream().flatMapToLong(s -> s.count().stream()).max().orElse(0);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double top = i * ROW;
            double baseline = top + BASELINE;
            marks.add(
                    new Mark.Text(Ink.TEXT, 0, baseline, Anchor.START, Label.strong(step.name())));
            if (step.count().isPresent()) {
                marks.add(new Mark.Text(Ink.TEXT, COUNTS, baseline, Anchor.END, step.printed()));
                marks.add(
                        new Mark.Text(Ink.MUTED, COUNTS + 12, baseline, Anchor.START, step.rate()));
            } else {
                // words in the place of a number are longer than it, and would lie over the name
                marks.add(
                        new Mark.Text(
                                Ink.MUTED, COUNTS - 36, baseline, Anchor.START, step.printed()));
            }
            marks.add(new Mark.Text(Ink.MUTED, WIDTH, baseline, Anchor.END, step.note()));
            marks.add(
                    new Mark.Line(Ink.GRID, 0, top + BAR_TOP + BAR, WIDTH, top + BAR_TOP + BAR, 1));
            if (step.count().isPresent() && most > 0) {
                marks.add(
                        new Mark.Bar(
                                Ink.REFERRED,
                                0,
                                top + BAR_TOP,
                                WIDTH * step.count().getAsLong() / most,
                                BAR));
            }
        }
        return new Drawing(WIDTH, steps.size() * ROW, label, marks);
    }
}
