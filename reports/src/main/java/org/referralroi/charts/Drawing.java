package org.referralroi.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A finished picture: shapes and text, for a page as SVG, for paper drawn with the same shapes at
 * the same places. On paper the text is text in an embedded font, which it would not be if the SVG
 * were handed to Jasper: Batik draws it as outlines that can be neither searched nor copied.
 *
 * @param label what the picture shows, for those who cannot see it
 */
public record Drawing(double width, double height, String label, List<Mark> marks) {

    /** Size of all text. */
    static final int FONT_SIZE = 12;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** The picture as SVG text, to stand within a page. */
    public String svg() {
        return SvgText.of(this);
    }

    /**
     * Draws the picture.
     *
     * @param palette its colours, those of paper
     * @param plain any size, any unit
     * @param strong likewise
     */
    public void paint(Graphics2D canvas, Palette palette, Font plain, Font strong) {
        Font plainFont = plain.deriveFont((float) FONT_SIZE);
        Font strongFont = strong.deriveFont((float) FONT_SIZE);
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line line) {
                canvas.setColor(colour(palette, line.ink()));
                canvas.setStroke(new java.awt.BasicStroke((float) line.thickness(), 0, 0));
                canvas.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            } else if (mark instanceof Mark.Dot dot) {
                canvas.setColor(colour(palette, dot.ink()));
                double size = 2 * dot.radius();
                canvas.fill(
                        new Ellipse2D.Double(
                                dot.x() - dot.radius(), dot.y() - dot.radius(), size, size));
            } else if (mark instanceof Mark.Bar bar) {
                canvas.setColor(colour(palette, bar.ink()));
                canvas.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
            } else if (mark instanceof Mark.Text text) {
                write(canvas, palette, text, text.label().strong() ? strongFont : plainFont);
            }
        }
    }

    private static Color colour(Palette palette, Ink ink) {
        return Color.decode(palette.onPaper(ink).hex());
    }

    private static void write(Graphics2D canvas, Palette palette, Mark.Text text, Font font) {
        if (text.label().text().isEmpty()) {
            return;
        }
        canvas.setColor(colour(palette, text.ink()));
        canvas.setFont(font);
        double length =
                font.getStringBounds(text.label().text(), canvas.getFontRenderContext()).getWidth();
        double before =
                switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> length / 2;
                    case END -> length;
                };
        canvas.drawString(text.label().text(), (float) (text.x() - before), (float) text.y());
    }
}
