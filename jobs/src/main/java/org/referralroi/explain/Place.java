package org.referralroi.explain;

/**
 * Where a number stands.
 *
 * @param group as in the table of figures; {@code all} where a table has none
 * @param slice {@code all} or {@code key=value}
 * @param period as in the table of figures, or the window of a leaderboard
 */
record Place(String group, String slice, String period) {
    /** The key of a slice that is not {@code all}. */
    String sliceKey() {
        return slice.substring(0, slice.indexOf('='));
    }

    String sliceValue() {
        return slice.substring(slice.indexOf('=') + 1);
    }

    boolean isSliced() {
        return slice.indexOf('=') > 0;
    }

    @Override
    public String toString() {
        return "--group %s --slice %s --period %s".formatted(group, slice, period);
    }
}
