package org.referralroi.reports.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Note;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.Tile;
import org.referralroi.reports.sales.SalesReport.Board;
import org.referralroi.reports.sales.SalesReport.Frame;
import org.referralroi.reports.sales.SalesReport.HotList;
import org.referralroi.reports.sales.SalesReport.Link;
import org.referralroi.reports.sales.SalesReport.Step;

/** Chooses what the report for sales prints, in the order in which it is read. */
final class ComposeSalesReport {

    /** So many of each owner are named, and so many in all; the workbook holds the others. */
    private static final int HOT_OF_OWNER = 5;

    private static final int HOT_SHOWN = 200;

    /** Whose missing columns the notes explain. */
    private static final List<String> TABLES =
            List.of("rep_leaderboard", "team_leaderboard", "hot_list");

    private static final String T12M = "t12m";

    /** Steps of the funnel; the first of advocates and of referrals come from nowhere. */
    private static final List<String> STEPS =
            List.of(
                    "invited",
                    "enrolled",
                    "active",
                    "referral",
                    "lead",
                    "contacted",
                    "opportunity",
                    "won",
                    "paying",
                    "rewarded");

    /** Roles whose month is shown: who looks after leads, and who after advocates. */
    private static final List<String> ACTING = List.of("lead_owner", "advocate_owner");

    private static final List<String> FIRST_STEPS = List.of("invited", "referral");
    private static final Reading NOTHING = new Reading("", "", "", "", false);

    private final Statistics statistics;
    private final RunInfo run;
    private final Readings readings;
    private final Formats formats;
    private final People people;
    private final RepRows rows;

    ComposeSalesReport(Statistics statistics) {
        this.statistics = statistics;
        this.run = statistics.run();
        this.readings = new Readings(statistics, Dictionary.standard());
        this.formats = readings.formats();
        this.people = new People(statistics);
        this.rows = new RepRows(people, formats, run);
    }

    SalesReport report() {
        List<HotReferral> hot = statistics.rows(StatisticsTable.HOT_LIST);
        SalesWords words = new SalesWords(readings, run);
        return new SalesReport(
                frame(run, formats),
                words.verdict(hot),
                words.headline(hot),
                tiles(),
                words.findings(),
                hotList(hot),
                ACTING.stream().map(this::teamAction).toList(),
                ACTING.stream().map(this::action).toList(),
                new SalesPictures(readings).pictures(),
                "Last twelve months. Whiskers are %s intervals. Reps may choose the leads they take up, so that not all of a difference need be their doing."
                        .formatted(formats.level(run.confidence())),
                "From advocate to reward, last twelve months",
                STEPS.stream().map(this::step).toList(),
                RepStanding.ROLES.stream().map(this::teamBoard).toList(),
                RepStanding.ROLES.stream().map(this::board).toList(),
                people.reps().stream().map(this::link).toList(),
                notes(),
                definitions());
    }

    static Frame frame(RunInfo run, Formats formats) {
        String month = formats.month(run.month());
        return new Frame(
                "Referral program · %s · as of %s".formatted(month, formats.day(run.asOf())),
                month,
                formats.day(run.asOf()),
                run.run(),
                "Referral program, sales, " + month,
                "What should sales do next?");
    }

    private List<Tile> tiles() {
        return List.of(
                tile("follow_up.untouched", "all"),
                tile("follow_up.within_target", "all"),
                tile("follow_up.median_hours", "all"),
                tile("sales_cycle.median_days", "referred"));
    }

    private Tile tile(String figure, String group) {
        return new Tile(
                readings.definition(figure).label(),
                group.equals("all") ? "last twelve months" : group + ", last twelve months",
                readings.of(figure, group, "all", T12M));
    }

    private HotList hotList(List<HotReferral> hot) {
        Map<String, Integer> named = new HashMap<>();
        List<HotReferral> shown =
                hot.stream()
                        .filter(
                                h ->
                                        named.merge(h.ownerRepId().orElse(""), 1, Integer::sum)
                                                <= HOT_OF_OWNER)
                        .limit(HOT_SHOWN)
                        .toList();
        String total = hot.isEmpty() ? "" : formats.count(hot.get(0).total());
        return new HotList(
                "On Monday: whom to call first",
                "The first %s of each owner, of %s open referrals in all: never contacted ones first, then by expected value in %s, which is the chance of a win times the lifetime value of a referred customer. The workbook holds more."
                        .formatted(formats.count(HOT_OF_OWNER), total, run.currency()),
                "No referral is open.",
                new HotRows(people, formats).byOwner(shown));
    }

    private Board teamAction(String role) {
        return teams(
                "month",
                role,
                "Teams as %s, in %s"
                        .formatted(lowerCase(Roles.name(role)), formats.month(run.month())),
                "What the reps of a team have together. " + followUp());
    }

    private Board action(String role) {
        return board(
                "month",
                role,
                "%s, in %s".formatted(Roles.name(role), formats.month(run.month())),
                Roles.meaning(role) + ". " + followUp());
    }

    private String followUp() {
        return "In time: first contact within %s hours. Untouched: never contacted, of those older than %s days."
                .formatted(
                        run.settings().getOrDefault("follow_up_hours", "24"),
                        run.settings().getOrDefault("untouched_days", "14"));
    }

    private Board teamBoard(String role) {
        return teams(
                "year",
                role,
                "Teams as %s, %s so far"
                        .formatted(lowerCase(Roles.name(role)), run.month().getYear()),
                "What the reps of a team have together. " + ranking("team"));
    }

    private Board board(String role) {
        return board(
                "year",
                role,
                "%s, %s so far".formatted(Roles.name(role), run.month().getYear()),
                Roles.meaning(role) + ". " + ranking("rep"));
    }

    private String ranking(String who) {
        return "Ranked by revenue, money in %s; change against the year before. Place: where the %s may well stand by conversion (%s interval), the best at the left."
                .formatted(run.currency(), who, formats.level(RepRows.PLACES));
    }

    private static String lowerCase(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private Board teams(String window, String role, String title, String note) {
        List<TeamStanding> standings =
                statistics.rows(StatisticsTable.TEAM_LEADERBOARD).stream()
                        .filter(s -> s.window().equals(window) && s.role().equals(role))
                        .toList();
        return new Board(
                "teams-" + window + "-" + role.replace('_', '-'),
                "Team",
                title,
                note,
                reason("team_leaderboard", "No team stands here."),
                rows.teams(standings));
    }

    private Board board(String window, String role, String title, String note) {
        List<RepStanding> standings =
                statistics.rows(StatisticsTable.REP_LEADERBOARD).stream()
                        .filter(s -> s.window().equals(window) && s.role().equals(role))
                        .toList();
        return new Board(
                window + "-" + role.replace('_', '-'),
                "Rep",
                title,
                note,
                reason("rep_leaderboard", "No rep stands here."),
                rows.rows(standings));
    }

    private String reason(String table, String otherwise) {
        return statistics.rows(StatisticsTable.ABSENT_COLUMNS).stream()
                .filter(a -> a.table().equals(table) && a.columns().equals("all"))
                .map(a -> "Nobody: " + a.reason() + ".")
                .findFirst()
                .orElse(otherwise);
    }

    private Step step(String step) {
        String figure = "funnel." + step;
        boolean first = FIRST_STEPS.contains(step);
        return new Step(
                readings.definition(figure).label(),
                readings.of(figure, "all", "all", T12M),
                first ? NOTHING : readings.of(figure + "_rate", "all", "all", T12M),
                first ? NOTHING : readings.of(figure + "_days", "all", "all", T12M));
    }

    private Link link(RepStanding rep) {
        return new Link(
                people.onScreen(rep.name(), rep.repId()),
                rows.details(rep),
                people.link(rep.repId()));
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(
                new Note(
                        "Rank",
                        "rank",
                        "By revenue, then won, then referrals; equals share the better rank. The roles are never added up: a referral counts in each of them."));
        notes.add(
                new Note(
                        "Conversion",
                        "conversion_shrunken",
                        "Share of referrals won in time, drawn towards that of all reps of the role, the more the fewer the referrals, so that a lucky start does not lead the list. Below it its interval and how many referrals it rests on."));
        notes.add(
                new Note(
                        "Teams",
                        "team_leaderboard",
                        "A team stands as one rep would who had brought all that its reps have: counts and goals add up, medians are those of all its referrals and wins. Reps count for the team they are in now."));
        notes.add(
                new Note(
                        RepRows.FEW + " Few",
                        "",
                        "A share of fewer than %s: read it with care."
                                .formatted(formats.count(RepRows.minimumCell(run)))));
        notes.add(
                new Note(
                        "□ Names in print",
                        "",
                        "What the font of the PDF lacks, such as Chinese letters or pictures, is printed as a box; the key of the person follows, or for a team that of its first rep."));
        statistics.rows(StatisticsTable.ABSENT_COLUMNS).stream()
                .filter(a -> TABLES.contains(a.table()))
                .forEach(
                        a ->
                                notes.add(
                                        new Note(
                                                "Not there: " + a.columns().replace('_', ' '),
                                                a.table(),
                                                a.reason())));
        return notes;
    }

    private List<Note> definitions() {
        return Stream.of(
                        Stream.of(
                                "follow_up.untouched",
                                "follow_up.within_target",
                                "follow_up.median_hours",
                                "sales_cycle.median_days",
                                "conversion.rate",
                                "conversion.involvement_ratio",
                                "conversion.routing_ratio"),
                        STEPS.stream().map(s -> "funnel." + s))
                .flatMap(s -> s)
                .map(readings::definition)
                .map(ComposeSalesReport::definition)
                .toList();
    }

    private static Note definition(FigureDefinition figure) {
        return new Note(
                figure.label(),
                figure.figure(),
                "%s Formula: %s.".formatted(figure.definition(), figure.formula()));
    }
}
