package org.referralroi.generate.company;

import org.referralroi.generate.planted.Channel;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.Region;
import org.referralroi.generate.planted.Segment;
import org.referralroi.generate.planted.Source;

/**
 * The story of one lead, as fate has it: what the extracts know of it at some moment is a part.
 *
 * @param customer number of the customer in whose block the lead stands; the last of a block is the
 *     one who became that customer
 * @param number position in the block, from 1
 * @param createdAt when the lead was made
 * @param segment true segment
 * @param region true region
 * @param source as the CRM has it
 * @param path how a referral took part
 * @param channel of the referral, if one took part
 * @param referredAt when referred, else never
 * @param salesInvolved whether sales is to take part in the referral
 * @param selfService whether the lead buys without an opportunity
 * @param wonAt when won, perhaps long after the export; else never. Self-service: the first moment
 *     of the first paid day
 * @param signedUpAt when the billing system knows the customer, else never
 */
public record Lead(
        long customer,
        int number,
        long createdAt,
        Segment segment,
        Region region,
        Source source,
        Path path,
        Channel channel,
        long referredAt,
        boolean salesInvolved,
        boolean selfService,
        long wonAt,
        long signedUpAt) {

    /** How a referral took part in a lead. */
    public enum Path {
        /** Nobody referred it, or not in a way that counts. */
        DIRECT,
        /** It was made because it was referred. */
        SOURCED,
        /** It was there, and being worked on, when it was referred. */
        INFLUENCED,
        /** It was given up or asleep when it was referred. */
        REACTIVATED
    }

    public String id() {
        return "L" + suffix();
    }

    public String accountId() {
        return "A" + suffix();
    }

    public String opportunityId(int nth) {
        return "O" + suffix() + "-" + nth;
    }

    String suffix() {
        return customer + "-" + number;
    }

    /** Tells whether the lead is won, perhaps long after the export. */
    public boolean won() {
        return wonAt != History.NEVER;
    }

    /** Tells whether the billing system knew the lead as a customer when the export was taken. */
    public boolean isCustomer() {
        return signedUpAt <= History.EXPORT;
    }

    /** Returns the stream of this lead for a subject. */
    public RandomStream random(long seed, RandomStream.Subject subject) {
        return new RandomStream(seed, subject, customer, number);
    }
}
