package org.referralroi.statistics.survival;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Cumulative incidence of an event that another can forestall: with n at risk, d events and c
 * competing events at each time, and S the chance to have had neither before,
 *
 * <pre>F(t) = Σ S(t−) d/n,   S(t) = Π (1 − (d + c)/n)   over times up to t</pre>
 *
 * <p>Unlike one minus Kaplan–Meier with the competing events censored, F is the share that will
 * have had the event by t.
 *
 * <p>Reference: Aalen and Johansen (1978), An empirical transition matrix for non-homogeneous
 * Markov chains based on censored observations, Scand. J. Stat. 5, 141–150.
 */
public final class AalenJohansen {

    private final TreeMap<Long, Double> incidence;

    private AalenJohansen(TreeMap<Long, Double> incidence) {
        this.incidence = incidence;
    }

    /**
     * Draws the curve.
     *
     * @param exits when people left; in any order, a time may occur more than once
     * @return the curve
     */
    public static AalenJohansen of(List<CompetingExits> exits) {
        TreeMap<Long, CompetingExits> byTime = new TreeMap<>();
        for (CompetingExits row : exits) {
            if (row.people() > 0) {
                byTime.merge(row.time(), row, CompetingExits::plus);
            }
        }
        double atRisk = byTime.values().stream().mapToLong(CompetingExits::people).sum();
        double survival = 1;
        double sum = 0;
        TreeMap<Long, Double> incidence = new TreeMap<>();
        for (CompetingExits row : byTime.values()) {
            sum += survival * row.events() / atRisk;
            survival *= 1 - (row.events() + row.competing()) / atRisk;
            incidence.put(row.time(), sum);
            atRisk -= row.people();
        }
        return new AalenJohansen(incidence);
    }

    /**
     * Returns F(t), the share with the event by time t.
     *
     * @param time t
     * @return absent beyond the longest follow-up
     */
    public OptionalDouble incidenceAt(long time) {
        if (time < 0 || incidence.isEmpty() || time > incidence.lastKey()) {
            return OptionalDouble.empty();
        }
        Map.Entry<Long, Double> step = incidence.floorEntry(time);
        return OptionalDouble.of(step == null ? 0 : step.getValue());
    }
}
