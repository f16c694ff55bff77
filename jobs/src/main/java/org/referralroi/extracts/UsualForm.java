package org.referralroi.extracts;

import java.nio.charset.StandardCharsets;

/**
 * Tells whether fields of a column keep the rules of the contract in the form that exports usually
 * have, which every engine reads into the same value. A field in another form, such as an instant
 * with fractions of a second, may be valid too; it is read as text and judged in SQL.
 */
final class UsualForm {
    private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_END = 19;

    /** Further offsets are valid, but no place has them, and not every engine reads them. */
    private static final int MOST_OFFSET_HOURS = 14;

    private final ColumnType type;
    private final boolean mayBeEmpty;
    private final byte[][] values;

    UsualForm(Column column) {
        this.type = column.type();
        this.mayBeEmpty = column.mayBeEmpty();
        this.values =
                column.values().stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
    }

    /** Whether the field at {@code from}, up to before {@code until}, without quotes, has it. */
    boolean has(byte[] bytes, int from, int until) {
        if (from == until) {
            return mayBeEmpty;
        }
        if (values.length > 0) {
            return isOneOfValues(bytes, from, until);
        }
        return switch (type) {
            case ID, TEXT, EMAIL, NAME -> true;
            case DATE -> until - from == DATE_LENGTH && isDate(bytes, from);
            case INSTANT -> isInstant(bytes, from, until);
            case MONEY -> isMoney(bytes, from, until);
            case CURRENCY -> isCurrency(bytes, from, until);
            case FLAG -> is("true", bytes, from, until) || is("false", bytes, from, until);
            // of small tables only, where nothing is gained
            case MONTH, NUMBER, RATE -> false;
        };
    }

    /** Whether a field in quotes has it; {@code length} is that of what is between them. */
    boolean hasQuoted(int length) {
        return values.length == 0 && type.isText() && (length > 0 || mayBeEmpty);
    }

    private boolean isOneOfValues(byte[] bytes, int from, int until) {
        for (byte[] value : values) {
            if (equal(value, bytes, from, until)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String text, byte[] bytes, int from, int until) {
        return equal(text.getBytes(StandardCharsets.US_ASCII), bytes, from, until);
    }

    private static boolean equal(byte[] value, byte[] bytes, int from, int until) {
        if (value.length != until - from) {
            return false;
        }
        for (int i = 0; i < value.length; i++) {
            if (value[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(byte[] bytes, int at) {
        int year = number(bytes, at, 4);
        int month = number(bytes, at + 5, 2);
        int day = number(bytes, at + 8, 2);
        return bytes[at + 4] == '-'
                && bytes[at + 7] == '-'
                && year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= DAYS[month]
                && (month != 2 || day < 29 || isLeap(year));
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static boolean isInstant(byte[] bytes, int from, int until) {
        int zone = from + SECONDS_END;
        return until > zone
                && isDate(bytes, from)
                && bytes[from + 10] == 'T'
                && isTime(bytes, from + 11)
                && bytes[from + 16] == ':'
                && isWithin(number(bytes, from + 17, 2), 59)
                && (until == zone + 1 && bytes[zone] == 'Z'
                        || until == zone + 6 && isOffset(bytes, zone));
    }

    private static boolean isTime(byte[] bytes, int at) {
        return isWithin(number(bytes, at, 2), 23)
                && bytes[at + 2] == ':'
                && isWithin(number(bytes, at + 3, 2), 59);
    }

    private static boolean isOffset(byte[] bytes, int at) {
        return (bytes[at] == '+' || bytes[at] == '-')
                && isTime(bytes, at + 1)
                && number(bytes, at + 1, 2) <= MOST_OFFSET_HOURS;
    }

    private static boolean isMoney(byte[] bytes, int from, int until) {
        int whole = bytes[from] == '-' ? from + 1 : from;
        int at = whole;
        while (at < until && isDigit(bytes[at])) {
            at++;
        }
        if (at == whole || at - whole > 12) {
            return false;
        }
        if (at == until) {
            return true;
        }
        int decimals = until - at - 1;
        return bytes[at] == '.'
                && decimals >= 1
                && decimals <= 4
                && number(bytes, at + 1, decimals) >= 0;
    }

    private static boolean isCurrency(byte[] bytes, int from, int until) {
        if (until - from != 3) {
            return false;
        }
        for (int at = from; at < until; at++) {
            if (bytes[at] < 'A' || bytes[at] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(int number, int most) {
        return number >= 0 && number <= most;
    }

    /** The number that so many digits make; negative where one is none. */
    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            if (!isDigit(bytes[at])) {
                return -1;
            }
            number = 10 * number + bytes[at] - '0';
        }
        return number;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
