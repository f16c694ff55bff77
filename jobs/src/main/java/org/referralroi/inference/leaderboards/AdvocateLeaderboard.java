package org.referralroi.inference.leaderboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.inference.Metrics;

/** Ranks advocates by referral value, window by window. */
public final class AdvocateLeaderboard {
    private static final List<String> WINDOWS = List.of("month", "quarter", "year", "all");

    private AdvocateLeaderboard() {}

    public static List<AdvocateStanding> infer(Metrics metrics) {
        List<Row> rows = metrics.rows("advocate_window");
        List<AdvocateStanding> standings = new ArrayList<>();
        for (String window : WINDOWS) {
            Map<String, Integer> before = ranks(of(rows, window, "previous"));
            List<Row> current = of(rows, window, "current");
            Map<String, Integer> ranks = ranks(current);
            current.stream()
                    .map(row -> standing(row, ranks, before))
                    .sorted(
                            Comparator.comparingInt(AdvocateStanding::rank)
                                    .thenComparing(AdvocateStanding::advocateId))
                    .forEach(standings::add);
        }
        return standings;
    }

    /**
     * Standard competition ranking: equal values share the better rank, the next ones are skipped.
     */
    static <T> Map<T, Integer> ranks(Map<T, Long> values) {
        List<Long> sorted = values.values().stream().sorted(Comparator.reverseOrder()).toList();
        Map<Long, Integer> rankOf = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            rankOf.putIfAbsent(sorted.get(i), i + 1);
        }
        Map<T, Integer> ranks = new HashMap<>();
        values.forEach((key, value) -> ranks.put(key, rankOf.get(value)));
        return ranks;
    }

    private static Map<String, Integer> ranks(List<Row> rows) {
        Map<String, Long> values = new HashMap<>();
        rows.forEach(row -> values.put(row.text("advocate_id"), value(row)));
        return ranks(values);
    }

    private static AdvocateStanding standing(
            Row row, Map<String, Integer> ranks, Map<String, Integer> before) {
        String advocate = row.text("advocate_id");
        long referrals = row.integer("referrals");
        return new AdvocateStanding(
                row.text("window_name"),
                advocate,
                row.text("name"),
                row.text("program_kind"),
                referrals,
                row.integer("won"),
                minor(row, "revenue_millionths"),
                minor(row, "margin_millionths"),
                row.integer("rewards_minor"),
                value(row),
                ranks.get(advocate),
                before.containsKey(advocate)
                        ? OptionalInt.of(before.get(advocate))
                        : OptionalInt.empty(),
                referrals >= 2);
    }

    private static long value(Row row) {
        return minor(row, "margin_millionths") - row.integer("rewards_minor");
    }

    private static long minor(Row row, String column) {
        return row.decimal(column)
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static List<Row> of(List<Row> rows, String window, String turn) {
        return rows.stream()
                .filter(row -> row.text("window_name").equals(window))
                .filter(row -> row.text("turn").equals(turn))
                .toList();
    }
}
