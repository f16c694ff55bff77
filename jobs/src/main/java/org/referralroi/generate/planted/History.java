package org.referralroi.generate.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * The days the company lived through and how they are written. Days are counted from 1970-01-01,
 * moments are seconds since then; a moment falls on a day of the time zone of conf/program.yml.
 */
public final class History {

    /** Later than everything. */
    public static final long NEVER = Long.MAX_VALUE;

    public static final int DAY = 86_400;

    private static final ZoneRules RULES = ZoneId.of("Europe/Berlin").getRules();

    /** Four months before the three years: the first customers must have 36 complete months. */
    public static final int FIRST_DAY = day(2023, 7, 1);

    /** The last day in the full delivery. */
    public static final int FULL_DAY = day(2026, 10, 31);

    /** The day of the late export. */
    public static final int EXPORT_DAY = day(2026, 11, 5);

    /** The last moment the full delivery knows of. */
    public static final long FULL = at(FULL_DAY, DAY - 1);

    /** The last moment the late delivery knows of. */
    public static final long EXPORT = at(EXPORT_DAY, 12 * 3600);

    private History() {}

    /** Returns the number of a day. */
    public static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    /** Returns the moment at a second of a local day. */
    public static long at(int day, int secondOfDay) {
        LocalDateTime local =
                LocalDateTime.ofEpochSecond((long) day * DAY + secondOfDay, 0, ZoneOffset.UTC);
        return local.toEpochSecond(RULES.getOffset(local));
    }

    /** Returns the local day a moment falls on. */
    public static int dayOf(long moment) {
        return (int) Math.floorDiv(moment + offset(moment), (long) DAY);
    }

    private static int offset(long moment) {
        return RULES.getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
    }

    /** Writes a day, an empty text for none. */
    public static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** Writes a moment, mostly in UTC and at times with the local offset; empty for none. */
    public static String instant(long moment) {
        if (moment == NEVER) {
            return "";
        }
        boolean local = Math.floorMod(moment, 7) == 0;
        int offset = local ? offset(moment) : 0;
        long shifted = moment + offset;
        int second = (int) Math.floorMod(shifted, (long) DAY);
        return new StringBuilder(25)
                .append(LocalDate.ofEpochDay(Math.floorDiv(shifted, (long) DAY)))
                .append('T')
                .append(two(second / 3600))
                .append(':')
                .append(two(second / 60 % 60))
                .append(':')
                .append(two(second % 60))
                .append(local ? "+" + two(offset / 3600) + ":00" : "Z")
                .toString();
    }

    /** Writes a moment only if it has passed. */
    public static String instantIfPassed(long moment, long asOf) {
        return moment <= asOf ? instant(moment) : "";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
