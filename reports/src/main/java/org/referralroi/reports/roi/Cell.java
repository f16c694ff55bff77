package org.referralroi.reports.roi;

import org.referralroi.reports.Reading;

/**
 * What stands in one place of a table.
 *
 * @param value a number or a word
 * @param valueSource the figure it prints, empty where it prints none
 * @param range interval of the value, empty where there is none
 * @param basis sample size, or why there is no value
 * @param computed whether there is a value
 */
public record Cell(
        String value,
        String valueSource,
        String range,
        String rangeSource,
        String basis,
        String basisSource,
        boolean computed) {

    static final Cell EMPTY = words("", "");

    /** A figure with interval and sample size. */
    static Cell of(Reading reading) {
        return new Cell(
                reading.value(),
                reading.source("value"),
                reading.range(),
                reading.source("range"),
                reading.basis(),
                reading.source("n"),
                reading.computed());
    }

    /** A figure alone, in a column that says what it rests on. */
    static Cell bare(Reading reading) {
        return new Cell(
                reading.computed() ? reading.value() : "–",
                reading.source("value"),
                "",
                "",
                "",
                "",
                reading.computed());
    }

    /** Words, which print no figure. */
    static Cell words(String value, String below) {
        return new Cell(value, "", "", "", below, "", true);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return value.isEmpty() && range.isEmpty() && basis.isEmpty();
    }

    /** Interval and sample size in one line. */
    public String small() {
        return range.isEmpty() || basis.isEmpty() ? range + basis : range + " · " + basis;
    }
}
