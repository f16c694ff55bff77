package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What an average customer has brought in by the end of a month of tenure. Money in major units of
 * the reporting currency, not discounted.
 *
 * @param group {@code referred} or {@code non_referred}
 * @param tenureMonth counted from 1
 * @param customers of whom the month is complete
 * @param cumulativeMargin mean margin of the months up to this one, added up
 * @param low lower limit of its jackknife interval, where there is one
 * @param high upper limit
 */
public record ValuePoint(
        String group,
        int tenureMonth,
        long customers,
        double cumulativeMargin,
        OptionalDouble low,
        OptionalDouble high) {

    public ValuePoint {
        requireNonNull(group, "group");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        if (tenureMonth < 1) {
            throw new IllegalArgumentException(
                    "tenure month %d of %s is less than 1".formatted(tenureMonth, group));
        }
    }
}
