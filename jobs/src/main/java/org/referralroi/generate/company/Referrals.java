package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.referralroi.generate.company.Lead.Path;
import org.referralroi.generate.company.Referral.Verdict;
import org.referralroi.generate.planted.Channel;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;

/** Draws the referrals around a lead, the earliest first, and those that led to nobody. */
public final class Referrals {

    /** Share of the referred leads that are referred once more. */
    public static final double SECOND_SHARE = 0.12;

    public static final int SECOND_WITHIN_DAYS = 40;
    public static final double SECOND_REJECTED = 0.2;

    private static final int ODD_PATHS_ONE_IN = 100;

    private final long seed;
    private final Advocates advocates;

    public Referrals(long seed, Advocates advocates) {
        this.seed = seed;
        this.advocates = advocates;
    }

    /** Returns the referrals around a lead, the earliest first. */
    public List<Referral> of(Lead lead) {
        RandomStream random = lead.random(seed, Subject.REFERRAL);
        List<Referral> referrals = new ArrayList<>();
        if (lead.path() == Path.DIRECT) {
            aroundDirect(lead, random, referrals);
            return referrals;
        }
        Verdict verdict = random.chance(0.75) ? Verdict.ACCEPTED : Verdict.SUBMITTED;
        referrals.add(make(lead, lead.channel(), lead.referredAt(), verdict, random, 1));
        if (random.chance(SECOND_SHARE)) {
            long later = lead.referredAt() + random.between(3_600, SECOND_WITHIN_DAYS * DAY);
            Verdict second = random.chance(SECOND_REJECTED) ? Verdict.REJECTED : Verdict.ACCEPTED;
            referrals.add(make(lead, Channel.draw(random), later, second, random, 2));
        }
        return referrals;
    }

    /** None of these makes the lead a referred one, whatever becomes of it. */
    private void aroundDirect(Lead lead, RandomStream random, List<Referral> referrals) {
        int odd = random.between(1, ODD_PATHS_ONE_IN);
        Channel channel = Channel.draw(random);
        long near = lead.createdAt() - random.between(600, 20 * DAY);
        if (odd <= 2) {
            referrals.add(make(lead, channel, near, Verdict.REJECTED, random, 1));
        } else if (odd <= 3) {
            referrals.add(make(lead, channel, near, Verdict.SELF_REFERRAL, random, 1));
        } else if (odd <= 6 && lead.wonAt() <= History.EXPORT) {
            // only once it is won: before, it would move the lead to the assisted
            long after = lead.wonAt() + random.between(DAY, 60 * DAY);
            referrals.add(make(lead, channel, after, Verdict.ACCEPTED, random, 1));
        }
    }

    private Referral make(
            Lead lead, Channel channel, long at, Verdict verdict, RandomStream random, int nth) {
        Advocate advocate = advocates.whoReferred(at, lead.customer(), random);
        // an address finds a lead no older than 90 days
        boolean byLead = random.chance(0.65) || at - lead.createdAt() > 88L * DAY;
        boolean alsoEmail = random.chance(0.7);
        String email = Person.of(lead, seed).email();
        String typed = asTyped(email, random);
        long decided = at + random.between(3_600, 4 * DAY);
        return switch (verdict) {
            case SELF_REFERRAL ->
                    new Referral(
                            id(lead, nth),
                            advocate,
                            channel,
                            at,
                            advocate.person().email(),
                            lead,
                            verdict,
                            decided);
            case REJECTED ->
                    new Referral(id(lead, nth), advocate, channel, at, typed, lead, verdict, at);
            default ->
                    new Referral(
                            id(lead, nth),
                            advocate,
                            channel,
                            at,
                            byLead && !alsoEmail ? "" : typed,
                            byLead ? lead : null,
                            verdict,
                            verdict == Verdict.ACCEPTED ? decided : NEVER);
        };
    }

    private static String id(Lead lead, int nth) {
        return "F" + lead.suffix() + "-" + nth;
    }

    private static String asTyped(String email, RandomStream random) {
        return switch (random.weighted(0.7, 0.1, 0.1, 0.1)) {
            case 1 -> email.toUpperCase(Locale.ROOT);
            case 2 -> " " + email + "  ";
            case 3 -> email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1) + " ";
            default -> email;
        };
    }

    /** Returns the referrals of people who never became leads, numbered by a customer. */
    public List<Referral> strayBeside(long customer) {
        RandomStream random = new RandomStream(seed, Subject.STRAY_REFERRAL, customer);
        List<Referral> referrals = new ArrayList<>();
        while (random.chance(0.25)) {
            int day = random.between(History.FIRST_DAY, History.EXPORT_DAY - 1);
            long at = History.at(day, random.secondOfDay());
            Advocate advocate = advocates.whoReferred(at, 0, random);
            String id = "FX" + customer + "-" + (referrals.size() + 1);
            Person prospect = Person.draw(random, "stray-" + customer + "-" + referrals.size());
            String email = random.chance(0.85) ? prospect.email() : "";
            Verdict verdict =
                    random.chance(0.1)
                            ? Verdict.REJECTED
                            : random.chance(0.3) ? Verdict.ACCEPTED : Verdict.SUBMITTED;
            referrals.add(
                    new Referral(
                            id,
                            advocate,
                            Channel.draw(random),
                            at,
                            email,
                            null,
                            verdict,
                            verdict == Verdict.SUBMITTED ? NEVER : at + random.between(60, DAY)));
        }
        return referrals;
    }
}
