package org.referralroi.conf;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address of the plain form {@code local@domain}, without quotes, comments or any sign
 * that could end a line of a message.
 */
public record MailAddress(String text) {
    /** RFC 5321, 4.5.3.1: 64 octets before the sign, and 254 that fit into a path. */
    private static final int MOST_LETTERS = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("(?=.{1,64}@)%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(ATOM, LABEL));

    public MailAddress {
        if (text.length() > MOST_LETTERS || !ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an address such as reports@example.com".formatted(text));
        }
    }

    /** The part behind the sign. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    /** The same for all spellings that reach the same person at nearly every server. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
