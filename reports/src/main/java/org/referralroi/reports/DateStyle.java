package org.referralroi.reports;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/**
 * How a locale writes dates. English without a country puts the day first; a date that cannot stand
 * in a line of English, because it is written in another script than Latin, Greek or Cyrillic, is
 * written as 2026-11-01.
 */
public record DateStyle(
        DateTimeFormatter day, DateTimeFormatter month, DateTimeFormatter shortMonth) {

    private static final Set<UnicodeScript> READABLE =
            Set.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.GREEK,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED);

    /**
     * The day with the point, comma or word that joins it to what follows, or to what is before.
     */
    private static final String FIRST_OR_MIDDLE_DAY = "d+([^A-Za-z']|'[^']*')*(?=[A-Za-z])";

    private static final String LAST_DAY = "[^A-Za-z'.]*d+([^A-Za-z']|'[^']*')*$";

    static DateStyle of(Locale locale) {
        String pattern =
                locale.getLanguage().equals("en") && locale.getCountry().isEmpty()
                        ? "d MMMM y"
                        : DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        String month =
                pattern.replaceFirst(FIRST_OR_MIDDLE_DAY, "")
                        .replaceFirst(LAST_DAY, "")
                        .strip()
                        .replace("MMMM", "LLLL");
        DateStyle style =
                new DateStyle(
                        formatter(pattern, locale),
                        formatter(month, locale),
                        formatter(month.replace("LLLL", "LLL"), locale));
        return style.isReadable()
                ? style
                : new DateStyle(
                        formatter("uuuu-MM-dd", Locale.ROOT),
                        formatter("uuuu-MM", Locale.ROOT),
                        formatter("uuuu-MM", Locale.ROOT));
    }

    /** Such as 1 November 2026. */
    public String day(LocalDate day) {
        return this.day.format(day);
    }

    /** Such as November 2026. */
    public String month(YearMonth month) {
        return this.month.format(month);
    }

    /** Such as Nov 2026. */
    public String shortMonth(YearMonth month) {
        return shortMonth.format(month);
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern.replace("y", "u"), locale)
                .withDecimalStyle(DecimalStyle.STANDARD);
    }

    private boolean isReadable() {
        for (int month = 1; month <= 12; month++) {
            String printed = day(LocalDate.of(2026, month, 1)) + month(YearMonth.of(2026, month));
            if (!printed.codePoints().mapToObj(UnicodeScript::of).allMatch(READABLE::contains)) {
                return false;
            }
        }
        return true;
    }
}
