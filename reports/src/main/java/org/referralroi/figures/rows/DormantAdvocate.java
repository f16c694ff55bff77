package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the dormant advocates: an enrolled advocate who has not referred for long. Money in
 * minor units of the reporting currency.
 *
 * @param rank those who once referred first, by referral value, then by referrals and the shorter
 *     silence
 * @param total dormant advocates in all, of which the list holds the first 1,000
 * @param advocateName as it is shown
 * @param ownerRepId rep who looks after the advocate
 * @param ownerName absent where nobody does, or reps were not delivered
 * @param ownerLeftOn first day the rep was no longer in the job; absent while the rep is there
 * @param lastReferredOn absent where the advocate never referred
 * @param idleDays days since the later of enrolment and newest referral
 * @param customerChurnedOn when the customer the advocate is or works for churned; absent while it
 *     pays or where it never did
 * @param referrals made, of any status
 * @param won credited wins
 * @param marginMinor margin of the customers credited, to date
 * @param rewardsMinor rewards not voided
 * @param referralValueMinor margin less rewards
 */
public record DormantAdvocate(
        int rank,
        long total,
        String advocateId,
        String advocateName,
        String programKind,
        Optional<String> ownerRepId,
        Optional<String> ownerName,
        Optional<LocalDate> ownerLeftOn,
        LocalDate enrolledOn,
        Optional<LocalDate> lastReferredOn,
        long idleDays,
        Optional<LocalDate> customerChurnedOn,
        long referrals,
        long won,
        long marginMinor,
        long rewardsMinor,
        long referralValueMinor) {

    public DormantAdvocate {
        requireNonNull(advocateId, "advocateId");
        requireNonNull(enrolledOn, "enrolledOn");
        requireNonNull(lastReferredOn, "lastReferredOn");
        if (rank < 1 || rank > total) {
            throw new IllegalArgumentException(
                    "advocate %s: rank %d is not between 1 and %d"
                            .formatted(advocateId, rank, total));
        }
        if (referrals > 0 != lastReferredOn.isPresent()) {
            throw new IllegalArgumentException(
                    "advocate %s: %d referrals, the last on %s"
                            .formatted(
                                    advocateId,
                                    referrals,
                                    lastReferredOn.map(LocalDate::toString).orElse("no day")));
        }
    }
}
