package org.referralroi.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.reports.RoiReport.Advocate;
import org.referralroi.reports.RoiReport.Definition;
import org.referralroi.reports.RoiReport.Leaderboard;
import org.referralroi.reports.RoiReport.Movement;
import org.referralroi.reports.RoiReport.Note;
import org.referralroi.reports.RoiReport.TableQuality;
import org.referralroi.reports.RoiReport.Tile;

/** Chooses what the report prints, in the order in which it is read. */
final class ComposeRoiReport {

    private static final int ADVOCATES_SHOWN = 10;
    private static final String TABLE = "table=";

    /** How each movement enters the sum; the signs stand before the labels. */
    private static final List<Map.Entry<String, String>> MOVEMENTS =
            List.of(
                    Map.entry("mrr.opening", ""),
                    Map.entry("mrr.new", "+ "),
                    Map.entry("mrr.reactivation", "+ "),
                    Map.entry("mrr.expansion", "+ "),
                    Map.entry("mrr.contraction", "− "),
                    Map.entry("mrr.churn", "− "),
                    Map.entry("mrr.closing", "= "));

    private static final List<String> MATCHES =
            List.of(
                    "quality.match.referral_to_lead",
                    "quality.match.lead_to_opportunity",
                    "quality.match.customer_to_account",
                    "quality.referral_source_without_referral");

    private final Statistics statistics;
    private final RunInfo run;
    private final Dictionary dictionary = Dictionary.standard();
    private final Readings readings;

    ComposeRoiReport(Statistics statistics) {
        this.statistics = statistics;
        this.run = statistics.run();
        this.readings = new Readings(statistics, dictionary);
    }

    RoiReport report() {
        Words words = new Words(readings, run);
        Pictures pictures = new Pictures(readings, run);
        return new RoiReport(
                "Is the referral program worth its money?",
                readings.formats().month(run.month()),
                readings.formats().day(run.asOf()),
                run.run(),
                readings.formats().level(run.confidence()),
                words.verdict(),
                words.headline(),
                tiles(),
                words.findings(),
                pictures.conversion(),
                pictures.customers(),
                pictures.trend(),
                MOVEMENTS.stream().map(m -> movement(m.getValue(), m.getKey())).toList(),
                leaderboard(),
                tables(),
                MATCHES.stream().map(f -> tile("", f, "all", "to_date")).toList(),
                statistics.absent().stream().map(this::absence).toList(),
                run.settings().entrySet().stream()
                        .map(s -> new Note("Setting", s.getKey(), s.getValue()))
                        .toList(),
                definitions());
    }

    private List<Tile> tiles() {
        return List.of(
                tile("to date", "roi.realised", "referred", "to_date"),
                tile("last twelve months", "cac.referral", "referred", "t12m"),
                tile("last twelve months", "cac.marketing", "marketing", "t12m"),
                tile("referred, end of month", "mrr.closing", "referred", "month"));
    }

    private Tile tile(String hint, String figure, String group, String period) {
        return new Tile(
                readings.definition(figure).label(),
                hint,
                readings.of(figure, group, "all", period));
    }

    private Movement movement(String sign, String figure) {
        return new Movement(
                sign + readings.definition(figure).label(),
                readings.of(figure, "referred", "all", "month"),
                readings.of(figure, "non_referred", "all", "month"),
                readings.of(figure, "all", "all", "month"));
    }

    /** The year so far; in its first months, when nobody has a referral yet, all time. */
    private Leaderboard leaderboard() {
        String window = statistics.advocates("year").isEmpty() ? "all" : "year";
        List<AdvocateStanding> standings = statistics.advocates(window);
        List<Advocate> rows =
                standings.stream().limit(ADVOCATES_SHOWN).map(this::advocate).toList();
        long ranked =
                standings.stream().mapToLong(AdvocateStanding::advocatesRanked).max().orElse(0);
        String when =
                window.equals("year") ? "in %s so far".formatted(run.month().getYear()) : "to date";
        return new Leaderboard(
                "Advocates who brought most, " + when,
                "%s of %s advocates, by referral value: margin of the customers they brought less their rewards"
                        .formatted(
                                readings.formats().count(rows.size()),
                                readings.formats().count(ranked)),
                run.currency(),
                "No advocate has made a referral yet.",
                rows);
    }

    private Advocate advocate(AdvocateStanding standing) {
        Formats formats = readings.formats();
        return new Advocate(
                readings.formats().count(standing.rank()),
                change(standing),
                readings.names().onScreen(standing.name(), standing.advocateId()),
                readings.names().inPrint(standing.name(), standing.advocateId()),
                standing.programKind(),
                readings.formats().count(standing.referrals()),
                readings.formats().count(standing.won()),
                formats.wholeAmount(standing.revenueMinor()),
                formats.wholeAmount(standing.marginMinor()),
                formats.wholeAmount(standing.rewardsMinor()),
                formats.wholeAmount(standing.referralValueMinor()));
    }

    private String change(AdvocateStanding standing) {
        if (standing.previousRank().isEmpty()) {
            return "new";
        }
        int gained = standing.previousRank().getAsInt() - standing.rank();
        if (gained == 0) {
            return "=";
        }
        return (gained > 0 ? "▲ " : "▼ ") + readings.formats().count(Math.abs(gained));
    }

    private List<TableQuality> tables() {
        Set<String> slices = new LinkedHashSet<>();
        for (Figure figure : statistics.figures()) {
            if (figure.figure().equals("quality.rows_read") && figure.slice().startsWith(TABLE)) {
                slices.add(figure.slice());
            }
        }
        return slices.stream()
                .map(
                        slice ->
                                new TableQuality(
                                        slice.substring(TABLE.length()),
                                        readings.of("quality.rows_read", "all", slice, "to_date"),
                                        readings.of("quality.validated", "all", slice, "to_date"),
                                        readings.of("quality.superseded", "all", slice, "to_date"),
                                        readings.of("quality.rejected", "all", slice, "to_date"),
                                        readings.of("quality.loose_ends", "all", slice, "to_date")))
                .toList();
    }

    private Note absence(AbsentFigure absent) {
        List<String> of = new ArrayList<>();
        of.add(absent.group().replace('_', ' '));
        if (!absent.slice().equals("all")) {
            of.add(absent.slice().replace("=", " "));
        }
        of.add(
                absent.period().equals("t12m")
                        ? "twelve months"
                        : absent.period().replace('_', ' '));
        return new Note(
                "%s (%s)"
                        .formatted(
                                readings.definition(absent.figure()).label(),
                                String.join(", ", of)),
                absent.figure(),
                absent.reason());
    }

    private List<Definition> definitions() {
        return dictionary.figures().stream()
                .map(dictionary::definition)
                .map(
                        d ->
                                new Definition(
                                        d.label(),
                                        d.figure(),
                                        d.definition(),
                                        d.formula(),
                                        reading(d)))
                .toList();
    }

    private static String reading(FigureDefinition definition) {
        String direction =
                switch (definition.direction()) {
                    case UP_IS_GOOD -> "higher is better";
                    case DOWN_IS_GOOD -> "lower is better";
                    case NEUTRAL -> "neither high nor low is better";
                };
        return "%s; unit: %s; n counts %s; source: %s"
                .formatted(
                        direction,
                        definition.unit().toLowerCase(Locale.ROOT),
                        definition.counted(),
                        definition.source());
    }
}
