package org.referralroi.reports.advocates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Note;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;

/** Chooses what the report prints, in the order in which it is read. */
final class ComposeAdvocateReport {

    private static final String YEAR = "t12m";
    private static final String TO_DATE = "to_date";
    private static final Set<String> TABLES =
            Set.of("advocate_leaderboard", "long_tail_partners", "dormant_advocates", "flags");

    private final Statistics statistics;
    private final RunInfo run;
    private final Readings readings;

    ComposeAdvocateReport(Statistics statistics) {
        this.statistics = statistics;
        this.run = statistics.run();
        this.readings = new Readings(statistics, Dictionary.standard());
    }

    AdvocateReport report() {
        Formats formats = readings.formats();
        Boards boards = new Boards(statistics, readings);
        Spread spread = new Spread(statistics, readings);
        String month = formats.month(run.month());
        return new AdvocateReport(
                "Who brings us customers, and whom should we look after?",
                month,
                formats.day(run.asOf()),
                run.run(),
                "Advocate report · %s · as of %s".formatted(month, formats.day(run.asOf())),
                verdict(),
                findings(),
                List.of(
                        tile("at the end of the month", "advocates.participation", TO_DATE),
                        tile("last twelve months", "advocates.active_rate", YEAR),
                        tile("last twelve months", "advocates.referrals_per_active", YEAR),
                        tile("last twelve months", "advocates.repeat_rate", YEAR)),
                boards.leaderboards(),
                spread.ladders(),
                spread.bars(),
                spread.curves(),
                List.of(
                        tile("last twelve months", "advocates.top_1_share", YEAR),
                        tile("last twelve months", "advocates.top_10_share", YEAR),
                        tile("last twelve months", "advocates.gini", YEAR),
                        tile("to date", "advocates.gini", TO_DATE)),
                List.of(
                        tile("at the end of the month", "rewards.liability", TO_DATE),
                        tile("of these, to date", "rewards.failed", TO_DATE),
                        tile("last twelve months", "rewards.paid", YEAR),
                        tile("median, last twelve months", "rewards.days_to_pay", YEAR)),
                boards.rewards(),
                boards.partners(),
                boards.dormant(),
                boards.flags(),
                notes(),
                definitions());
    }

    /** A program lives on few where the first tenth of its active advocates make half. */
    private String verdict() {
        Optional<Figure> top = find("advocates.top_10_share");
        if (top.isEmpty()) {
            return "Nobody has referred in the last twelve months.";
        }
        return top.get().value() >= 0.5
                ? "The program lives on a few advocates."
                : "Referrals come from many advocates.";
    }

    private List<Sentence> findings() {
        List<Sentence> findings = new ArrayList<>();
        if (find("advocates.top_10_share").isPresent()) {
            Reading top = readings.of("advocates.top_10_share", "all", "all", YEAR);
            findings.add(
                    Sentence.of("In the last twelve months the most active tenth of ")
                            .then(top.basis(), top.source("n"))
                            .then(" who referred made ")
                            .then(top.value(), top.source("value"))
                            .then(" of the referrals."));
        }
        if (find("advocates.repeat_rate").isPresent()) {
            Reading repeat = readings.of("advocates.repeat_rate", "all", "all", YEAR);
            findings.add(
                    Sentence.of("Of those who referred, ")
                            .then(repeat.value(), repeat.source("value"))
                            .then(" did so more than once."));
        }
        if (find("advocates.active_rate").isPresent()) {
            Reading active = readings.of("advocates.active_rate", "all", "all", YEAR);
            findings.add(
                    Sentence.of("Of ")
                            .then(active.basis(), active.source("n"))
                            .then(" enrolled, ")
                            .then(active.value(), active.source("value"))
                            .then(" made a referral in that time."));
        }
        Reading customers = readings.of("advocates.penetration", "all", "all", TO_DATE);
        if (customers.computed()) {
            findings.add(
                    Sentence.of("Of ")
                            .then(customers.basis(), customers.source("n"))
                            .then(" at the end of the month, ")
                            .then(customers.value(), customers.source("value"))
                            .then(" have an advocate."));
        }
        Reading owed = readings.of("rewards.liability", "all", "all", TO_DATE);
        if (owed.computed()) {
            findings.add(
                    Sentence.of("Advocates are owed ")
                            .then(owed.value(), owed.source("value"))
                            .then(" in ")
                            .then(owed.basis(), owed.source("n"))
                            .then("."));
        }
        return findings;
    }

    private Optional<Figure> find(String figure) {
        return readings.find(figure, "all", "all", YEAR);
    }

    private Tile tile(String hint, String figure, String period) {
        return new Tile(
                readings.definition(figure).label(),
                hint,
                readings.of(figure, "all", "all", period));
    }

    private List<Note> notes() {
        return Stream.concat(
                        statistics.rows(StatisticsTable.ABSENT_COLUMNS).stream()
                                .filter(absent -> TABLES.contains(absent.table()))
                                .map(
                                        absent ->
                                                new Note(
                                                        words(absent.table()),
                                                        absent.columns(),
                                                        absent.reason())),
                        readings
                                .absences(
                                        ComposeAdvocateReport::isOurs,
                                        absent ->
                                                words(absent.slice())
                                                        + ", "
                                                        + when(absent.period()))
                                .stream())
                .toList();
    }

    private List<Note> definitions() {
        Dictionary dictionary = Dictionary.standard();
        return dictionary.figures().stream()
                .filter(ComposeAdvocateReport::isOurs)
                .map(dictionary::definition)
                .map(ComposeAdvocateReport::definition)
                .toList();
    }

    private static Note definition(FigureDefinition definition) {
        return new Note(
                definition.label(),
                definition.figure(),
                "%s Formula: %s; source: %s."
                        .formatted(
                                definition.definition().strip(),
                                definition.formula(),
                                definition.source()));
    }

    private static boolean isOurs(String figure) {
        return figure.startsWith("advocates.") || figure.startsWith("rewards.");
    }

    private static String words(String key) {
        return key.replace('_', ' ').replace('=', ' ');
    }

    private static String when(String period) {
        return period.equals(YEAR) ? "twelve months" : words(period);
    }
}
