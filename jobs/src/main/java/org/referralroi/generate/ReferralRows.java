package org.referralroi.generate;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import java.util.List;
import org.referralroi.generate.company.Advocate;
import org.referralroi.generate.company.Lead;
import org.referralroi.generate.company.Referral;
import org.referralroi.generate.company.Reps;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.Program;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Region;

/** Writes what the referral platform knows: programs, advocates, referrals and rewards. */
final class ReferralRows {

    private static final String[] KINDS = {
        "gift_card", "cash", "bill_credit", "merchandise", "charity"
    };
    private static final double[] KIND_SHARES = {0.52, 0.29, 0.07, 0.05, 0.07};
    private static final String[] ENDS = {"paid", "approved", "earned", "failed", "voided"};
    private static final double[] END_SHARES = {0.80, 0.06, 0.05, 0.04, 0.05};

    private final long seed;
    private final Deliveries deliveries;
    private final Reps reps;
    private final TakenBack takenBack;

    ReferralRows(long seed, Deliveries deliveries, Reps reps, TakenBack takenBack) {
        this.seed = seed;
        this.deliveries = deliveries;
        this.reps = reps;
        this.takenBack = takenBack;
    }

    void program(Program program) {
        deliveries.write(
                Extract.PROGRAMS,
                program.id,
                program.title,
                program.kind,
                History.date(program.startedOn),
                program.endedOn == 0 ? "" : History.date(program.endedOn));
    }

    void advocate(Advocate advocate) {
        if (advocate.exists()) {
            deliveries.write(
                    Extract.ADVOCATES,
                    new Changes(advocate.knownAt(), advocate.enrolledAt()),
                    asOf -> row(advocate, asOf));
        }
    }

    private String[] row(Advocate advocate, long asOf) {
        return new String[] {
            advocate.id(),
            advocate.program().id,
            advocate.customer() == 0 ? "" : "C" + advocate.customer(),
            advocate.person().name(),
            advocate.person().email(),
            advocate.owner() < 0 ? "" : reps.id(advocate.owner()),
            advocate.recruiter() < 0 ? "" : reps.id(advocate.recruiter()),
            History.instantIfPassed(advocate.invitedAt(), asOf),
            History.instantIfPassed(advocate.enrolledAt(), asOf)
        };
    }

    void referral(Referral referral) {
        long leadAt = referral.lead() == null ? NEVER : referral.lead().createdAt();
        deliveries.write(
                Extract.REFERRALS,
                new Changes(referral.referredAt(), referral.decidedAt(), leadAt),
                asOf -> row(referral, asOf));
    }

    private static String[] row(Referral referral, long asOf) {
        Lead lead = referral.lead();
        return new String[] {
            referral.id(),
            referral.advocate().program().id,
            referral.advocate().id(),
            referral.channel().text,
            History.instant(referral.referredAt()),
            referral.prospectEmail(),
            lead != null && lead.createdAt() <= asOf ? lead.id() : "",
            referral.status(asOf)
        };
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
        deliveries.write(
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
