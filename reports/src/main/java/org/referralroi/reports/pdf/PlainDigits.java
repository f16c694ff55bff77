package org.referralroi.reports.pdf;

import java.util.Locale;

/**
 * openpdf writes its table of offsets in the digits of the default locale; an Arabic one would make
 * a file that no reader opens. So the default is plain while any document is written.
 */
final class PlainDigits {
    private static int writing;
    private static Locale before;

    private PlainDigits() {}

    static synchronized void begin() {
        if (writing++ == 0) {
            before = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        }
    }

    static synchronized void end() {
        if (--writing == 0) {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
