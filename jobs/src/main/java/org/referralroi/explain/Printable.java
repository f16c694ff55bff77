package org.referralroi.explain;

import org.referralroi.extracts.Masked;

/**
 * Text from data as it may be shown on a terminal: without e-mail addresses, and with what does not
 * show as {@code \}{@code u001b}, so that a key can neither move the cursor nor turn the direction
 * of writing.
 */
final class Printable {
    private Printable() {}

    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        Masked.addresses(text)
                .codePoints()
                .forEach(
                        c -> {
                            if (shows(c)) {
                                shown.appendCodePoint(c);
                            } else {
                                shown.append("\\u%04x".formatted(c));
                            }
                        });
        return shown.toString();
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    /** A value of a row: numbers and flags as they are, all else as text. */
    static Object value(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : text(value.toString());
    }
}
