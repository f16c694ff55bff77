package org.referralroi.generate.company;

import org.referralroi.generate.planted.History;

/**
 * An opportunity in the CRM.
 *
 * @param number first or second of its lead
 * @param createdAt when made
 * @param closedAt when won or lost, perhaps after the export; never if it stays open
 * @param wins whether it ends as a win
 */
public record Deal(int number, long createdAt, long closedAt, boolean wins) {

    /** Returns how the deal stood at that moment. */
    public String outcome(long asOf) {
        if (closedAt > asOf) {
            return "open";
        }
        return wins ? "won" : "lost";
    }

    /** Returns the stage at that moment, in the words of the company. */
    public String stage(long asOf) {
        if (closedAt > asOf) {
            return asOf - createdAt < 14L * History.DAY ? "qualification" : "proposal";
        }
        return wins ? "closed won" : "closed lost";
    }
}
