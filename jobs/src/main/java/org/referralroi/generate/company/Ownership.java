package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.NEVER;

import java.util.List;
import org.referralroi.generate.company.Lead.Path;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;

/**
 * Who in sales looks after a lead, and whether the advocate was spoken to: by one or the other,
 * sales takes part in a referral.
 *
 * @param owner number of the rep, −1 for none
 * @param assignment how the owner was chosen
 * @param advocateContactedAt when the advocate was spoken to, else never
 */
public record Ownership(int owner, String assignment, long advocateContactedAt) {

    /** Draws who owns a lead, given the referrals around it. */
    public static Ownership of(
            Lead lead, List<Referral> referrals, Reps reps, RandomStream random) {
        int day = History.dayOf(lead.createdAt());
        int usual = reps.of(lead.region(), day, random);
        boolean owned = random.chance(0.95);
        boolean routed = random.chance(0.5);
        String usually = random.chance(0.85) ? "rule" : "manual";
        long lag = random.between(1_800, 24 * 3600);
        if (lead.path() == Path.DIRECT || referrals.isEmpty()) {
            return new Ownership(owned ? usual : -1, usually, NEVER);
        }
        Referral first = referrals.get(0);
        int other = reps.otherThan(first.advocate().owner(), lead.region(), day, random);
        if (!lead.salesInvolved()) {
            return new Ownership(owned ? other : -1, usually, NEVER);
        }
        if (routed && first.advocate().owner() >= 0) {
            return new Ownership(first.advocate().owner(), "advocate_owner", NEVER);
        }
        long both = Math.max(lead.createdAt(), first.referredAt());
        return new Ownership(owned ? other : -1, usually, both + lag);
    }
}
