package org.referralroi.explain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a period.
 *
 * @param from the first
 * @param until the first after it
 */
record Days(LocalDate from, LocalDate until) {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** The days of a period of figures or of a window of leaderboards, in the report of a month. */
    static Days of(String period, YearMonth month) {
        LocalDate until = month.plusMonths(1).atDay(1);
        return switch (period) {
            case "month" -> new Days(month.atDay(1), until);
            case "t12m" -> new Days(until.minusMonths(12), until);
            case "quarter" ->
                    new Days(month.minusMonths((month.getMonthValue() - 1) % 3).atDay(1), until);
            case "year" -> new Days(LocalDate.of(month.getYear(), 1, 1), until);
            case "to_date", "all" -> new Days(EVER, until);
            default -> of("month", YearMonth.parse(period));
        };
    }

    /** The first or last month alone. */
    Days only(String month) {
        return month.equals("first")
                ? new Days(from, from.plusMonths(1))
                : new Days(until.minusMonths(1), until);
    }

    /** A condition on a column of dates. */
    String contain(String column) {
        return "%1$s >= date '%2$s' and %1$s < date '%3$s'"
                .formatted(column, iso(from), iso(until));
    }

    private static String iso(LocalDate day) {
        return "%04d-%02d-%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
