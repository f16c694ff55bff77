package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of the flags: a referral that a human should look at. Money in minor units of the
 * reporting currency.
 *
 * @param flag one of {@link #FLAGS}
 * @param rank within the flag, by rewards that are not paid yet, then by all rewards, then the
 *     newest
 * @param total referrals with the flag in all, of which the list holds the first 1,000
 * @param referralId of a burst, the first of the day
 * @param advocateName as it is shown
 * @param ownerRepId rep who looks after the advocate
 * @param leadId absent where there is none, and for a burst
 * @param earlierReferralId the one before it of the same prospect, for {@code duplicate_prospect}
 * @param customerId the customer the prospect was already, or the one of the referrer that churned
 * @param referrals 1, of a burst all of the day
 * @param rewardsMinor rewards for them that are not voided
 * @param unpaidMinor of these not paid yet
 * @param reason a sentence for the reader of the report
 */
public record FlaggedReferral(
        String flag,
        int rank,
        long total,
        String referralId,
        String advocateId,
        String advocateName,
        String programKind,
        Optional<String> ownerRepId,
        LocalDate referredOn,
        Optional<String> leadId,
        Optional<String> earlierReferralId,
        Optional<String> customerId,
        long referrals,
        long rewardsMinor,
        long unpaidMinor,
        String reason) {

    /** The flags, those about rewards first. */
    public static final List<String> FLAGS =
            List.of(
                    "self_referral",
                    "duplicate_prospect",
                    "burst",
                    "existing_customer",
                    "referrer_just_churned");

    public FlaggedReferral {
        requireNonNull(referralId, "referralId");
        requireNonNull(referredOn, "referredOn");
        requireNonNull(reason, "reason");
        if (!FLAGS.contains(flag)) {
            throw new IllegalArgumentException(
                    "referral %s: flag '%s' is none of %s".formatted(referralId, flag, FLAGS));
        }
        if (rank < 1 || rank > total) {
            throw new IllegalArgumentException(
                    "referral %s: rank %d is not between 1 and %d"
                            .formatted(referralId, rank, total));
        }
    }
}
