package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * One row of the advocate leaderboard: one advocate in one window. Money in minor units of the
 * reporting currency.
 *
 * @param window {@code month}, {@code quarter}, {@code year} or {@code all}
 * @param rank by referral value, equal values share the better rank (1-2-2-4)
 * @param previousRank rank in the window before, absent where there was none
 * @param repeat whether the advocate made two or more referrals in the window
 * @param advocatesRanked all that stand in the window, of which the table may show the first alone
 */
public record AdvocateStanding(
        String window,
        String advocateId,
        String name,
        String programKind,
        long referrals,
        long won,
        long revenueMinor,
        long marginMinor,
        long rewardsMinor,
        long referralValueMinor,
        int rank,
        OptionalInt previousRank,
        boolean repeat,
        long advocatesRanked) {

    /** The windows, from the shortest to the longest. */
    public static final List<String> WINDOWS = List.of("month", "quarter", "year", "all");

    public AdvocateStanding {
        requireNonNull(advocateId, "advocateId");
        requireNonNull(name, "name");
        requireNonNull(programKind, "programKind");
        requireNonNull(previousRank, "previousRank");
        if (!WINDOWS.contains(window)) {
            throw new IllegalArgumentException(
                    "advocate %s: window '%s' is none of %s"
                            .formatted(advocateId, window, WINDOWS));
        }
        if (rank < 1) {
            throw new IllegalArgumentException(
                    "advocate %s: rank %d is less than 1".formatted(advocateId, rank));
        }
        if (rank > advocatesRanked) {
            throw new IllegalArgumentException(
                    "advocate %s: rank %d is beyond the %d that are ranked"
                            .formatted(advocateId, rank, advocatesRanked));
        }
    }
}
