package org.referralroi.generate;

import static org.referralroi.generate.History.DAY;
import static org.referralroi.generate.History.NEVER;

import java.util.List;
import org.referralroi.generate.RandomStream.Subject;

/** Writes what the referral platform knows: advocates, referrals and the rewards for them. */
final class ReferralRows {

    private static final String[] KINDS = {
        "gift_card", "cash", "bill_credit", "merchandise", "charity"
    };
    private static final double[] KIND_SHARES = {0.52, 0.29, 0.07, 0.05, 0.07};
    private static final String[] ENDS = {"paid", "approved", "earned", "failed", "voided"};
    private static final double[] END_SHARES = {0.80, 0.06, 0.05, 0.04, 0.05};

    private final long seed;
    private final Landing landing;
    private final Reps reps;
    private final TakenBack takenBack;

    ReferralRows(long seed, Landing landing, Reps reps, TakenBack takenBack) {
        this.seed = seed;
        this.landing = landing;
        this.reps = reps;
        this.takenBack = takenBack;
    }

    void advocate(Advocate advocate) {
        if (advocate.exists()) {
            landing.write(
                    Extract.ADVOCATES,
                    new Changes(advocate.knownAt(), advocate.enrolledAt()),
                    asOf -> advocate.row(asOf, reps));
        }
    }

    void referral(Referral referral) {
        long leadAt = referral.lead() == null ? NEVER : referral.lead().createdAt();
        landing.write(
                Extract.REFERRALS,
                new Changes(referral.referredAt(), referral.decidedAt(), leadAt),
                referral::row);
    }

    /** Rewards the first referral that the win is credited to. */
    void reward(Lead lead, List<Referral> referrals) {
        RandomStream random = lead.random(seed, Subject.REWARD);
        if (lead.wonAt() > History.EXPORT || random.chance(0.08)) {
            return;
        }
        referrals.stream()
                .filter(each -> each.creditable(lead))
                .findFirst()
                .ifPresent(first -> reward(lead, first, random));
    }

    private void reward(Lead lead, Referral referral, RandomStream random) {
        long earnedAt = Math.max(lead.wonAt(), referral.referredAt()) + random.between(60, DAY);
        long approvedAt = earnedAt + random.between(DAY, 8 * DAY);
        long endedAt = approvedAt + random.between(DAY, 30 * DAY);
        String end = ENDS[random.weighted(END_SHARES)];
        String kind = KINDS[random.weighted(KIND_SHARES)];
        boolean timeless = random.chance(0.01);
        double size = random.one(new Double[] {0.5, 1.0, 1.0, 1.0, 2.0});
        long cents = Math.round(referral.advocate().program().reward * size * 100);
        String currency = lead.region() == Region.NORTH_AMERICA ? "USD" : "EUR";
        String id = "W" + referral.id().substring(1);
        if (earnedAt <= History.FULL) {
            // a referral takes its reward with it
            boolean whole = lead.customer() % 2 == 0;
            takenBack.offer(
                    whole ? Extract.REFERRALS : Extract.REWARDS, whole ? referral.id() : id);
        }
        boolean closes = end.equals("paid") || end.equals("failed") || end.equals("voided");
        landing.write(
                Extract.REWARDS,
                new Changes(
                        earnedAt,
                        end.equals("earned") ? NEVER : approvedAt,
                        closes ? endedAt : NEVER),
                asOf -> {
                    String status =
                            asOf < approvedAt || end.equals("earned")
                                    ? "earned"
                                    : asOf < endedAt || !closes ? "approved" : end;
                    boolean paid = status.equals("paid") && !timeless;
                    return new String[] {
                        id,
                        referral.id(),
                        referral.advocate().id(),
                        kind,
                        Money.text(cents),
                        currency,
                        status,
                        History.instant(earnedAt),
                        paid ? History.instant(endedAt) : ""
                    };
                });
    }
}
