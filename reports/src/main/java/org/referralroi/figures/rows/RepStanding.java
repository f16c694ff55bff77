package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One row of the rep leaderboard: one rep in one role and window. Money in minor units of the
 * reporting currency, shares from 0 to 1; a share is absent where it is of nothing.
 *
 * @param window {@code month}, {@code quarter}, {@code year} or {@code all}
 * @param role {@code advocate_owner}, {@code recruiter} or {@code lead_owner}: the rep owns the
 *     advocate who referred, or recruited the advocate, or owns the lead that was referred
 * @param name absent, as are team and region, where the reps were not delivered
 * @param leftOn first day no longer in the job; absent while the rep is there
 * @param rank within window and role, by revenue, then won, then referrals; equals share the better
 *     rank (1-2-2-4)
 * @param previousRank rank in the window before, absent where the rep did not stand there
 * @param rankChange places gained since then, negative where lost
 * @param advocatesOwned advocates the rep owns at the end of the window, whatever the role
 * @param advocatesRecruited advocates the rep recruited who enrolled in the window, whatever the
 *     role
 * @param referrals made in the window, of any status
 * @param won credited wins by their day
 * @param newCustomers referred customers who started in the window
 * @param revenueMinor credited revenue by the day of the invoice
 * @param medianHoursToContact from referral to first contact, of the referrals that {@code
 *     untouched} is of; absent where fewer than half of them were contacted
 * @param withinTarget share contacted within the hours of the settings
 * @param withinTargetOf of so many referrals: contacted so, or past the time for it
 * @param untouched share never contacted
 * @param untouchedOf of so many referrals, older than the days of the settings
 * @param conversion share won within the days of the settings
 * @param conversionOf of so many referrals, those whose days ended in the window
 * @param conversionShrunken the same drawn towards that of all reps of the role, the more the fewer
 *     the referrals
 * @param conversionLow lower limit of its interval; absent where reps differ no more than by chance
 * @param conversionHigh upper limit
 * @param conversionBestRank best rank by conversion that the rep may well have, at 90 %
 * @param conversionWorstRank worst rank likewise
 * @param medianCycleDays from lead to win, of the wins of the window
 * @param recruitedGoal sum of the goals of the window to date; absent, as the others, without any
 * @param recruitedAttained advocates recruited in the months of these goals ÷ the goals
 * @param referralsGoal likewise for referrals
 * @param referralsAttained likewise
 * @param newCustomersGoal likewise for new customers
 * @param newCustomersAttained likewise
 * @param revenueGoalMinor likewise for revenue
 * @param revenueAttained likewise
 */
public record RepStanding(
        String window,
        String role,
        String repId,
        Optional<String> name,
        Optional<String> team,
        Optional<String> region,
        Optional<LocalDate> leftOn,
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

    /** The windows, from the shortest to the longest. */
    public static final List<String> WINDOWS = AdvocateStanding.WINDOWS;

    /** The roles, which are never added up: a referral counts in each of them. */
    public static final List<String> ROLES = List.of("advocate_owner", "recruiter", "lead_owner");

    public RepStanding {
        requireNonNull(repId, "repId");
        requireNonNull(name, "name");
        requireNonNull(leftOn, "leftOn");
        if (!WINDOWS.contains(window)) {
            throw new IllegalArgumentException(
                    "rep %s: window '%s' is none of %s".formatted(repId, window, WINDOWS));
        }
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException(
                    "rep %s: role '%s' is none of %s".formatted(repId, role, ROLES));
        }
        if (rank < 1) {
            throw new IllegalArgumentException(
                    "rep %s: rank %d is less than 1".formatted(repId, rank));
        }
        for (OptionalDouble share :
                List.of(withinTarget, untouched, conversion, conversionShrunken)) {
            if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
                throw new IllegalArgumentException(
                        "rep %s: share %s is not between 0 and 1"
                                .formatted(repId, share.getAsDouble()));
            }
        }
    }
}
