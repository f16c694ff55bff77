package org.referralroi.reports;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.referralroi.figures.Presentation.Names;

/**
 * Names as they can be shown. Control characters become spaces and marks that turn the direction of
 * writing are dropped, so that a name cannot disarrange the line it stands in. A name without
 * anything to show is replaced by the id, and every name where names are masked.
 */
public final class PrintableName {

    private static final int NOT_IN_FONT = '□';
    private static final Font FONT =
            FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                    .getAwtFontFromBundles(
                            "DejaVu Sans Condensed", Font.BOLD, 8f, Locale.ROOT, false);

    private final Names names;

    public PrintableName(Names names) {
        this.names = names;
    }

    /** For the page, where the browser finds a font for every script. */
    public String onScreen(String name, String id) {
        if (names == Names.MASKED) {
            return id;
        }
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .filter(c -> !turnsDirection(c))
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString().isBlank() ? id : shown.toString().strip();
    }

    /**
     * For the PDF, whose embedded font has Latin, Greek, Cyrillic, Arabic and more, but neither
     * Chinese nor pictures: what it lacks shows as a box, and the id follows, because the PDF
     * library would leave such characters out without a word.
     */
    public String inPrint(String name, String id) {
        String shown = onScreen(name, id);
        StringBuilder print = new StringBuilder();
        shown.codePoints()
                .map(c -> FONT.canDisplay(c) ? c : NOT_IN_FONT)
                .forEach(print::appendCodePoint);
        return shown.contentEquals(print) ? shown : print + " (" + id + ")";
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
