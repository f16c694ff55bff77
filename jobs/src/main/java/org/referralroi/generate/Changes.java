package org.referralroi.generate;

/**
 * When a row was made and when it changed. A moment of {@link History#NEVER} is no change.
 *
 * @param bornAt when the row appeared
 * @param changedAt when something in it changed
 */
record Changes(long bornAt, long... changedAt) {

    boolean between(long after, long upTo) {
        for (long change : changedAt) {
            if (change > after && change <= upTo) {
                return true;
            }
        }
        return false;
    }

    long latest(long asOf) {
        long latest = bornAt;
        for (long change : changedAt) {
            if (change <= asOf) {
                latest = Math.max(latest, change);
            }
        }
        return latest;
    }
}
