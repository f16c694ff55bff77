package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of the hot list: a referral that may still be won. Money in minor units of the reporting
 * currency.
 *
 * @param rank never contacted ones first, then by expected value, equal ones the younger first
 * @param total open referrals in all, of which the list holds the first 1,000
 * @param advocateName as it is shown
 * @param leadId absent while there is no lead
 * @param ownerRepId rep who owns the lead, else the one who looks after the advocate
 * @param ownerName absent where nobody owns it, or reps were not delivered
 * @param ownerLeftOn first day the rep was no longer in the job; absent while the rep is there
 * @param ageDays days since the referral
 * @param contactedOn day of the first contact; absent while there was none
 * @param followUp {@code untouched}, {@code overdue} or {@code due} while there was no contact,
 *     else {@code contacted}
 * @param winProbability chance that it is won while it can be credited, of referrals of its program
 *     and channel that were open at its age; absent where too few such referrals have been seen
 *     through
 * @param winProbabilityLow lower limit of its interval; absent where programs and channels differ
 *     no more than by chance
 * @param winProbabilityHigh upper limit
 * @param expectedValueMinor chance of the win times projected lifetime value of a referred
 *     customer; absent where either is
 */
public record HotReferral(
        int rank,
        long total,
        String referralId,
        String advocateId,
        String advocateName,
        String programKind,
        String channel,
        Optional<String> leadId,
        Optional<String> ownerRepId,
        Optional<String> ownerName,
        Optional<LocalDate> ownerLeftOn,
        LocalDate referredOn,
        long ageDays,
        Optional<LocalDate> contactedOn,
        String followUp,
        OptionalDouble winProbability,
        OptionalDouble winProbabilityLow,
        OptionalDouble winProbabilityHigh,
        OptionalLong expectedValueMinor) {

    /** What has become of the follow-up, the most urgent first. */
    public static final List<String> FOLLOW_UPS =
            List.of("untouched", "overdue", "due", "contacted");

    public HotReferral {
        requireNonNull(advocateId, "advocateId");
        requireNonNull(referredOn, "referredOn");
        requireNonNull(expectedValueMinor, "expectedValueMinor");
        if (rank < 1 || rank > total) {
            throw new IllegalArgumentException(
                    "referral %s: rank %d is not between 1 and %d"
                            .formatted(referralId, rank, total));
        }
        if (!FOLLOW_UPS.contains(followUp)) {
            throw new IllegalArgumentException(
                    "referral %s: follow-up '%s' is none of %s"
                            .formatted(referralId, followUp, FOLLOW_UPS));
        }
        double chance = winProbability.orElse(0);
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "referral %s: chance %s is not between 0 and 1".formatted(referralId, chance));
        }
    }
}
