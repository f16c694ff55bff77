package org.referralroi.inference.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.engine.Row;
import org.referralroi.inference.Metrics;
import org.referralroi.statistics.survival.CovariatePattern;
import org.referralroi.statistics.survival.Exits;

/** When customers churned or were last seen, by group and by all that comparisons adjust for. */
final class TenureExits {
    static final String GROUP = "customer_group";
    static final String REFERRED = "referred";
    static final String NON_REFERRED = "non_referred";

    /** Customers who are alike. */
    private record Alike(Row covariates, List<Exits> exits) {
        String group() {
            return covariates.text(GROUP);
        }
    }

    private final List<Alike> patterns;
    private final Map<String, List<Exits>> byGroup = new HashMap<>();

    private TenureExits(List<Alike> patterns) {
        this.patterns = patterns;
        for (String group : List.of(REFERRED, NON_REFERRED)) {
            byGroup.put(
                    group,
                    Exits.byTime(
                            patterns.stream()
                                    .filter(alike -> alike.group().equals(group))
                                    .flatMap(alike -> alike.exits().stream())
                                    .toList()));
        }
    }

    static TenureExits of(Metrics metrics) {
        Map<Long, Alike> byNumber = new HashMap<>();
        List<Alike> patterns = new ArrayList<>();
        for (Row row : metrics.rows("covariate_pattern")) {
            Alike alike = new Alike(row, new ArrayList<>());
            byNumber.put(row.integer("pattern_no"), alike);
            patterns.add(alike);
        }
        for (Row row : metrics.rows("tenure_exit")) {
            byNumber.get(row.integer("pattern_no"))
                    .exits()
                    .add(
                            new Exits(
                                    row.integer("tenure_days"),
                                    row.integer("churned"),
                                    row.integer("censored")));
        }
        return new TenureExits(patterns);
    }

    /** The exits of a group, one row for each day. */
    List<Exits> of(String group) {
        return byGroup.get(group);
    }

    /** Customers of a group who ever paid. */
    long customers(String group) {
        return of(group).stream().mapToLong(Exits::people).sum();
    }

    /** Customers of a group who have churned. */
    long churned(String group) {
        return of(group).stream().mapToLong(Exits::events).sum();
    }

    /** The exits of both groups, whatever else customers are like. */
    List<CovariatePattern> byGroup() {
        return List.of(
                new CovariatePattern(List.of(REFERRED), of(REFERRED)),
                new CovariatePattern(List.of(NON_REFERRED), of(NON_REFERRED)));
    }

    /**
     * The exits with the levels of some columns.
     *
     * @param columns of {@code covariate_pattern}
     */
    List<CovariatePattern> by(List<String> columns) {
        return patterns.stream()
                .map(
                        alike ->
                                new CovariatePattern(
                                        columns.stream().map(alike.covariates()::text).toList(),
                                        alike.exits()))
                .toList();
    }
}
