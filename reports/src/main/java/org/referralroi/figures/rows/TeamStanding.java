package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One row of the team leaderboard: one team in one role of its reps and one window. A team stands
 * as one rep would who had brought all that its reps have; columns mean what they mean in {@link
 * RepStanding}. Counts and goals are the sums of its reps, medians are those of all its referrals
 * and wins.
 *
 * @param team as it is now: what a rep brought before joining counts for it too
 * @param reps of the team who stand in this role and window
 */
public record TeamStanding(
        String window,
        String role,
        String team,
        long reps,
        int rank,
        OptionalInt previousRank,
        OptionalInt rankChange,
        long advocatesOwned,
        long advocatesRecruited,
        long referrals,
        long won,
        long newCustomers,
        long revenueMinor,
        OptionalDouble medianHoursToContact,
        OptionalDouble withinTarget,
        long withinTargetOf,
        OptionalDouble untouched,
        long untouchedOf,
        OptionalDouble conversion,
        long conversionOf,
        OptionalDouble conversionShrunken,
        OptionalDouble conversionLow,
        OptionalDouble conversionHigh,
        OptionalInt conversionBestRank,
        OptionalInt conversionWorstRank,
        OptionalDouble medianCycleDays,
        OptionalDouble recruitedGoal,
        OptionalDouble recruitedAttained,
        OptionalDouble referralsGoal,
        OptionalDouble referralsAttained,
        OptionalDouble newCustomersGoal,
        OptionalDouble newCustomersAttained,
        OptionalLong revenueGoalMinor,
        OptionalDouble revenueAttained) {

    public TeamStanding {
        requireNonNull(team, "team");
        if (!RepStanding.WINDOWS.contains(window) || !RepStanding.ROLES.contains(role)) {
            throw new IllegalArgumentException(
                    "team %s: no window '%s' with role '%s'".formatted(team, window, role));
        }
        if (rank < 1 || reps < 1) {
            throw new IllegalArgumentException(
                    "team %s: rank %d and %d reps, of which neither is less than 1"
                            .formatted(team, rank, reps));
        }
    }

    /** The one rep as who the team stands, under its name. */
    public RepStanding asRep() {
        return new RepStanding(
                window,
                role,
                team,
                Optional.of(team),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rank,
                previousRank,
                rankChange,
                advocatesOwned,
                advocatesRecruited,
                referrals,
                won,
                newCustomers,
                revenueMinor,
                medianHoursToContact,
                withinTarget,
                withinTargetOf,
                untouched,
                untouchedOf,
                conversion,
                conversionOf,
                conversionShrunken,
                conversionLow,
                conversionHigh,
                conversionBestRank,
                conversionWorstRank,
                medianCycleDays,
                recruitedGoal,
                recruitedAttained,
                referralsGoal,
                referralsAttained,
                newCustomersGoal,
                newCustomersAttained,
                revenueGoalMinor,
                revenueAttained);
    }
}
