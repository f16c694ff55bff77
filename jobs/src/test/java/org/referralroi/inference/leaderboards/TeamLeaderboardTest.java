package org.referralroi.inference.leaderboards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.inference.Metrics;

class TeamLeaderboardTest {
    private static final ProgramSettings SETTINGS =
            ProgramFile.read(Path.of("..", "conf", "program.yml"));

    private final List<Row> windows = new ArrayList<>();
    private final List<Row> medians = new ArrayList<>();

    /**
     * The reps are those of "five reps" in shrinkage.R, R 4.2.2, each cut in two, so that the teams
     * have the rates that these reps have.
     */
    @Test
    void aTeamStandsAsOneRepWouldWhoBroughtAllThatItsRepsHave() {
        int[][] halves = {
            {5, 20, 7, 20}, {3, 12, 0, 8}, {10, 10, 20, 50}, {0, 4, 0, 4}, {9, 14, 0, 1}
        };
        for (int i = 0; i < halves.length; i++) {
            String team = "T" + (i + 1);
            add("current", team, "a" + i, "converted", halves[i][0], "ripe", halves[i][1]);
            add("current", team, "b" + i, "converted", halves[i][2], "ripe", halves[i][3]);
        }
        assertEquals(
                List.of(
                        "T1 | 2 | 0.3 | 40 | 0.3033 | 0.181 | 0.4417 | 2 | 4",
                        "T2 | 2 | 0.15 | 20 | 0.1913 | 0.068 | 0.3589 | 3 | 5",
                        "T3 | 2 | 0.5 | 60 | 0.4836 | 0.365 | 0.6031 | 1 | 2",
                        "T4 | 2 | 0 | 8 | 0.1417 | 0.0192 | 0.357 | 3 | 5",
                        "T5 | 2 | 0.6 | 15 | 0.5195 | 0.3122 | 0.7233 | 1 | 2"),
                infer().stream()
                        .map(
                                team ->
                                        text(
                                                team,
                                                "team, reps, conversion, conversion_of, conversion_shrunken, conversion_low, conversion_high, conversion_best_rank, conversion_worst_rank"))
                        .toList());
    }

    @Test
    void countsAndGoalsAddUpRevenueIsRoundedAsInTheRowsOfRepsAndMediansAreThoseOfTheTeam() {
        Object[] one = {
            "won", 2, "due", 8, "in_time", 6, "referrals", 9, "revenue_millionths", 1_500_000L
        };
        add("current", "hunters", "R1", one);
        add("current", "hunters", "R2", one);
        add(
                "current",
                "hunters",
                "R3",
                "referrals_goal_millionths",
                4_000_000L,
                "referrals_reached",
                1L);
        add("current", "farmers", "R4", "revenue_millionths", 5_400_000L);
        add("previous", "hunters", "R1", "revenue_millionths", 1_000_000L);
        add("previous", "hunters", "R2", "revenue_millionths", 1_000_000L);
        add("previous", "farmers", "R4", "revenue_millionths", 1_000_000L);
        add("current", null, "R5", "revenue_millionths", 9_000_000L);
        Map<String, Object> median = new LinkedHashMap<>();
        median.put("window_name", "month");
        median.put("rep_role", "lead_owner");
        median.put("team", "hunters");
        median.put("measure", "cycle_days");
        median.put("lower_middle", 10L);
        median.put("upper_middle", 11L);
        medians.add(new Row(median));

        assertEquals(
                List.of(
                        "farmers | 1 | 1 | 2 | 1 | 0 | 0 | 5 |  | 0 |  |  | ",
                        "hunters | 3 | 2 | 1 | -1 | 18 | 4 | 4 | 0.75 | 16 | 4 | 0.25 | 10.5"),
                infer().stream()
                        .map(
                                team ->
                                        text(
                                                team,
                                                "team, reps, rank, previous_rank, rank_change, referrals, won, revenue_minor, within_target, within_target_of, referrals_goal, referrals_attained, median_cycle_days"))
                        .toList());
    }

    @Test
    void whyThereIsNoTeamIsSaid() {
        assertEquals(
                List.of(
                        new AbsentColumns(
                                "team_leaderboard",
                                "all",
                                "crm/reps was never delivered, which says who is in which team")),
                TeamLeaderboard.absent(List.of(), Set.of("crm/reps")));
        assertEquals(
                List.of(
                        new AbsentColumns(
                                "team_leaderboard", "all", "no rep stands in a leaderboard")),
                TeamLeaderboard.absent(List.of(), Set.of("finance/rep_goals")));
    }

    private List<TeamStanding> infer() {
        Metrics metrics = table -> table.equals("rep_window") ? windows : medians;
        return TeamLeaderboard.infer(metrics, SETTINGS);
    }

    private void add(String turn, String team, String rep, Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("window_name", "month");
        row.put("turn", turn);
        row.put("rep_role", "lead_owner");
        row.put("rep_id", rep);
        row.put("team", team);
        for (String count :
                List.of(
                        "advocates_owned",
                        "advocates_recruited",
                        "referrals",
                        "due",
                        "in_time",
                        "old",
                        "untouched",
                        "ripe",
                        "converted",
                        "won",
                        "new_customers",
                        "revenue_millionths")) {
            row.put(count, 0L);
        }
        for (String metric : List.of("recruited", "referrals", "new_customers", "revenue")) {
            row.put(metric + "_goal_millionths", null);
            row.put(metric + (metric.equals("revenue") ? "_reached_millionths" : "_reached"), null);
        }
        for (int i = 0; i < values.length; i += 2) {
            row.put((String) values[i], values[i + 1]);
        }
        windows.add(new Row(row));
    }

    private static String text(TeamStanding team, String columns) {
        Map<String, String> shown =
                StatisticsTable.TEAM_LEADERBOARD.columns().stream()
                        .collect(Collectors.toMap(c -> c.name(), c -> shown(c.value(team))));
        return List.of(columns.split(", ")).stream()
                .map(shown::get)
                .collect(Collectors.joining(" | "));
    }

    /** Four decimals tell any two values here apart. */
    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double decimal
                ? String.format(Locale.ROOT, "%.4f", decimal).replaceAll("\\.?0+$", "")
                : value.toString();
    }
}
