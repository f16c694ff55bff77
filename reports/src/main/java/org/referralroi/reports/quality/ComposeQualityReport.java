package org.referralroi.reports.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Note;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;
import org.referralroi.reports.list.Cell;
import org.referralroi.reports.list.ListTable;
import org.referralroi.reports.list.ListTable.Column;

/** Chooses what the page prints, in the order in which it is read. */
final class ComposeQualityReport {

    private static final String TABLE = "table=";

    /** Tables that every week brings rows to; one without any for longer was hardly delivered. */
    private static final Set<String> MOVING =
            Set.of(
                    TABLE + "crm/leads",
                    TABLE + "referral/referrals",
                    TABLE + "billing/invoices",
                    TABLE + "billing/subscription_periods");

    private static final int LATE = 7;
    private static final String TO_DATE = "to_date";
    private static final List<String> MATCHES =
            List.of(
                    "quality.match.referral_to_lead",
                    "quality.match.lead_to_opportunity",
                    "quality.match.customer_to_account",
                    "quality.referral_source_without_referral");

    private final Statistics statistics;
    private final RunInfo run;
    private final Readings readings;

    ComposeQualityReport(Statistics statistics) {
        this.statistics = statistics;
        this.run = statistics.run();
        this.readings = new Readings(statistics, Dictionary.standard());
    }

    QualityReport report() {
        DeliveryLists lists = new DeliveryLists(statistics);
        Formats formats = readings.formats();
        String month = formats.month(run.month());
        String asOf = formats.day(run.asOf());
        return new QualityReport(
                month,
                asOf,
                run.run(),
                "Data quality · %s · as of %s".formatted(month, asOf),
                verdict(),
                findings(),
                tables(),
                MATCHES.stream()
                        .map(
                                figure ->
                                        new Tile(
                                                readings.definition(figure).label(),
                                                "",
                                                readings.of(figure, "all", "all", TO_DATE)))
                        .toList(),
                lists.examples(),
                lists.deliveries(),
                lists.notices(),
                lists.money(),
                definitions());
    }

    private String verdict() {
        if (slices().isEmpty()) {
            return "Nothing was read.";
        }
        return most("quality.rejected").isPresent()
                ? "Good enough to publish; some rows were left out."
                : "Every row read could be used.";
    }

    private List<Sentence> findings() {
        List<Sentence> findings = new ArrayList<>();
        most("quality.rejected").ifPresent(f -> findings.add(rejected(f)));
        most("quality.loose_ends").ifPresent(f -> findings.add(looseEnds(f)));
        statistics.figures().stream()
                .filter(f -> f.figure().equals("quality.freshness_days"))
                .filter(f -> MOVING.contains(f.slice()) && f.value() > LATE)
                .forEach(f -> findings.add(late(f)));
        return findings;
    }

    private Sentence rejected(Figure figure) {
        Reading reading = reading(figure);
        return Sentence.of("Most rejected rows are of %s: ".formatted(table(figure)))
                .then(reading.value(), reading.source("value"))
                .then(" of ")
                .then(reading.basis(), reading.source("n"))
                .then(" read.");
    }

    private Sentence looseEnds(Figure figure) {
        Reading reading = reading(figure);
        return Sentence.of("Most references that led nowhere are of %s: ".formatted(table(figure)))
                .then(reading.value(), reading.source("value"))
                .then(". Their rows stay, without them.");
    }

    private Sentence late(Figure figure) {
        Reading reading = reading(figure);
        return Sentence.of("The newest row of %s is ".formatted(table(figure)))
                .then(reading.value(), reading.source("value"))
                .then(" days old at the end of the month: a delivery may be missing.");
    }

    private Reading reading(Figure figure) {
        return readings.of(figure.figure(), figure.group(), figure.slice(), figure.period());
    }

    private static String table(Figure figure) {
        return figure.slice().substring(TABLE.length());
    }

    /** The table with the most, of those that have any; of equals the first. */
    private Optional<Figure> most(String name) {
        return statistics.figures().stream()
                .filter(figure -> figure.figure().equals(name) && figure.value() > 0)
                .filter(figure -> figure.slice().startsWith(TABLE))
                .reduce((one, other) -> other.value() > one.value() ? other : one);
    }

    private ListTable tables() {
        List<List<Cell>> rows =
                slices().stream()
                        .map(
                                slice ->
                                        List.of(
                                                Cell.words(slice.substring(TABLE.length())),
                                                cell("quality.rows_read", slice),
                                                cell("quality.validated", slice),
                                                cell("quality.superseded", slice),
                                                cell("quality.rejected", slice),
                                                cell("quality.loose_ends", slice),
                                                cell("quality.freshness_days", slice)))
                        .toList();
        return new ListTable(
                "Rows by table",
                "Every row read is validated, superseded by a newer version, or rejected with a reason. A loose end is a row kept whose optional reference led nowhere. Age is days from the newest date to %s."
                        .formatted(readings.formats().day(run.asOf())),
                "This run has no record of the rows it read.",
                List.of(
                        new Column("Table", "name"),
                        number("Read"),
                        number("Validated"),
                        number("Superseded"),
                        number("Rejected"),
                        number("Loose ends"),
                        number("Age, days")),
                rows);
    }

    private Cell cell(String figure, String slice) {
        return Cell.of(readings.of(figure, "all", slice, TO_DATE));
    }

    private Set<String> slices() {
        Set<String> slices = new LinkedHashSet<>();
        for (Figure figure : statistics.figures()) {
            if (figure.figure().equals("quality.rows_read") && figure.slice().startsWith(TABLE)) {
                slices.add(figure.slice());
            }
        }
        return slices;
    }

    private List<Note> definitions() {
        Dictionary dictionary = Dictionary.standard();
        return dictionary.figures().stream()
                .filter(figure -> figure.startsWith("quality."))
                .map(dictionary::definition)
                .map(
                        d ->
                                new Note(
                                        d.label(),
                                        d.figure(),
                                        "%s Formula: %s; source: %s."
                                                .formatted(
                                                        d.definition().strip(),
                                                        d.formula(),
                                                        d.source())))
                .toList();
    }

    private static Column number(String head) {
        return new Column(head, "number");
    }
}
