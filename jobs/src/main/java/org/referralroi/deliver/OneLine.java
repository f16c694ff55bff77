package org.referralroi.deliver;

import java.util.regex.Pattern;

/** Text from elsewhere on one line: it ends no header and turns no writing direction. */
final class OneLine {
    /** Joiners stay, as Arabic and Indic scripts and emoji need them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}\\s&&[^\\u200C\\u200D]]+");

    private OneLine() {}

    /** The text, with each run of control signs and spaces as one space. */
    static String of(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** The same, cut where it is long. */
    static String of(String text, int most) {
        String line = of(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
