package org.referralroi.figures;

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
        String figure, String group, String slice, String period, String reason) {}
