package org.referralroi.inference.leaderboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.inference.Metrics;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;

/** Ranks reps by the revenue credited to them, window by window and role by role. */
public final class RepLeaderboard {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MINUTES_PER_HOUR = 60;

    /** Revenue is what a rep is there for; in a quiet window wins and referrals tell reps apart. */
    private static final Comparator<Row> BEST_FIRST =
            Comparator.comparingLong(RepLeaderboard::revenue)
                    .thenComparingLong((Row row) -> row.integer("won"))
                    .thenComparingLong((Row row) -> row.integer("referrals"))
                    .reversed();

    private final List<Row> rows;
    private final Map<List<String>, Row> medians = new HashMap<>();
    private final Confidence confidence;
    private final int minorUnits;

    private RepLeaderboard(Metrics metrics, ProgramSettings settings) {
        this.rows = metrics.rows("rep_window");
        for (Row row : metrics.rows("rep_median")) {
            medians.put(List.of(row.text("window_name"), key(row), row.text("measure")), row);
        }
        this.confidence = new Confidence(settings.confidence().doubleValue());
        this.minorUnits = settings.minorUnits();
    }

    /** The standings, by window, role and rank. */
    public static List<RepStanding> infer(Metrics metrics, ProgramSettings settings) {
        RepLeaderboard leaderboard = new RepLeaderboard(metrics, settings);
        List<RepStanding> standings = new ArrayList<>();
        for (String window : RepStanding.WINDOWS) {
            for (String role : RepStanding.ROLES) {
                standings.addAll(leaderboard.standings(window, role));
            }
        }
        return standings;
    }

    /**
     * What the standings do not tell, and why.
     *
     * @param missing paths of the tables that were never delivered
     */
    public static List<AbsentColumns> absent(List<RepStanding> standings, Set<String> missing) {
        List<AbsentColumns> absent = new ArrayList<>();
        if (standings.isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            "rep_leaderboard",
                            "all",
                            "no advocate and no referred lead has a rep, and no rep has a goal"));
        } else if (missing.contains("crm/reps")) {
            absent.add(
                    new AbsentColumns(
                            "rep_leaderboard",
                            "name, team, region, left_on",
                            "crm/reps was never delivered: reps are shown by their keys"));
        }
        if (missing.contains("finance/rep_goals")) {
            absent.add(withoutGoals("rep_leaderboard"));
        }
        return absent;
    }

    /** Why the columns of goals are empty in a table where goals were never delivered. */
    static AbsentColumns withoutGoals(String table) {
        return new AbsentColumns(
                table,
                "recruited_goal, recruited_attained, referrals_goal, referrals_attained, new_customers_goal, new_customers_attained, revenue_goal_minor, revenue_attained",
                "finance/rep_goals was never delivered");
    }

    private List<RepStanding> standings(String window, String role) {
        Map<String, Integer> before = ranks(sorted(window, role, "previous"));
        List<Row> board = sorted(window, role, "current");
        Map<String, Integer> ranks = ranks(board);
        Map<String, RepConversion> conversions = RepConversion.of(board, confidence);
        return board.stream()
                .map(row -> standing(row, ranks.get(row.text("rep_id")), before, conversions))
                .toList();
    }

    private List<Row> sorted(String window, String role, String turn) {
        return rows.stream()
                .filter(row -> row.text("window_name").equals(window))
                .filter(row -> row.text("rep_role").equals(role))
                .filter(row -> row.text("turn").equals(turn))
                .sorted(BEST_FIRST.thenComparing(row -> row.text("rep_id")))
                .toList();
    }

    /** Standard competition ranking: equals share the better rank, the next ones are skipped. */
    private static Map<String, Integer> ranks(List<Row> sorted) {
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 1;
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && BEST_FIRST.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
                rank = i + 1;
            }
            ranks.put(sorted.get(i).text("rep_id"), rank);
        }
        return ranks;
    }

    private RepStanding standing(
            Row row,
            int rank,
            Map<String, Integer> before,
            Map<String, RepConversion> conversions) {
        String rep = row.text("rep_id");
        Optional<Integer> previous = Optional.ofNullable(before.get(rep));
        Optional<RepConversion> conversion = Optional.ofNullable(conversions.get(rep));
        Optional<Estimate> shrunken = conversion.map(RepConversion::shrunken);
        Optional<Interval> interval = shrunken.flatMap(Estimate::interval);
        RepGoal recruited = RepGoal.ofCount(row, "recruited");
        RepGoal referrals = RepGoal.ofCount(row, "referrals");
        RepGoal customers = RepGoal.ofCount(row, "new_customers");
        RepGoal revenue = RepGoal.ofRevenue(row, minorUnits);
        return new RepStanding(
                row.text("window_name"),
                row.text("rep_role"),
                rep,
                row.optionalText("name"),
                row.optionalText("team"),
                row.optionalText("region"),
                row.optionalText("left_on").map(LocalDate::parse),
                rank,
                whole(previous),
                whole(previous.map(place -> place - rank)),
                row.integer("advocates_owned"),
                row.integer("advocates_recruited"),
                row.integer("referrals"),
                row.integer("won"),
                row.integer("new_customers"),
                revenue(row),
                median(row, "contact_minutes", MINUTES_PER_HOUR),
                share(row, "in_time", "due"),
                row.integer("due"),
                share(row, "untouched", "old"),
                row.integer("old"),
                share(row, "converted", "ripe"),
                row.integer("ripe"),
                decimal(shrunken.map(Estimate::value)),
                decimal(interval.map(Interval::low)),
                decimal(interval.map(Interval::high)),
                whole(conversion.map(c -> c.ranks().best())),
                whole(conversion.map(c -> c.ranks().worst())),
                median(row, "cycle_days", 1),
                recruited.goal(),
                recruited.attained(),
                referrals.goal(),
                referrals.attained(),
                customers.goal(),
                customers.attained(),
                revenue.goalTimes(minorUnits),
                revenue.attained());
    }

    private static String key(Row row) {
        return row.text("rep_role") + " " + row.text("rep_id");
    }

    private static long revenue(Row row) {
        return row.decimal("revenue_millionths")
                .divide(MILLION, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private OptionalDouble median(Row row, String measure, double per) {
        Row middle = medians.get(List.of(row.text("window_name"), key(row), measure));
        return middle == null || middle.isNull("upper_middle")
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (middle.integer("lower_middle") + middle.integer("upper_middle"))
                                / 2.0
                                / per);
    }

    private static OptionalDouble share(Row row, String part, String of) {
        long whole = row.integer(of);
        return whole == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) row.integer(part) / whole);
    }

    private static OptionalDouble decimal(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalInt whole(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
