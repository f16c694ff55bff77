package org.referralroi.statistics.survival;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People who left observation at the same time.
 *
 * @param time from their own start, at least 0
 * @param events how many had the event, such as churn
 * @param censored how many were last seen without it
 */
public record Exits(long time, long events, long censored) {

    /**
     * Checks time and counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Exits {
        if (time < 0 || events < 0 || censored < 0) {
            throw new IllegalArgumentException(
                    "time, events and censored must not be negative, but are %d, %d and %d"
                            .formatted(time, events, censored));
        }
    }

    /**
     * Returns events and censored together.
     *
     * @return how many people left
     */
    public long people() {
        return events + censored;
    }

    /**
     * Adds up rows of the same time.
     *
     * @param exits in any order
     * @return one row for each time at which somebody left, in the order of time
     */
    public static List<Exits> byTime(List<Exits> exits) {
        Map<Long, Exits> merged = new HashMap<>();
        for (Exits row : exits) {
            if (row.people() > 0) {
                merged.merge(row.time, row, Exits::plus);
            }
        }
        return merged.values().stream().sorted(Comparator.comparingLong(Exits::time)).toList();
    }

    private Exits plus(Exits other) {
        return new Exits(
                time, Math.addExact(events, other.events), Math.addExact(censored, other.censored));
    }
}
