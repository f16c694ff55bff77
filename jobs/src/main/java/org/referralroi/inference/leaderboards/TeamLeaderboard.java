package org.referralroi.inference.leaderboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.inference.Metrics;

/**
 * Ranks teams by the revenue credited to their reps, window by window and role by role: as the
 * leaderboard of reps would rank one rep for each team, who had brought all that its reps have.
 */
public final class TeamLeaderboard {
    private static final String TABLE = "team_leaderboard";
    private static final String REVENUE = "revenue_millionths";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** What adds up over the reps of a team; of goals null where none of them has one. */
    private static final List<String> SUMMED =
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
                    REVENUE,
                    "recruited_goal_millionths",
                    "recruited_reached",
                    "referrals_goal_millionths",
                    "referrals_reached",
                    "new_customers_goal_millionths",
                    "new_customers_reached",
                    "revenue_goal_millionths",
                    "revenue_reached_millionths");

    private TeamLeaderboard() {}

    /** The standings, by window, role and rank; none where reps were not delivered. */
    public static List<TeamStanding> infer(Metrics metrics, ProgramSettings settings) {
        List<Row> reps =
                metrics.rows("rep_window").stream().filter(row -> !row.isNull("team")).toList();
        Map<List<String>, Long> sizes = new HashMap<>();
        for (Row row : reps) {
            sizes.merge(place(row), 1L, Long::sum);
        }
        Map<String, List<Row>> tables =
                Map.of(
                        "rep_window", summed(reps),
                        "rep_median",
                                metrics.rows("team_median").stream()
                                        .map(row -> renamed(row.values()))
                                        .toList());
        return RepLeaderboard.infer(tables::get, settings).stream()
                .map(
                        team ->
                                standing(
                                        team,
                                        sizes.get(
                                                List.of(
                                                        team.window(),
                                                        "current",
                                                        team.role(),
                                                        team.repId()))))
                .toList();
    }

    /**
     * What the standings do not tell, and why.
     *
     * @param missing paths of the tables that were never delivered
     */
    public static List<AbsentColumns> absent(List<TeamStanding> standings, Set<String> missing) {
        List<AbsentColumns> absent = new ArrayList<>();
        if (standings.isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            TABLE,
                            "all",
                            missing.contains("crm/reps")
                                    ? "crm/reps was never delivered, which says who is in which team"
                                    : "no rep stands in a leaderboard"));
        } else if (missing.contains("finance/rep_goals")) {
            absent.add(RepLeaderboard.withoutGoals(TABLE));
        }
        return absent;
    }

    private static List<String> place(Row row) {
        return List.of(
                row.text("window_name"), row.text("turn"), row.text("rep_role"), row.text("team"));
    }

    /** One row of each team, window, turn and role, in the form of a rep's. */
    private static List<Row> summed(List<Row> reps) {
        Map<List<String>, Map<String, Object>> teams = new LinkedHashMap<>();
        for (Row row : reps) {
            Map<String, Object> team =
                    teams.computeIfAbsent(place(row), place -> empty(row.text("team"), place));
            for (String column : SUMMED) {
                if (!row.isNull(column)) {
                    BigDecimal before = (BigDecimal) team.get(column);
                    BigDecimal more = addend(row, column);
                    team.put(column, before == null ? more : before.add(more));
                }
            }
        }
        return teams.values().stream().map(Row::new).toList();
    }

    private static Map<String, Object> empty(String team, List<String> place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("window_name", place.get(0));
        values.put("turn", place.get(1));
        values.put("rep_role", place.get(2));
        values.put("rep_id", team);
        for (String text : List.of("name", "team", "region", "left_on")) {
            values.put(text, null);
        }
        SUMMED.forEach(column -> values.put(column, null));
        return values;
    }

    /** Revenue as it stands in the row of the rep, so that a table of reps adds up to its teams. */
    private static BigDecimal addend(Row row, String column) {
        BigDecimal value = row.decimal(column);
        return column.equals(REVENUE)
                ? value.divide(MILLION, 0, RoundingMode.HALF_UP).multiply(MILLION)
                : value;
    }

    private static Row renamed(Map<String, Object> median) {
        Map<String, Object> values = new LinkedHashMap<>(median);
        values.put("rep_id", values.remove("team"));
        return new Row(values);
    }

    private static TeamStanding standing(RepStanding team, long reps) {
        return new TeamStanding(
                team.window(),
                team.role(),
                team.repId(),
                reps,
                team.rank(),
                team.previousRank(),
                team.rankChange(),
                team.advocatesOwned(),
                team.advocatesRecruited(),
                team.referrals(),
                team.won(),
                team.newCustomers(),
                team.revenueMinor(),
                team.medianHoursToContact(),
                team.withinTarget(),
                team.withinTargetOf(),
                team.untouched(),
                team.untouchedOf(),
                team.conversion(),
                team.conversionOf(),
                team.conversionShrunken(),
                team.conversionLow(),
                team.conversionHigh(),
                team.conversionBestRank(),
                team.conversionWorstRank(),
                team.medianCycleDays(),
                team.recruitedGoal(),
                team.recruitedAttained(),
                team.referralsGoal(),
                team.referralsAttained(),
                team.newCustomersGoal(),
                team.newCustomersAttained(),
                team.revenueGoalMinor(),
                team.revenueAttained());
    }
}
