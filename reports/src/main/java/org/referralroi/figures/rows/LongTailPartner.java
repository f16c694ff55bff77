package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of the long tail of partners: those beside the few who make half of all partner
 * referrals. Money in minor units of the reporting currency.
 *
 * @param rank by expected value, then by referrals of the year and wins
 * @param total partners of the long tail in all, of which the list holds the first 1,000
 * @param advocateName as it is shown
 * @param ownerRepId rep who looks after the partner
 * @param ownerName absent where nobody does, or reps were not delivered
 * @param ownerLeftOn first day the rep was no longer in the job; absent while the rep is there
 * @param enrolledOn absent where the partner refers without an enrolment
 * @param lastReferredOn absent where the partner never referred
 * @param referrals made, of any status
 * @param won credited wins
 * @param referralsOfYear valid ones of the last twelve months
 * @param expectedReferrals valid ones in twelve months, drawn from the partner's own rate towards
 *     that of all partners
 * @param winProbability chance that a referral of a partner is won; absent where too few have been
 *     seen through
 * @param expectedValueMinor expected referrals times that chance times projected lifetime value of
 *     a referred customer; absent where either is
 */
public record LongTailPartner(
        int rank,
        long total,
        String advocateId,
        String advocateName,
        Optional<String> ownerRepId,
        Optional<String> ownerName,
        Optional<LocalDate> ownerLeftOn,
        Optional<LocalDate> enrolledOn,
        Optional<LocalDate> lastReferredOn,
        long referrals,
        long won,
        long referralsOfYear,
        double expectedReferrals,
        OptionalDouble winProbability,
        OptionalLong expectedValueMinor) {

    public LongTailPartner {
        requireNonNull(advocateId, "advocateId");
        requireNonNull(winProbability, "winProbability");
        requireNonNull(expectedValueMinor, "expectedValueMinor");
        if (rank < 1 || rank > total) {
            throw new IllegalArgumentException(
                    "partner %s: rank %d is not between 1 and %d"
                            .formatted(advocateId, rank, total));
        }
        if (!(expectedReferrals >= 0)) {
            throw new IllegalArgumentException(
                    "partner %s: expected referrals %s are less than 0"
                            .formatted(advocateId, expectedReferrals));
        }
    }
}
