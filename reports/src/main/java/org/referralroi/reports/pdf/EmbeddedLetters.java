package org.referralroi.reports.pdf;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The letters of the font that a PDF embeds: Latin, Greek, Cyrillic, Arabic, Hebrew and more, but
 * neither Chinese, Japanese and Korean nor the scripts of India nor pictures. The PDF library
 * leaves out what the font lacks without a word; here it shows as a box.
 */
public final class EmbeddedLetters {

    private static final int BOX = '□';
    private static final Font FONT =
            FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                    .getAwtFontFromBundles(
                            "DejaVu Sans Condensed", Font.BOLD, 8f, Locale.ROOT, false);

    private EmbeddedLetters() {}

    /** The text as it can be printed. */
    public static String of(String text) {
        StringBuilder print = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || FONT.canDisplay(c) ? c : BOX)
                .forEach(print::appendCodePoint);
        return print.toString();
    }
}
