package org.referralroi.reports.advocates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.figures.rows.FlaggedReferral;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Readings;
import org.referralroi.reports.list.Cell;
import org.referralroi.reports.list.ListRow;
import org.referralroi.reports.list.ListRows;
import org.referralroi.reports.list.ListTable;
import org.referralroi.reports.list.ListTable.Column;

/** The lists of advocates and of what they are owed. */
final class Boards {

    private static final int LEADERS = 10;
    private static final int LISTED = 15;
    private static final int FLAGGED = 10;
    private static final String KIND = "kind=";

    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        FLAGS.put("self_referral", "Self-referrals");
        FLAGS.put("duplicate_prospect", "Prospects referred before");
        FLAGS.put("burst", "Many on one day");
        FLAGS.put("existing_customer", "Prospects who were customers already");
        FLAGS.put("referrer_just_churned", "Advocates whose customer has just churned");
    }

    private final Statistics statistics;
    private final Readings readings;
    private final Formats formats;

    Boards(Statistics statistics, Readings readings) {
        this.statistics = statistics;
        this.readings = readings;
        this.formats = readings.formats();
    }

    List<ListTable> leaderboards() {
        return AdvocateStanding.WINDOWS.stream().map(this::leaderboard).toList();
    }

    private ListTable leaderboard(String window) {
        List<ListRow<AdvocateStanding>> rows =
                ListRows.of(statistics, StatisticsTable.ADVOCATE_LEADERBOARD)
                        .filter(row -> row.row().window().equals(window))
                        .limit(LEADERS)
                        .toList();
        return new ListTable(
                when(window),
                rows.isEmpty()
                        ? ""
                        : "%s of %s, by referral value: margin of the customers they brought less their rewards. Change of rank against the window before. Money in %s."
                                .formatted(
                                        formats.count(rows.size()),
                                        advocates(rows.get(0).row().advocatesRanked()),
                                        statistics.run().currency()),
                "No advocate made a referral, won a customer or earned anything in this window.",
                List.of(
                        number("Rank"),
                        new Column("Change", "text"),
                        new Column("Advocate", "name"),
                        number("Referrals"),
                        number("Won"),
                        number("Revenue"),
                        number("Margin"),
                        number("Rewards"),
                        number("Value")),
                rows.stream().map(this::standing).toList());
    }

    private String when(String window) {
        String month = formats.month(statistics.run().month());
        return switch (window) {
            case "month" -> month;
            case "quarter" -> "Quarter to the end of " + month;
            case "year" -> "Year to the end of " + month;
            default -> "All time";
        };
    }

    private List<Cell> standing(ListRow<AdvocateStanding> row) {
        return List.of(
                row.cell("rank"),
                change(row),
                row.person("name", "advocate_id", "program_kind"),
                row.cell("referrals"),
                row.cell("won"),
                row.cell("revenue_minor"),
                row.cell("margin_minor"),
                row.cell("rewards_minor"),
                row.cell("referral_value_minor"));
    }

    private Cell change(ListRow<AdvocateStanding> row) {
        AdvocateStanding standing = row.row();
        if (standing.previousRank().isEmpty()) {
            return Cell.words("new");
        }
        int gained = standing.previousRank().getAsInt() - standing.rank();
        String text =
                gained == 0 ? "=" : (gained > 0 ? "▲ " : "▼ ") + formats.count(Math.abs(gained));
        String tone = gained == 0 ? "" : gained > 0 ? "good" : "bad";
        return new Cell(text, text, "", row.source("previous_rank"), tone);
    }

    /** By kind of reward; all of them stand above as tiles. */
    ListTable rewards() {
        Set<String> kinds = new TreeSet<>();
        for (Figure figure : statistics.figures()) {
            if (figure.figure().startsWith("rewards.") && figure.slice().startsWith(KIND)) {
                kinds.add(figure.slice());
            }
        }
        return new ListTable(
                "By kind of reward",
                "Owed, failed and counted at the end of the month; earned, paid and days over the last twelve months.",
                "No reward has been earned.",
                List.of(
                        new Column("Kind", "name"),
                        number("Owed"),
                        number("Rewards owed"),
                        number("Failed"),
                        number("Earned"),
                        number("Paid"),
                        number("Days to pay")),
                kinds.stream().map(this::reward).toList());
    }

    private List<Cell> reward(String slice) {
        return List.of(
                Cell.words(slice.substring(KIND.length()).replace('_', ' ')),
                figure("rewards.liability", slice, "to_date"),
                owed(slice),
                figure("rewards.failed", slice, "to_date"),
                figure("rewards.earned", slice, "t12m"),
                figure("rewards.paid", slice, "t12m"),
                figure("rewards.days_to_pay", slice, "t12m"));
    }

    private Cell owed(String slice) {
        return readings.find("rewards.liability", "all", slice, "to_date")
                .map(
                        figure -> {
                            String count = formats.count(figure.n());
                            return new Cell(
                                    count,
                                    count,
                                    "",
                                    "rewards.liability all %s to_date count".formatted(slice));
                        })
                .orElse(Cell.words("–"));
    }

    private Cell figure(String name, String slice, String period) {
        return Cell.of(readings.of(name, "all", slice, period));
    }

    ListTable partners() {
        return list(
                StatisticsTable.LONG_TAIL_PARTNERS,
                "Partners of the long tail, by what each can be expected to bring in the next twelve months",
                "partners beside the few who make half of all partner referrals. Expected value = expected referrals × chance that one is won × lifetime value of a referred customer, in %s"
                        .formatted(statistics.run().currency()),
                "There are no partners beside those who make half of the referrals.",
                List.of(
                        new Column("Partner", "name"),
                        number("Referrals"),
                        number("Won"),
                        number("In twelve months"),
                        number("Expected a year"),
                        number("Chance"),
                        number("Expected value"),
                        new Column("Last referral", "short")),
                row ->
                        List.of(
                                row.person("advocate_name", "advocate_id", "owner_rep_id"),
                                row.cell("referrals"),
                                row.cell("won"),
                                row.cell("referrals_of_year"),
                                row.cell("expected_referrals"),
                                row.cell("win_probability"),
                                row.cell("expected_value_minor"),
                                row.cell("last_referred_on")));
    }

    ListTable dormant() {
        return list(
                StatisticsTable.DORMANT_ADVOCATES,
                "Advocates who have been silent for half a year and more",
                "enrolled advocates without a referral for 180 days, those first who have brought most. Money in %s"
                        .formatted(statistics.run().currency()),
                "No enrolled advocate has been silent for 180 days.",
                List.of(
                        new Column("Advocate", "name"),
                        number("Referrals"),
                        number("Won"),
                        number("Value"),
                        number("Silent days"),
                        new Column("Last referral", "short"),
                        new Column("Customer churned", "short")),
                row ->
                        List.of(
                                row.person("advocate_name", "advocate_id", "program_kind"),
                                row.cell("referrals"),
                                row.cell("won"),
                                row.cell("referral_value_minor"),
                                row.cell("idle_days"),
                                row.cell("last_referred_on"),
                                row.cell("customer_churned_on")));
    }

    /** Of each flag that stands anywhere the first few. */
    List<ListTable> flags() {
        return FLAGS.keySet().stream()
                .map(this::flag)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private ListTable flag(String flag) {
        List<ListRow<FlaggedReferral>> rows =
                ListRows.of(statistics, StatisticsTable.FLAGS)
                        .filter(row -> row.row().flag().equals(flag))
                        .limit(FLAGGED)
                        .toList();
        return new ListTable(
                FLAGS.get(flag),
                rows.isEmpty()
                        ? ""
                        : "%s of %s, those first with most rewards that are not paid yet. Money in %s."
                                .formatted(
                                        formats.count(rows.size()),
                                        formats.count(rows.get(0).row().total()),
                                        statistics.run().currency()),
                "",
                List.of(
                        new Column("Advocate", "name"),
                        new Column("Referral", "key"),
                        new Column("Made", "short"),
                        new Column("Why", "reason"),
                        number("Rewards"),
                        number("Not paid yet")),
                rows.stream()
                        .map(
                                row ->
                                        List.of(
                                                row.person(
                                                        "advocate_name",
                                                        "advocate_id",
                                                        "program_kind"),
                                                row.cell("referral_id"),
                                                row.cell("referred_on"),
                                                row.cell("reason"),
                                                row.cell("rewards_minor"),
                                                row.cell("unpaid_minor")))
                        .toList());
    }

    private interface Cells<T extends Record> {
        List<Cell> of(ListRow<T> row);
    }

    private <T extends Record> ListTable list(
            StatisticsTable<T> table,
            String title,
            String of,
            String empty,
            List<Column> columns,
            Cells<T> cells) {
        List<ListRow<T>> rows = ListRows.of(statistics, table).limit(LISTED).toList();
        String total = rows.isEmpty() ? "" : rows.get(0).cell("total").text();
        return new ListTable(
                title,
                "%s of %s %s.".formatted(formats.count(rows.size()), total, of),
                empty,
                columns,
                rows.stream().map(cells::of).toList());
    }

    private String advocates(long count) {
        return formats.count(count) + (count == 1 ? " advocate" : " advocates");
    }

    private static Column number(String head) {
        return new Column(head, "number");
    }
}
