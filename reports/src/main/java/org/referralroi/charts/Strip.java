package org.referralroi.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Small pictures for the cells of a table: all those of a column share one scale, so that the
 * column reads as one chart. The number stands beside them as text.
 */
public final class Strip {

    /** Width of every strip. */
    public static final double WIDTH = 80;

    /** Height of every strip. */
    public static final double HEIGHT = 14;

    private static final double MIDDLE = HEIGHT / 2;
    private static final double EDGE = 3;
    private static final double BAR = 7;

    private Strip() {}

    /**
     * A bar from nought.
     *
     * @param value from nought to most
     * @param most what the whole width stands for
     * @param good whether much of it is good
     */
    public static Drawing bar(double value, double most, boolean good, String label) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(Ink.GRID, 0, MIDDLE, WIDTH, MIDDLE, 1));
        double width = most > 0 ? WIDTH * Math.max(0, Math.min(value, most)) / most : 0;
        marks.add(new Mark.Bar(good ? Ink.REFERRED : Ink.OTHERS, 0, MIDDLE - BAR / 2, width, BAR));
        return new Drawing(WIDTH, HEIGHT, label, marks);
    }

    /**
     * The places a rank may well be, the best at the left.
     *
     * @param last place there is
     */
    public static Drawing places(int best, int worst, int last, String label) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(Ink.GRID, EDGE, MIDDLE, WIDTH - EDGE, MIDDLE, 1));
        marks.add(new Mark.Line(Ink.GRID, EDGE, MIDDLE - 4, EDGE, MIDDLE + 4, 1));
        marks.add(new Mark.Line(Ink.GRID, WIDTH - EDGE, MIDDLE - 4, WIDTH - EDGE, MIDDLE + 4, 1));
        double from = place(best, last);
        double to = place(worst, last);
        marks.add(new Mark.Line(Ink.REFERRED, from, MIDDLE, to, MIDDLE, 3));
        marks.add(new Mark.Dot(Ink.REFERRED, from, MIDDLE, EDGE));
        marks.add(new Mark.Dot(Ink.REFERRED, to, MIDDLE, EDGE));
        return new Drawing(WIDTH, HEIGHT, label, marks);
    }

    /** Nothing to draw. */
    public static Drawing empty() {
        return new Drawing(WIDTH, HEIGHT, "", List.of());
    }

    private static double place(int rank, int last) {
        return last <= 1 ? WIDTH / 2 : EDGE + (WIDTH - 2 * EDGE) * (rank - 1) / (double) (last - 1);
    }
}
