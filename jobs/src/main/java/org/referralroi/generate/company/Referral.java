package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.NEVER;

import org.referralroi.generate.planted.Channel;
import org.referralroi.generate.planted.History;

/**
 * A referral as it was made.
 *
 * @param id key
 * @param advocate who referred
 * @param channel how
 * @param referredAt when
 * @param prospectEmail address as the platform has it, may be empty
 * @param lead the lead the platform knows it led to, or null
 * @param verdict what the program decides in the end
 * @param decidedAt when it decides, never if it does not
 */
public record Referral(
        String id,
        Advocate advocate,
        Channel channel,
        long referredAt,
        String prospectEmail,
        Lead lead,
        Verdict verdict,
        long decidedAt) {

    /** What a program decides on a referral. */
    enum Verdict {
        SUBMITTED,
        ACCEPTED,
        REJECTED,
        /** Accepted by the platform, though the advocate referred himself. */
        SELF_REFERRAL
    }

    /** Tells whether design and program let it count, if it was made before the win. */
    boolean eligible() {
        return verdict == Verdict.ACCEPTED || verdict == Verdict.SUBMITTED;
    }

    /** Tells whether a win is to be credited to it, within 365 days. */
    public boolean creditable(Lead of) {
        int days = History.dayOf(of.wonAt()) - History.dayOf(referredAt);
        boolean before = of.selfService() ? days >= 0 : referredAt < of.wonAt();
        return eligible() && before && days <= 365;
    }

    /** Returns what the program had decided by that moment. */
    public String status(long asOf) {
        if (decidedAt == NEVER || decidedAt > asOf) {
            return "submitted";
        }
        return verdict == Verdict.REJECTED ? "rejected" : "accepted";
    }
}
