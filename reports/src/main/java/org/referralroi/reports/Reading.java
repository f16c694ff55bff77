package org.referralroi.reports;

import org.referralroi.charts.Label;

/**
 * A figure as it is printed.
 *
 * @param key figure, group, slice and period, by which the row of the figures can be found
 * @param value such as 12.3%, or that it was not computed
 * @param range its interval, empty where there is none
 * @param basis its sample size; of a figure not computed, the reason
 * @param computed whether there is a figure
 */
public record Reading(String key, String value, String range, String basis, boolean computed) {

    public static final String MISSING = "not computed";

    /** Which number of the row stands in a place, such as {@code … value}. */
    public String source(String part) {
        return computed ? key + " " + part : "";
    }

    /** Interval and sample size in one line. */
    public String small() {
        return range.isEmpty() || basis.isEmpty() ? range + basis : range + " · " + basis;
    }

    /** The value for a picture. */
    public Label valueLabel() {
        return new Label(value, true, source("value"));
    }

    /** The interval for a picture. */
    public Label rangeLabel() {
        return new Label(range, false, source("range"));
    }

    /** The sample size for a picture. */
    public Label basisLabel() {
        return new Label(computed ? basis : "", false, source("n"));
    }
}
