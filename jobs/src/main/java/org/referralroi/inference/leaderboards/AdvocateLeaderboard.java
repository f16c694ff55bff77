package org.referralroi.inference.leaderboards;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.inference.Metrics;

/**
 * Advocates by referral value, window by window. They are ranked where they are counted, as a large
 * program has more of them than anybody reads.
 */
public final class AdvocateLeaderboard {
    private AdvocateLeaderboard() {}

    /** The standings, by window and place. */
    public static List<AdvocateStanding> infer(Metrics metrics) {
        return metrics.rows("advocate_leaderboard").stream()
                .sorted(
                        Comparator.comparingInt(AdvocateLeaderboard::window)
                                .thenComparingLong(row -> row.integer("place")))
                .map(AdvocateLeaderboard::standing)
                .toList();
    }

    private static int window(Row row) {
        return AdvocateStanding.WINDOWS.indexOf(row.text("window_name"));
    }

    private static AdvocateStanding standing(Row row) {
        long referrals = row.integer("referrals");
        return new AdvocateStanding(
                row.text("window_name"),
                row.text("advocate_id"),
                row.text("name"),
                row.text("program_kind"),
                referrals,
                row.integer("won"),
                row.integer("revenue_minor"),
                row.integer("margin_minor"),
                row.integer("rewards_minor"),
                row.integer("referral_value_minor"),
                Math.toIntExact(row.integer("value_rank")),
                row.isNull("previous_rank")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.toIntExact(row.integer("previous_rank"))),
                referrals >= 2,
                row.integer("advocates_ranked"));
    }
}
