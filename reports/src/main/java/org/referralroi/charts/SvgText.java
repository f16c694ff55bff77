package org.referralroi.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.referralroi.charts.Mark.Anchor;

/**
 * A drawing as SVG text. What comes from data is escaped, so that it stays data. Colours are those
 * of the page it stands in, by classes.
 */
final class SvgText {

    private static final int DECIMALS = 2;

    private SvgText() {}

    static String of(Drawing drawing) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="%s" \
                viewBox="0 0 %s %s" width="%s" height="%s" \
                font-family="DejaVu Sans Condensed, sans-serif" font-size="%s">
                %s</svg>
                """
                .formatted(
                        escape(drawing.label()),
                        number(drawing.width()),
                        number(drawing.height()),
                        number(drawing.width()),
                        number(drawing.height()),
                        number(Drawing.FONT_SIZE),
                        drawing.marks().stream().map(SvgText::mark).collect(Collectors.joining()));
    }

    private static String mark(Mark mark) {
        if (mark instanceof Mark.Line line) {
            return "<line class=\"%s-line\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\"/>\n"
                    .formatted(
                            line.ink().variable,
                            number(line.x1()),
                            number(line.y1()),
                            number(line.x2()),
                            number(line.y2()),
                            number(line.thickness()));
        }
        if (mark instanceof Mark.Dot dot) {
            return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                    .formatted(
                            dot.ink().variable,
                            number(dot.x()),
                            number(dot.y()),
                            number(dot.radius()));
        }
        if (mark instanceof Mark.Bar bar) {
            return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                    .formatted(
                            bar.ink().variable,
                            number(bar.x()),
                            number(bar.y()),
                            number(bar.width()),
                            number(bar.height()));
        }
        return text((Mark.Text) mark);
    }

    private static String text(Mark.Text text) {
        Label label = text.label();
        return label.text().isEmpty()
                ? ""
                : "<text class=\"%s\" x=\"%s\" y=\"%s\"%s%s%s>%s</text>\n"
                        .formatted(
                                text.ink().variable,
                                number(text.x()),
                                number(text.y()),
                                anchor(text.anchor()),
                                label.strong() ? " font-weight=\"bold\"" : "",
                                label.source().isEmpty()
                                        ? ""
                                        : " data-figure=\"" + escape(label.source()) + '"',
                                escape(label.text()));
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
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
