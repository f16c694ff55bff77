package org.referralroi.statistics.survival;

import java.util.List;

/**
 * When people of the same attributes left observation.
 *
 * @param levels one for each factor, in the order of the factors
 * @param exits when they left
 */
public record CovariatePattern(List<String> levels, List<Exits> exits) {

    /** Copies both lists, none of which may hold null. */
    public CovariatePattern {
        levels = List.copyOf(levels);
        exits = List.copyOf(exits);
    }

    long events() {
        return exits.stream().mapToLong(Exits::events).sum();
    }

    /** Returns the longest time observed, −1 where nobody was. */
    long longestTime() {
        return exits.stream()
                .filter(row -> row.people() > 0)
                .mapToLong(Exits::time)
                .max()
                .orElse(-1);
    }
}
