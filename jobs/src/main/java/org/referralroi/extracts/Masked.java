package org.referralroi.extracts;

import java.util.regex.Pattern;

/**
 * Takes e-mail addresses out of what is shown to people: an address may have slipped into any
 * column.
 */
public final class Masked {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"']+@[^\\s@,;<>\"']+");
    private static final int LONGEST = 80;

    private Masked() {}

    /** The text without addresses. */
    public static String addresses(String value) {
        return ADDRESS.matcher(value).replaceAll("***@***");
    }

    /** The text on one line, without addresses, shortened to 80 characters. */
    public static String text(String value) {
        String line = addresses(value).replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
