package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * One rung of the repeat ladder: enrolled advocates who made about as many referrals in a period.
 *
 * @param period {@code t12m} or {@code to_date}
 * @param rung such as {@code 3-5}
 * @param fromReferrals fewest that an advocate of the rung made, of any status
 * @param toReferrals most; absent on the last rung
 * @param advocates on the rung
 * @param advocatesShare of all enrolled
 * @param referrals they made together
 * @param referralsShare of all that the enrolled made, 0 where none did
 * @param total enrolled advocates in all
 */
public record RepeatRung(
        String period,
        String rung,
        long fromReferrals,
        OptionalLong toReferrals,
        long advocates,
        double advocatesShare,
        long referrals,
        double referralsShare,
        long total) {

    /** The periods. */
    public static final List<String> PERIODS = List.of("t12m", "to_date");

    public RepeatRung {
        requireNonNull(rung, "rung");
        if (!PERIODS.contains(period)) {
            throw new IllegalArgumentException(
                    "rung %s: period '%s' is none of %s".formatted(rung, period, PERIODS));
        }
        if (fromReferrals < 0 || toReferrals.orElse(fromReferrals) < fromReferrals) {
            throw new IllegalArgumentException(
                    "rung %s: from %d to %s referrals".formatted(rung, fromReferrals, toReferrals));
        }
        if (advocates < 0 || advocates > total || referrals < advocates * fromReferrals) {
            throw new IllegalArgumentException(
                    "rung %s: %d of %d advocates with %d referrals"
                            .formatted(rung, advocates, total, referrals));
        }
    }
}
