package org.referralroi.reports.list;

import org.referralroi.reports.Reading;

/**
 * One field of a list.
 *
 * @param text for the page
 * @param print for the PDF, whose font does not hold every script
 * @param small what stands below it, empty where nothing does
 * @param source the row and column it prints as {@code table:line:column}, lines counted from 1 in
 *     the order of the table; of a figure its figure, group, slice, period and part; empty where it
 *     prints neither
 * @param tone {@code good} or {@code bad} of a change, empty of anything else
 */
public record Cell(String text, String print, String small, String source, String tone) {

    /** A cell that is neither good nor bad. */
    public Cell(String text, String print, String small, String source) {
        this(text, print, small, source, "");
    }

    /** Words that are no data. */
    public static Cell words(String words) {
        return new Cell(words, words, "", "");
    }

    /** The value of a figure, with what it rests on below. */
    public static Cell of(Reading reading) {
        return new Cell(
                reading.computed() ? reading.value() : "–",
                reading.computed() ? reading.value() : "–",
                "",
                reading.source("value"));
    }

    Cell withSmall(String words) {
        return new Cell(text, print, words, source, tone);
    }

    /** The row it prints, null where it prints none, so that the page leaves the attribute out. */
    public String row() {
        return source.contains(":") && !source.contains(" ") ? source : null;
    }

    /** The tone, likewise. */
    public String colour() {
        return tone.isEmpty() ? null : tone;
    }

    /** The figure it prints, likewise. */
    public String figure() {
        return source.contains(" ") ? source : null;
    }
}
