package org.referralroi.charts;

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

    /** A text on its baseline. */
    record Text(Ink ink, double x, double y, Anchor anchor, Label label) implements Mark {}
}
