package org.referralroi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.figures.rows.DormantAdvocate;
import org.referralroi.figures.rows.FlaggedReferral;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.LongTailPartner;
import org.referralroi.figures.rows.RepStanding;

class RecordsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Test
    void aRunEndsWhereItsMonthEnds() {
        assertEquals(
                "as-of date 2026-10-31 is not the first day after month 2026-10",
                message(() -> run(LocalDate.of(2026, 10, 31), "EUR", 0.95)));
    }

    @Test
    void aCurrencyIsThreeCapitalLetters() {
        assertEquals(
                "currency 'eur' is not three capital letters",
                message(() -> run(NOVEMBER, "eur", 0.95)));
    }

    @Test
    void aConfidenceLiesBetweenNoughtAndOne() {
        assertEquals(
                "confidence 95.0 is not between 0 and 1", message(() -> run(NOVEMBER, "EUR", 95)));
    }

    @Test
    void anAbsenceHasAReason() {
        assertEquals(
                "cac.referral, referred, all, t12m: absent without a reason",
                message(() -> new AbsentFigure("cac.referral", "referred", "all", "t12m", " ")));
    }

    @Test
    void anIntervalHasBothLimitsOrTheLowerAlone() {
        OptionalDouble one = OptionalDouble.of(1);
        OptionalDouble none = OptionalDouble.empty();
        assertEquals(one, figure(one, none).low());
        assertEquals(
                "conversion.e_value, referred, all, t12m: an interval has both limits, the lower alone, or none",
                message(() -> figure(none, one)));
    }

    @Test
    void aLeaderboardHasFourWindowsAndRanksFromOne() {
        assertEquals(
                "advocate A1: window 'decade' is none of [month, quarter, year, all]",
                message(() -> advocate("decade", 1)));
        assertEquals("advocate A1: rank 0 is less than 1", message(() -> advocate("year", 0)));
        assertEquals(
                "advocate A1: rank 4 is beyond the 3 that are ranked",
                message(() -> advocate("year", 4)));
    }

    @Test
    void repsAreRankedInThreeRolesWithSharesFromNoughtToOne() {
        assertEquals(
                "rep R1: window 'week' is none of [month, quarter, year, all]",
                message(() -> rep("week", "recruiter", 1, 0.5)));
        assertEquals(
                "rep R1: role 'closer' is none of [advocate_owner, recruiter, lead_owner]",
                message(() -> rep("all", "closer", 1, 0.5)));
        assertEquals(
                "rep R1: rank 0 is less than 1", message(() -> rep("all", "recruiter", 0, 0.5)));
        assertEquals(
                "rep R1: share 50.0 is not between 0 and 1",
                message(() -> rep("all", "recruiter", 1, 50)));
    }

    @Test
    void aHotReferralHasAPlaceAmongAllAFollowUpAndAChance() {
        assertEquals(
                "referral F1: rank 3 is not between 1 and 2", message(() -> hot(3, "due", 0.5)));
        assertEquals(
                "referral F1: follow-up 'late' is none of [untouched, overdue, due, contacted]",
                message(() -> hot(1, "late", 0.5)));
        assertEquals(
                "referral F1: chance 50.0 is not between 0 and 1",
                message(() -> hot(1, "due", 50)));
    }

    @Test
    void aDormantAdvocateHasAPlaceAndALastReferralWhereThereIsOne() {
        assertEquals("advocate A1: rank 0 is not between 1 and 2", message(() -> dormant(0, 0)));
        assertEquals("advocate A1: 3 referrals, the last on no day", message(() -> dormant(1, 3)));
    }

    @Test
    void aLongTailPartnerHasAPlaceAndExpectedReferrals() {
        assertEquals("partner A1: rank 3 is not between 1 and 2", message(() -> partner(3, 1)));
        assertEquals(
                "partner A1: expected referrals -0.1 are less than 0",
                message(() -> partner(1, -0.1)));
    }

    @Test
    void aFlagIsOneOfFive() {
        assertEquals(
                "referral F1: flag 'odd' is none of [self_referral, duplicate_prospect, burst, existing_customer, referrer_just_churned]",
                message(() -> flagged("odd", 1)));
        assertEquals(
                "referral F1: rank 3 is not between 1 and 2", message(() -> flagged("burst", 3)));
    }

    @Test
    void absentColumnsHaveAReason() {
        assertEquals(
                "rep_leaderboard, name: absent without a reason",
                message(() -> new AbsentColumns("rep_leaderboard", "name", "")));
    }

    private static Figure figure(OptionalDouble low, OptionalDouble high) {
        OptionalLong none = OptionalLong.empty();
        return new Figure(
                "conversion.e_value",
                "referred",
                "all",
                "t12m",
                2,
                low,
                high,
                9,
                none,
                none,
                "ratio",
                "e_value");
    }

    private static RunInfo run(LocalDate asOf, String currency, double confidence) {
        return new RunInfo("r1", OCTOBER, asOf, currency, "UTC", confidence, "0.1.0");
    }

    private static AdvocateStanding advocate(String window, int rank) {
        return new AdvocateStanding(
                window,
                "A1",
                "Ann",
                "customer",
                1,
                1,
                1,
                1,
                1,
                1,
                rank,
                OptionalInt.empty(),
                false,
                3);
    }

    private static RepStanding rep(String window, String role, int rank, double conversion) {
        OptionalDouble none = OptionalDouble.empty();
        return new RepStanding(
                window,
                role,
                "R1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rank,
                OptionalInt.empty(),
                OptionalInt.empty(),
                1,
                1,
                1,
                1,
                1,
                1,
                none,
                none,
                0,
                none,
                0,
                OptionalDouble.of(conversion),
                1,
                none,
                none,
                none,
                OptionalInt.empty(),
                OptionalInt.empty(),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                OptionalLong.empty(),
                none);
    }

    private static HotReferral hot(int rank, String followUp, double chance) {
        return new HotReferral(
                rank,
                2,
                "F1",
                "A1",
                "Ann",
                "partner",
                "email",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOVEMBER,
                1,
                Optional.empty(),
                followUp,
                OptionalDouble.of(chance),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty());
    }

    private static DormantAdvocate dormant(int rank, long referrals) {
        return new DormantAdvocate(
                rank,
                2,
                "A1",
                "Ann",
                "partner",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOVEMBER,
                Optional.empty(),
                180,
                Optional.empty(),
                referrals,
                0,
                0,
                0,
                0);
    }

    private static LongTailPartner partner(int rank, double expected) {
        return new LongTailPartner(
                rank,
                2,
                "A1",
                "Ann",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                expected,
                OptionalDouble.empty(),
                OptionalLong.empty());
    }

    private static FlaggedReferral flagged(String flag, int rank) {
        return new FlaggedReferral(
                flag,
                rank,
                2,
                "F1",
                "A1",
                "Ann",
                "partner",
                Optional.empty(),
                NOVEMBER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                0,
                "a reason");
    }

    private static String message(org.junit.jupiter.api.function.Executable broken) {
        return assertThrows(IllegalArgumentException.class, broken).getMessage();
    }
}
