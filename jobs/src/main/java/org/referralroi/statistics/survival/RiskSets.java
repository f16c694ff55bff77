package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is at risk at each event time, walked from the last time to the first, so that each row
 * enters once.
 */
final class RiskSets {

    /** Columns with x = 1, of each pattern. */
    private final int[][] columns;

    private final int width;
    private final List<Leaving> byTimeDescending;

    /** Rows of the same time, in the order of the patterns. */
    private record Leaving(long time, List<Row> rows) {}

    private record Row(int pattern, long events, long people) {}

    /** Takes what one event time adds to the likelihood. */
    @FunctionalInterface
    interface Visitor {
        void visit(long time, PartialLikelihood contribution);
    }

    RiskSets(List<CovariatePattern> patterns, int[][] columns, int width) {
        this.columns = columns;
        this.width = width;
        TreeMap<Long, List<Row>> byTime = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            for (Exits exits : Exits.byTime(patterns.get(i).exits())) {
                byTime.computeIfAbsent(exits.time(), time -> new ArrayList<>())
                        .add(new Row(i, exits.events(), exits.people()));
            }
        }
        this.byTimeDescending =
                byTime.descendingMap().entrySet().stream().map(RiskSets::leaving).toList();
    }

    private static Leaving leaving(Map.Entry<Long, List<Row>> entry) {
        return new Leaving(entry.getKey(), entry.getValue());
    }

    PartialLikelihood total(double[] coefficients) {
        PartialLikelihood total = new PartialLikelihood(width);
        visit(coefficients, (time, one) -> total.add(one));
        return total;
    }

    /** Visits all event times, the last first. */
    void visit(double[] coefficients, Visitor visitor) {
        double[] logHazards = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int column : columns[i]) {
                logHazards[i] += coefficients[column];
            }
        }
        double[] hazards = Arrays.stream(logHazards).map(Math::exp).toArray();
        RiskSum atRisk = new RiskSum(width);
        RiskSum dying = new RiskSum(width);
        for (Leaving leaving : byTimeDescending) {
            dying.clear();
            long events = 0;
            double logHazard = 0;
            double[] covariates = new double[width];
            for (Row row : leaving.rows()) {
                double hazard = hazards[row.pattern()];
                atRisk.add(row.people() * hazard, columns[row.pattern()]);
                if (row.events() > 0) {
                    events += row.events();
                    dying.add(row.events() * hazard, columns[row.pattern()]);
                    logHazard += row.events() * logHazards[row.pattern()];
                    for (int column : columns[row.pattern()]) {
                        covariates[column] += row.events();
                    }
                }
            }
            if (events > 0) {
                visitor.visit(
                        leaving.time(),
                        RiskSum.efron(atRisk, dying, events, logHazard, covariates));
            }
        }
    }
}
