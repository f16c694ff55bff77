package org.referralroi.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A picture under construction. Text is escaped, so that data stays data. */
final class Svg {

    /** Reading order of a label. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final int DECIMALS = 2;

    private final StringBuilder shapes = new StringBuilder();
    private final double width;
    private final double height;
    private final String label;

    /**
     * @param label what the picture shows, for those who cannot see it
     */
    Svg(double width, double height, String label) {
        this.width = width;
        this.height = height;
        this.label = label;
    }

    void line(Ink ink, double x1, double y1, double x2, double y2, double thickness) {
        shapes.append(
                "<line class=\"%s-line\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                        .formatted(
                                ink.name,
                                number(x1),
                                number(y1),
                                number(x2),
                                number(y2),
                                ink.colour,
                                number(thickness)));
    }

    void dot(Ink ink, double x, double y, double radius) {
        shapes.append(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>\n"
                        .formatted(ink.name, number(x), number(y), number(radius), ink.colour));
    }

    void bar(Ink ink, double x, double y, double barWidth, double barHeight) {
        shapes.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                        .formatted(
                                ink.name,
                                number(x),
                                number(y),
                                number(barWidth),
                                number(barHeight),
                                ink.colour));
    }

    void text(Ink ink, double x, double y, Anchor anchor, Label text) {
        shapes.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" fill=\"%s\"%s%s%s>%s</text>\n"
                        .formatted(
                                ink.name,
                                number(x),
                                number(y),
                                ink.colour,
                                anchor == Anchor.START
                                        ? ""
                                        : " text-anchor=\""
                                                + (anchor == Anchor.END ? "end" : "middle")
                                                + '"',
                                text.strong() ? " font-weight=\"bold\"" : "",
                                text.source().isEmpty()
                                        ? ""
                                        : " data-figure=\"" + escape(text.source()) + '"',
                                escape(text.text())));
    }

    String picture() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="%s" \
                viewBox="0 0 %s %s" width="%s" height="%s" \
                font-family="DejaVu Sans Condensed" font-size="12">
                %s</svg>
                """
                .formatted(
                        escape(label),
                        number(width),
                        number(height),
                        number(width),
                        number(height),
                        shapes);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    // what XML 1.0 allows; anything else would make the whole picture unreadable
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
