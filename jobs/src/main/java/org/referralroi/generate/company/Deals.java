package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import java.util.ArrayList;
import java.util.List;
import org.referralroi.generate.planted.RandomStream;

/** Draws the opportunities of a lead that fit its fate; self-service has none. */
public final class Deals {

    private Deals() {}

    /** Returns the opportunities of a lead, the earliest first. */
    public static List<Deal> of(Lead lead, RandomStream random) {
        List<Deal> deals = new ArrayList<>();
        if (lead.selfService()) {
            return deals;
        }
        boolean lostFirst = random.chance(0.4);
        long firstMade = lead.createdAt() + random.between(DAY, 12 * DAY);
        long firstLost = firstMade + random.between(10 * DAY, 60 * DAY);
        long slow = lead.createdAt() + 91L * DAY;
        boolean roomForTwo =
                lead.path() == Lead.Path.REACTIVATED || lead.won() && lead.wonAt() > slow;
        if (roomForTwo && lostFirst) {
            deals.add(new Deal(1, firstMade, firstLost, false));
        }
        int salesCycle = random.between(2 * DAY, 15 * DAY);
        boolean tried = random.chance(0.45);
        boolean decided = random.chance(0.85);
        if (lead.won()) {
            long made = Math.max(lead.createdAt() + 3_600, lead.wonAt() - salesCycle);
            deals.add(new Deal(deals.size() + 1, made, lead.wonAt(), true));
        } else if (deals.isEmpty() && tried) {
            deals.add(new Deal(1, firstMade, decided ? firstLost : NEVER, false));
        }
        return deals;
    }
}
