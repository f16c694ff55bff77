package org.referralroi.generate;

/**
 * An opportunity in the CRM.
 *
 * @param number first or second of its lead
 * @param createdAt when made
 * @param closedAt when won or lost, perhaps after the export; never if it stays open
 * @param wins whether it ends as a win
 */
record Deal(int number, long createdAt, long closedAt, boolean wins) {

    String outcome(long asOf) {
        if (closedAt > asOf) {
            return "open";
        }
        return wins ? "won" : "lost";
    }

    String stage(long asOf) {
        if (closedAt > asOf) {
            return asOf - createdAt < 14L * History.DAY ? "qualification" : "proposal";
        }
        return wins ? "closed won" : "closed lost";
    }
}
