package org.referralroi.validated;

/**
 * What became of the rows of one file.
 *
 * @param rejected without the loose ends, which are in rows that stayed
 */
public record FileCounts(
        String delivery,
        String file,
        long read,
        long validated,
        long superseded,
        long rejected,
        long looseEnds) {

    public boolean reconciles() {
        return read == validated + superseded + rejected;
    }
}
