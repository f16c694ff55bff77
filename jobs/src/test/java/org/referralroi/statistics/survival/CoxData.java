package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The data of cox.R. */
final class CoxData {

    static final Factor SEGMENT = Factor.comparedWith("segment", "small");
    static final Factor PLAN = Factor.comparedWith("plan", "a");
    static final Factor GROUP = Factor.comparedWith("group", "other");

    private static final List<String> SEGMENTS = List.of("small", "mid", "large");
    private static final List<String> PLANS = List.of("a", "b", "c", "d");

    private CoxData() {}

    /**
     * Rows of segment, plan and group, each for one to four people.
     *
     * @param percentSeen of the rows are seen to churn
     * @param mayChurn which of them
     */
    static List<CovariatePattern> people(int percentSeen, IntPredicate mayChurn) {
        List<CovariatePattern> patterns = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int plan = i / 3 % 4;
            boolean referred = i * 31 % 5 < 2;
            long time = 1 + i * 7919L % 997 / (1 + plan + (referred ? 0 : 2));
            boolean event = i * 104729L % 100 < percentSeen && mayChurn.test(i);
            long count = 1 + i % 4;
            patterns.add(
                    new CovariatePattern(
                            List.of(
                                    SEGMENTS.get(i % 3),
                                    PLANS.get(plan),
                                    referred ? "referred" : "other"),
                            List.of(new Exits(time, event ? count : 0, event ? 0 : count))));
        }
        return patterns;
    }

    static List<CovariatePattern> byGroup(List<CovariatePattern> patterns) {
        return patterns.stream()
                .map(
                        pattern ->
                                new CovariatePattern(
                                        pattern.levels().subList(2, 3), pattern.exits()))
                .toList();
    }
}
