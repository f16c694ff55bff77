package org.referralroi.figures;

import java.util.OptionalInt;

/**
 * One row of the advocate leaderboard: one advocate in one window. Money in minor units of the
 * reporting currency.
 *
 * @param window {@code month}, {@code quarter}, {@code year} or {@code all}
 * @param rank by referral value, equal values share the better rank (1-2-2-4)
 * @param previousRank rank in the window before, absent where there was none
 * @param repeat whether the advocate made two or more referrals in the window
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
        boolean repeat) {}
