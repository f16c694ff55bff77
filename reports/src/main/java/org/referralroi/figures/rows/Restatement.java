package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A figure that is another than in the run of the same month that was published before.
 *
 * @param figure name in the dictionary
 * @param group as in {@link org.referralroi.figures.Figure}
 * @param slice likewise
 * @param period likewise
 * @param change {@code moved}, {@code appeared} or {@code vanished}
 * @param valueBefore in the run published before; absent, as all of before, where it appeared
 * @param valueAfter in this run; absent, as all of after, where it vanished
 * @param lowBefore lower limit of the interval, where there is one
 * @param lowAfter likewise
 * @param highBefore upper limit
 * @param highAfter likewise
 * @param nBefore what it rests on
 * @param nAfter likewise
 * @param numeratorBefore count or money in minor units, where there is one
 * @param numeratorAfter likewise
 * @param denominatorBefore likewise
 * @param denominatorAfter likewise
 * @param previousRun the run published before
 */
public record Restatement(
        String figure,
        String group,
        String slice,
        String period,
        String change,
        OptionalDouble valueBefore,
        OptionalDouble valueAfter,
        OptionalDouble lowBefore,
        OptionalDouble lowAfter,
        OptionalDouble highBefore,
        OptionalDouble highAfter,
        OptionalLong nBefore,
        OptionalLong nAfter,
        OptionalLong numeratorBefore,
        OptionalLong numeratorAfter,
        OptionalLong denominatorBefore,
        OptionalLong denominatorAfter,
        String previousRun) {

    private static final List<String> CHANGES = List.of("moved", "appeared", "vanished");

    public Restatement {
        requireNonNull(figure, "figure");
        requireNonNull(previousRun, "previousRun");
        if (!CHANGES.contains(change)) {
            throw new IllegalArgumentException(
                    "%s, %s, %s, %s: change '%s' is none of %s"
                            .formatted(figure, group, slice, period, change, CHANGES));
        }
        if (valueBefore.isPresent() == change.equals("appeared")
                || valueAfter.isPresent() == change.equals("vanished")) {
            throw new IllegalArgumentException(
                    "%s, %s, %s, %s: %s with value %s before and %s after"
                            .formatted(
                                    figure, group, slice, period, change, valueBefore, valueAfter));
        }
    }
}
