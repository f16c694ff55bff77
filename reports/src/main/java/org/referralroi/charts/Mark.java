package org.referralroi.charts;

import java.util.List;

/** One shape of a drawing, in the units of the drawing, y downwards. */
sealed interface Mark {

    /** Which end of a text its place is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A straight line. */
    record Line(Ink ink, double x1, double y1, double x2, double y2, double thickness)
            implements Mark {}

    /** A filled circle. */
    record Dot(Ink ink, double x, double y, double radius) implements Mark {}

    /** A filled rectangle. */
    record Bar(Ink ink, double x, double y, double width, double height) implements Mark {}

    /** A place. */
    record Point(double x, double y) {}

    /** A line through places, in their order. */
    record Path(Ink ink, List<Point> points, double thickness) implements Mark {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** The surface within places, in their order, through which what lies below is seen. */
    record Area(Ink ink, List<Point> points) implements Mark {
        static final double OPACITY = 0.18;

        public Area {
            points = List.copyOf(points);
        }
    }

    /** A text on its baseline. */
    record Text(Ink ink, double x, double y, Anchor anchor, Label label) implements Mark {}
}
