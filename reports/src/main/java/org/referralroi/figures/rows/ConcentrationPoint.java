package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

/**
 * A point of the curve that says what part of the referrals the most active advocates made;
 * straight from one point to the next. It is the Lorenz curve, read from its busy end.
 *
 * @param period {@code t12m} or {@code to_date}
 * @param referralsEach what the least active of them made
 * @param advocates so many of the most active, of the enrolled with a referral in the period
 * @param advocatesShare of all of these
 * @param referrals they made together, of any status
 * @param referralsShare of all that these made
 */
public record ConcentrationPoint(
        String period,
        long referralsEach,
        long advocates,
        double advocatesShare,
        long referrals,
        double referralsShare) {

    public ConcentrationPoint {
        requireNonNull(period, "period");
        if (!(advocatesShare > 0 && advocatesShare <= 1 && referralsShare >= advocatesShare - 1e-9)
                || referralsShare > 1) {
            throw new IllegalArgumentException(
                    "concentration of %s: the first %s of advocates made %s of the referrals"
                            .formatted(period, advocatesShare, referralsShare));
        }
    }
}
