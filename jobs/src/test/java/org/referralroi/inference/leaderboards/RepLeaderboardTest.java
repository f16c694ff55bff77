package org.referralroi.inference.leaderboards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.inference.Metrics;

class RepLeaderboardTest {
    private static final ProgramSettings SETTINGS =
            ProgramFile.read(Path.of("..", "conf", "program.yml"));

    private final List<Row> windows = new ArrayList<>();
    private final List<Row> medians = new ArrayList<>();

    /** The rates are those of "five reps" in shrinkage.R, R 4.2.2. */
    @Test
    void ranksFollowRevenueThenWinsThenReferralsAndRatesAreShrunken() {
        add("month", "current", "R1", "revenue", 100_000_000L, "converted", 12, "ripe", 40);
        add("month", "current", "R2", "revenue", 50_499_999L, "won", 2, "converted", 3, "ripe", 20);
        add(
                "month",
                "current",
                "R3",
                "revenue",
                49_500_000L,
                "won",
                2,
                "converted",
                30,
                "ripe",
                60);
        add("month", "current", "R4", "referrals", 1, "ripe", 8);
        add("month", "current", "R5", "converted", 9, "ripe", 15);
        add("month", "current", "R6");
        add("month", "previous", "R1", "revenue", 1L);
        add("month", "previous", "R3", "revenue", 2_000_000L);
        add("month", "previous", "R6", "revenue", 1_000_000L);

        assertEquals(
                """
                R1 | 1 | 3 | 2 | 0 | 0 | 100 | 0.3 | 40 | 0.3033 | 0.181 | 0.4417 | 2 | 4
                R2 | 2 |  |  | 0 | 2 | 50 | 0.15 | 20 | 0.1913 | 0.068 | 0.3589 | 3 | 5
                R3 | 2 | 1 | -1 | 0 | 2 | 50 | 0.5 | 60 | 0.4836 | 0.365 | 0.6031 | 1 | 2
                R4 | 4 |  |  | 1 | 0 | 0 | 0 | 8 | 0.1417 | 0.0192 | 0.357 | 3 | 5
                R5 | 5 |  |  | 0 | 0 | 0 | 0.6 | 15 | 0.5195 | 0.3122 | 0.7233 | 1 | 2
                R6 | 5 | 2 | -3 | 0 | 0 | 0 |  | 0 |  |  |  |  |\s
                """,
                text(
                        "repId, rank, previousRank, rankChange, referrals, won, revenueMinor, conversion, conversionOf, conversionShrunken, conversionLow, conversionHigh, conversionBestRank, conversionWorstRank"));
    }

    @Test
    void aRowHoldsAllThatIsKnownOfARep() {
        add(
                "year",
                "current",
                "R1",
                "name",
                "Ada",
                "team",
                "hunters",
                "region",
                "north",
                "left_on",
                "2026-10-02",
                "advocates_owned",
                12,
                "advocates_recruited",
                3,
                "referrals",
                9,
                "due",
                8,
                "in_time",
                6,
                "old",
                5,
                "untouched",
                1,
                "won",
                2,
                "new_customers",
                1,
                "revenue",
                123_456_500_000L,
                "recruited_goal_millionths",
                4_000_000L,
                "recruited_reached",
                3L,
                "referrals_goal_millionths",
                5_500_000L,
                "referrals_reached",
                7L,
                "new_customers_goal_millionths",
                0L,
                "new_customers_reached",
                1L,
                "revenue_goal_millionths",
                2_000_005_000L,
                "revenue_reached_millionths",
                100_000_250_000L);
        median("year", "R1", "contact_minutes", 90L, 105L);
        median("year", "R1", "cycle_days", 10L, 11L);
        median("all", "R1", "cycle_days", 1L, 1L);

        assertEquals(
                List.of(
                        "year | lead_owner | R1 | Ada | hunters | north | 2026-10-02 | 1 |  |  | 12 | 3 | 9 | 2 | 1 | 123457"
                                + " | 1.625 | 0.75 | 8 | 0.2 | 5 |  | 0 |  |  |  |  |  | 10.5"
                                + " | 4 | 0.75 | 5.5 | 1.2727 | 0 |  | 200001 | 0.5"),
                infer().stream().map(RepLeaderboardTest::row).toList());
    }

    @Test
    void whoWasNotContactedByHalfHasNoMedian() {
        add("all", "current", "R1", "old", 2, "untouched", 1);
        median("all", "R1", "contact_minutes", 90L, null);
        assertEquals(
                "R1 |  | 0.5 | 2\n", text("repId, medianHoursToContact, untouched, untouchedOf"));
    }

    @Test
    void boardsStandByWindowAndRoleInWhateverOrderTheRowsCome() {
        add("all", "current", "R2");
        add("month", "current", "R1");
        add("all", "current", "R1");
        windows.add(row("all", "current", "R3", Map.of("rep_role", "advocate_owner")));
        List<RepStanding> inOrder = infer();
        assertEquals(
                "month | lead_owner | R1 | 1\nall | advocate_owner | R3 | 1\nall | lead_owner | R1 | 1\nall | lead_owner | R2 | 1\n",
                text("window, role, repId, rank"));
        Collections.reverse(windows);
        assertEquals(inOrder, infer());
    }

    @Test
    void whatCannotBeToldIsNamed() {
        add("month", "current", "R1");
        assertEquals(List.of(), RepLeaderboard.absent(infer(), Set.of("crm/accounts")));
        assertEquals(
                List.of(
                        new AbsentColumns(
                                "rep_leaderboard",
                                "name, team, region, left_on",
                                "crm/reps was never delivered: reps are shown by their keys"),
                        new AbsentColumns(
                                "rep_leaderboard",
                                "recruited_goal, recruited_attained, referrals_goal, referrals_attained, new_customers_goal, new_customers_attained, revenue_goal_minor, revenue_attained",
                                "finance/rep_goals was never delivered")),
                RepLeaderboard.absent(infer(), Set.of("crm/reps", "finance/rep_goals")));
        assertEquals(
                List.of(
                        new AbsentColumns(
                                "rep_leaderboard",
                                "all",
                                "no advocate and no referred lead has a rep, and no rep has a goal")),
                RepLeaderboard.absent(List.of(), Set.of("crm/reps")));
    }

    @Test
    void everyColumnNamedAsAbsentIsOneOfTheTable() {
        Set<String> columns =
                StatisticsTable.REP_LEADERBOARD.columns().stream()
                        .map(column -> column.name())
                        .collect(Collectors.toSet());
        add("month", "current", "R1");
        for (AbsentColumns absent :
                RepLeaderboard.absent(infer(), Set.of("crm/reps", "finance/rep_goals"))) {
            assertEquals(
                    List.of(),
                    List.of(absent.columns().split(", ")).stream()
                            .filter(column -> !columns.contains(column))
                            .toList());
        }
    }

    private List<RepStanding> infer() {
        Metrics metrics = table -> table.equals("rep_window") ? windows : medians;
        return RepLeaderboard.infer(metrics, SETTINGS);
    }

    private void add(String window, String turn, String rep, Object... values) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            String name = values[i].equals("revenue") ? "revenue_millionths" : (String) values[i];
            given.put(name, values[i + 1]);
        }
        windows.add(row(window, turn, rep, given));
    }

    private static Row row(String window, String turn, String rep, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("window_name", window);
        values.put("turn", turn);
        values.put("rep_role", "lead_owner");
        values.put("rep_id", rep);
        for (String text : List.of("name", "team", "region", "left_on")) {
            values.put(text, null);
        }
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
            values.put(count, 0L);
        }
        for (String metric : List.of("recruited", "referrals", "new_customers", "revenue")) {
            values.put(metric + "_goal_millionths", null);
            values.put(metric + "_reached", null);
        }
        values.putAll(given);
        return new Row(values);
    }

    private void median(String window, String rep, String measure, Long lower, Long upper) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("window_name", window);
        values.put("rep_role", "lead_owner");
        values.put("rep_id", rep);
        values.put("measure", measure);
        values.put("lower_middle", lower);
        values.put("upper_middle", upper);
        medians.add(new Row(values));
    }

    /** Some columns of all standings, a line each. */
    private String text(String components) {
        List<String> wanted = List.of(components.split(", "));
        return infer().stream()
                .map(
                        standing ->
                                StatisticsTable.REP_LEADERBOARD.columns().stream()
                                                .filter(
                                                        column ->
                                                                wanted.contains(
                                                                        column.component()
                                                                                .getName()))
                                                .sorted(
                                                        Comparator.comparingInt(
                                                                column ->
                                                                        wanted.indexOf(
                                                                                column.component()
                                                                                        .getName())))
                                                .map(column -> shown(column.value(standing)))
                                                .collect(Collectors.joining(" | "))
                                        + "\n")
                .collect(Collectors.joining());
    }

    private static String row(RepStanding standing) {
        return StatisticsTable.REP_LEADERBOARD.columns().stream()
                .map(column -> shown(column.value(standing)))
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
