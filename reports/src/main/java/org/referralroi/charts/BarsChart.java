package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;
import org.referralroi.charts.Mark.Anchor;

/**
 * Parts of a whole as bars side by side from nought, each with its name before it and its numbers
 * behind.
 *
 * @param label what the picture shows, for those who cannot see it
 * @param missing what to say when there is no bar
 */
public record BarsChart(String label, String missing, List<Bar> bars) {

    /**
     * One part.
     *
     * @param value at least 0
     * @param printed the value as text
     * @param basis what it is of
     * @param strong whether it is what the picture is about
     */
    public record Bar(String name, double value, Label printed, Label basis, boolean strong) {}

    private static final double WIDTH = IntervalChart.WIDTH;
    private static final double ROW = 25;
    private static final double THICK = 15;
    private static final double CHARACTER = 7;
    private static final double GAP = 8;

    /** How much wider strong letters are. */
    private static final double STRONG = 1.25;

    public BarsChart {
        bars = List.copyOf(bars);
    }

    /** The picture. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        if (bars.isEmpty()) {
            marks.add(new Mark.Line(Ink.GRID, 0, ROW, WIDTH, ROW, 1));
            marks.add(new Mark.Text(Ink.MUTED, 0, ROW - 8, Anchor.START, Label.plain(missing)));
            return new Drawing(WIDTH, ROW + 8, label, marks);
        }
        double left = longest(bars.stream().map(Bar::name).toList()) + GAP;
        double right = longest(bars.stream().map(b -> b.basis().text()).toList()) + GAP;
        double number = longest(bars.stream().map(b -> b.printed().text()).toList()) * STRONG + GAP;
        double room = WIDTH - left - right - number;
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = i * ROW + (ROW - THICK) / 2;
            double baseline = top + THICK - 3;
            double length = most <= 0 ? 0 : bar.value() / most * room;
            marks.add(
                    new Mark.Text(
                            Ink.TEXT, left - GAP, baseline, Anchor.END, Label.plain(bar.name())));
            marks.add(
                    new Mark.Bar(
                            bar.strong() ? Ink.REFERRED : Ink.OTHERS_PAST,
                            left,
                            top,
                            Math.max(1, length),
                            THICK));
            marks.add(
                    new Mark.Text(
                            Ink.TEXT, left + length + GAP, baseline, Anchor.START, bar.printed()));
            marks.add(new Mark.Text(Ink.MUTED, WIDTH, baseline, Anchor.END, bar.basis()));
        }
        return new Drawing(WIDTH, bars.size() * ROW, label, marks);
    }

    private static double longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0) * CHARACTER;
    }
}
