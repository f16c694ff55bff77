package org.referralroi.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.referralroi.engine.Row;

/** The customers of retention.R, as rows of the tables covariate_pattern and tenure_exit. */
final class MadeTenures {
    private static final List<String> SEGMENTS = List.of("small", "mid", "large");
    private static final List<String> REGIONS = List.of("north", "south");
    private static final List<String> PLANS = List.of("a", "b", "c", "d");
    private static final List<String> QUARTERS =
            List.of("2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01");

    private final Map<List<String>, Map<Long, long[]>> exits = new TreeMap<>(MadeTenures::compare);

    private static int compare(List<String> one, List<String> other) {
        return String.join("|", one).compareTo(String.join("|", other));
    }

    /** The arguments are those of made(n, w, unit, a, b, f, percent). */
    static TinyMetrics of(int n, int w, long unit, long a, long b, int f, int percent) {
        MadeTenures made = new MadeTenures();
        for (int i = 0; i < n; i++) {
            boolean referred = i % 3 == 0;
            long days = unit * (1 + i * a % b * (referred ? 3 : f) / 3);
            long[] leaving =
                    made.exits
                            .computeIfAbsent(levels(i, referred), levels -> new TreeMap<>())
                            .computeIfAbsent(days, d -> new long[2]);
            leaving[i * 104729L % 100 < percent ? 0 : 1] += 1 + i % w;
        }
        return made.metrics();
    }

    private static List<String> levels(int i, boolean referred) {
        return List.of(
                referred ? "referred" : "non_referred",
                SEGMENTS.get(i / 3 % 3),
                REGIONS.get(i / 7 % 2),
                PLANS.get(i / 5 % 4),
                QUARTERS.get(i / 11 % 4));
    }

    private TinyMetrics metrics() {
        List<Row> patterns = new ArrayList<>();
        List<Row> leaving = new ArrayList<>();
        exits.forEach(
                (levels, byDay) -> {
                    int number = patterns.size() + 1;
                    patterns.add(
                            new Row(
                                    Map.of(
                                            "pattern_no", number,
                                            "customer_group", levels.get(0),
                                            "segment", levels.get(1),
                                            "region", levels.get(2),
                                            "plan", levels.get(3),
                                            "signup_quarter", levels.get(4))));
                    byDay.forEach(
                            (day, counts) ->
                                    leaving.add(
                                            new Row(
                                                    Map.of(
                                                            "pattern_no",
                                                            number,
                                                            "tenure_days",
                                                            day,
                                                            "churned",
                                                            counts[0],
                                                            "censored",
                                                            counts[1]))));
                });
        return new TinyMetrics().with("covariate_pattern", patterns).with("tenure_exit", leaving);
    }
}
