package org.referralroi.inference.leaderboards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AdvocateStanding;

class AdvocateLeaderboardTest {
    private static Row row(
            String window, long place, long rank, String previous, String advocate, long made) {
        Map<String, Object> row = new TreeMap<>();
        row.put("window_name", window);
        row.put("place", place);
        row.put("value_rank", rank);
        row.put("previous_rank", previous);
        row.put("advocates_ranked", 31_204);
        row.put("advocate_id", advocate);
        row.put("name", "Ann");
        row.put("program_kind", "partner");
        row.put("referrals", made);
        row.put("won", 1);
        row.put("revenue_minor", 900);
        row.put("margin_minor", 600);
        row.put("rewards_minor", 700);
        row.put("referral_value_minor", -100);
        return new Row(row);
    }

    private static AdvocateStanding standing(
            String window,
            String advocate,
            long made,
            int rank,
            OptionalInt before,
            boolean again) {
        return new AdvocateStanding(
                window, advocate, "Ann", "partner", made, 1, 900, 600, 700, -100, rank, before,
                again, 31_204);
    }

    @Test
    void standingsComeByWindowAndPlaceAndTwoReferralsAreARepeat() {
        List<Row> rows =
                List.of(
                        row("all", 1, 1, "12", "a1", 3),
                        row("month", 10, 9, "31204", "a3", 1),
                        row("month", 9, 9, null, "a4", 2),
                        row("year", 1, 1, null, "a1", 0),
                        row("quarter", 1, 1, null, "a1", 0));
        assertEquals(
                List.of(
                        standing("month", "a4", 2, 9, OptionalInt.empty(), true),
                        standing("month", "a3", 1, 9, OptionalInt.of(31_204), false),
                        standing("quarter", "a1", 0, 1, OptionalInt.empty(), false),
                        standing("year", "a1", 0, 1, OptionalInt.empty(), false),
                        standing("all", "a1", 3, 1, OptionalInt.of(12), true)),
                AdvocateLeaderboard.infer(
                        table -> table.equals("advocate_leaderboard") ? rows : List.of()));
    }
}
