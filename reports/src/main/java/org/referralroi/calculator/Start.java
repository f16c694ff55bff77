package org.referralroi.calculator;

import static java.util.Objects.requireNonNull;

import org.referralroi.whatif.Range;

/**
 * What an assumption starts from where that is not the default of its input.
 *
 * @param range what it may plausibly be
 * @param source who says so
 */
record Start(double value, Range range, Saying source) {
    Start {
        requireNonNull(range, "range");
        requireNonNull(source, "source");
    }
}
