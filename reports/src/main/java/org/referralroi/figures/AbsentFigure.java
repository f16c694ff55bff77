package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

/**
 * A figure that could not be computed, and why.
 *
 * @param figure name in the dictionary
 * @param group as in {@link Figure}
 * @param slice as in {@link Figure}
 * @param period as in {@link Figure}
 * @param reason a sentence for the reader of the report
 */
public record AbsentFigure(
        String figure, String group, String slice, String period, String reason) {

    public AbsentFigure {
        requireNonNull(figure, "figure");
        requireNonNull(group, "group");
        requireNonNull(slice, "slice");
        requireNonNull(period, "period");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "%s, %s, %s, %s: absent without a reason"
                            .formatted(figure, group, slice, period));
        }
    }
}
