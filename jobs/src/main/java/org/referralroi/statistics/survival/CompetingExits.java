package org.referralroi.statistics.survival;

/**
 * People who left observation at the same time, where the event can be forestalled by another.
 *
 * @param time from their own start, at least 0
 * @param events how many had the event, such as a win
 * @param competing how many had the one that rules it out, such as a loss
 * @param censored how many were last seen with neither
 */
public record CompetingExits(long time, long events, long competing, long censored) {

    /**
     * Checks time and counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public CompetingExits {
        if (time < 0 || events < 0 || competing < 0 || censored < 0) {
            throw new IllegalArgumentException(
                    ("time, events, competing and censored must not be negative, but are %d, %d, %d"
                                    + " and %d")
                            .formatted(time, events, competing, censored));
        }
    }

    long people() {
        return events + competing + censored;
    }

    CompetingExits plus(CompetingExits other) {
        return new CompetingExits(
                time,
                Math.addExact(events, other.events),
                Math.addExact(competing, other.competing),
                Math.addExact(censored, other.censored));
    }
}
