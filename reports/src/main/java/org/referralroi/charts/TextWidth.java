package org.referralroi.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * How wide a text may become. On paper it is set in the embedded font, on a page in one of its own,
 * so there is room for the wider of the usual ones.
 */
final class TextWidth {

    /** The widest of the usual fonts of pages beside the condensed one of paper. */
    private static final double PAGE = 1 / 0.9;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font STRONG =
            FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                    .getAwtFontFromBundles(
                            "DejaVu Sans Condensed",
                            Font.BOLD,
                            Drawing.FONT_SIZE,
                            Locale.ROOT,
                            false);

    private TextWidth() {}

    /** Of a text in strong letters, in whole units. */
    static double strong(String text) {
        StringBuilder held = new StringBuilder();
        int lacking = 0;
        for (int c : text.codePoints().toArray()) {
            if (STRONG.canDisplay(c)) {
                held.appendCodePoint(c);
            } else {
                lacking++;
            }
        }
        double width =
                held.isEmpty()
                        ? 0
                        : STRONG.getStringBounds(held.toString(), EXACT).getWidth() * PAGE;
        return Math.ceil(width + lacking * Drawing.FONT_SIZE);
    }
}
