package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import java.util.ArrayList;
import java.util.List;
import org.referralroi.generate.company.Lead.Path;
import org.referralroi.generate.planted.Channel;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Region;
import org.referralroi.generate.planted.Segment;
import org.referralroi.generate.planted.Source;

/**
 * Draws leads in blocks: one independent lead after another until one of them is a customer. The
 * blocks of all customers in a row are therefore one sequence of independent trials, cut after each
 * success, and any block can be drawn alone.
 */
public final class Leads {

    private final long seed;

    public Leads(long seed) {
        this.seed = seed;
    }

    /** Returns the leads of the block that ends with this customer. */
    public List<Lead> of(long customer) {
        RandomStream random = new RandomStream(seed, Subject.LEADS, customer);
        List<Lead> block = new ArrayList<>();
        Lead lead;
        do {
            lead = draw(random, customer, block.size() + 1);
            block.add(lead);
        } while (!lead.isCustomer());
        return block;
    }

    /** Returns the lead that became this customer. */
    Lead customer(long customer) {
        List<Lead> block = of(customer);
        return block.get(block.size() - 1);
    }

    private static Lead draw(RandomStream random, long customer, int number) {
        int day = random.between(History.FIRST_DAY, History.EXPORT_DAY - 1);
        long createdAt = History.at(day, random.secondOfDay());
        Segment segment = Segment.draw(random);
        Region region = Region.draw(random);
        boolean selfService = random.chance(segment.selfServiceShare);
        Path path = path(random, segment, day);
        Source source = source(random, path);
        Channel channel = Channel.draw(random);
        boolean involved = random.chance(Effects.INVOLVED_SHARE);
        long referredAt = referredAt(random, path, createdAt);

        double chance = segment.conversion * region.conversionFactor;
        if (path == Path.SOURCED) {
            chance *= Effects.CONVERSION_RATIO * channel.conversionFactor();
            chance *= involved ? Effects.INVOLVED_FACTOR : Effects.UNINVOLVED_FACTOR;
        } else if (path == Path.DIRECT) {
            chance *= source.conversionFactor();
        }
        int wonDay =
                wonDay(
                        random,
                        path,
                        chance,
                        path == Path.DIRECT || path == Path.SOURCED
                                ? day
                                : History.dayOf(referredAt));
        long wonAt =
                wonDay < 0
                        ? NEVER
                        : selfService
                                ? History.at(wonDay, 0)
                                : History.at(wonDay, random.between(8 * 3600, 19 * 3600));
        long signedUpAt = signedUpAt(random, selfService, createdAt, wonDay, wonAt);
        return new Lead(
                customer,
                number,
                createdAt,
                segment,
                region,
                source,
                path,
                channel,
                referredAt,
                involved,
                selfService,
                wonAt,
                signedUpAt);
    }

    /** Decided by segment and day alone, so that it tells nothing of the outcome. */
    private static Path path(RandomStream random, Segment segment, int day) {
        double draw = random.uniform();
        if (draw < segment.referredShare) {
            return Path.SOURCED;
        }
        draw -= segment.referredShare;
        if (draw < Effects.INFLUENCED_SHARE) {
            return mayBeInfluenced(day) ? Path.INFLUENCED : Path.DIRECT;
        }
        draw -= Effects.INFLUENCED_SHARE;
        return draw < Effects.REACTIVATED_SHARE && mayBeReactivated(day)
                ? Path.REACTIVATED
                : Path.DIRECT;
    }

    /**
     * Tells whether the referral of an influenced lead of that day is surely in the full delivery.
     */
    public static boolean mayBeInfluenced(int day) {
        return day + 102 <= History.FULL_DAY;
    }

    /** Tells the same of a lead that was asleep when it was referred. */
    public static boolean mayBeReactivated(int day) {
        return day + 332 <= History.FULL_DAY;
    }

    private static Source source(RandomStream random, Path path) {
        Source source = Source.draw(random);
        boolean claimed = random.chance(0.8);
        return path == Path.SOURCED && claimed ? Source.REFERRAL : source;
    }

    private static long referredAt(RandomStream random, Path path, long createdAt) {
        double draw = random.uniform();
        boolean after = Waits.isEnteredFirst(random.uniform());
        double before = Waits.leadAfter(random.exponential(Waits.SECONDS_BEFORE));
        return switch (path) {
            case SOURCED -> createdAt + (after ? Waits.referralAfter(draw) : (long) -before);
            case INFLUENCED -> createdAt + Waits.influence(draw);
            case REACTIVATED -> createdAt + Waits.reactivation(draw);
            default -> NEVER;
        };
    }

    private static int wonDay(RandomStream random, Path path, double chance, int from) {
        double draw = random.uniform();
        double length = random.uniform();
        if (path == Path.INFLUENCED || path == Path.REACTIVATED) {
            return draw < chance ? from + Waits.assistedWin(length) : -1;
        }
        if (draw < chance) {
            return from + Waits.timelyWin(length);
        }
        return draw < chance * (1 + Effects.LATE_WINS) ? from + Waits.lateWin(length) : -1;
    }

    private static long signedUpAt(
            RandomStream random, boolean selfService, long createdAt, int wonDay, long wonAt) {
        int trialDays = new int[] {0, 14, 14, 30}[random.between(0, 3)];
        long free = createdAt + random.between(600, 5 * DAY);
        boolean freeOnly = random.chance(0.10);
        int second = random.secondOfDay();
        boolean winSeen = wonDay >= 0 && wonDay <= History.EXPORT_DAY && wonAt <= History.EXPORT;
        if (winSeen) {
            return selfService
                    ? Math.max(
                            History.at(wonDay - trialDays, second % (11 * 3600)), createdAt + 600)
                    : wonAt + 3600 + second;
        }
        return selfService && freeOnly ? free : NEVER;
    }
}
