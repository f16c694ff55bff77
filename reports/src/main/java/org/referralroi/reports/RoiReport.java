package org.referralroi.reports;

import java.util.List;
import java.util.stream.Collectors;
import org.referralroi.charts.Drawing;
import org.referralroi.figures.Statistics;

/**
 * All that the report on the return of the program prints, as text. PDF and page are made from it
 * and from nothing else.
 *
 * @param title who and what
 * @param month the month reported on, such as October 2026
 * @param asOf first day that is not seen
 * @param run run id
 * @param confidence of all intervals, such as 95%
 * @param verdict the answer in a few words
 * @param headline the answer in a sentence
 * @param tiles the four numbers to remember
 * @param findings what the comparisons say, a sentence each
 */
public record RoiReport(
        String title,
        String month,
        String asOf,
        String run,
        String confidence,
        String verdict,
        Sentence headline,
        List<Tile> tiles,
        List<Sentence> findings,
        List<Picture> conversionPictures,
        List<Picture> customerPictures,
        List<Picture> trendPictures,
        List<Movement> movements,
        Leaderboard leaderboard,
        List<TableQuality> tables,
        List<Tile> matches,
        List<Note> absent,
        List<Note> settings,
        List<Definition> definitions) {

    static final String TREND_NOTE =
            "At the end of each month. Each picture has its own scale from nought: compare shapes, not heights.";
    static final String QUALITY_TITLE = "How good the data is";
    static final String QUALITY_NOTE =
            "Every row read is validated, superseded by a newer version, or rejected with a reason. "
                    + "A loose end is a row kept whose optional reference led nowhere.";
    static final String ABSENT_TITLE = "What could not be computed, and why";
    static final String DEFINITIONS_TITLE = "What the figures mean";

    /** One number with its name. */
    public record Tile(String label, String hint, Reading reading) {}

    /** A picture with its title: who, what, when. */
    public record Picture(String title, Drawing drawing) {}

    /** One movement of recurring revenue in the month. */
    public record Movement(String label, Reading referred, Reading others, Reading all) {}

    /**
     * The best advocates.
     *
     * @param unit of the money in it
     * @param empty what to say when there is none
     */
    public record Leaderboard(
            String title, String note, String unit, String empty, List<Advocate> advocates) {

        /** What stands below the title. */
        public String explanation() {
            return advocates.isEmpty() ? empty : "%s. Money in %s.".formatted(note, unit);
        }
    }

    /**
     * One row of the leaderboard.
     *
     * @param name for the page
     * @param printName for the PDF, whose font does not hold every script
     */
    public record Advocate(
            String rank,
            String change,
            String name,
            String printName,
            String programKind,
            String referrals,
            String won,
            String revenue,
            String margin,
            String rewards,
            String value) {}

    /** What became of the rows of one table. */
    public record TableQuality(
            String table,
            Reading read,
            Reading validated,
            Reading superseded,
            Reading rejected,
            Reading looseEnds) {}

    /**
     * A name and what there is to say about it.
     *
     * @param key by which programs know it, empty where there is none
     */
    public record Note(String name, String key, String text) {}

    /** The meaning of one figure. */
    public record Definition(
            String label, String figure, String text, String formula, String reading) {

        /** The same in two pieces. */
        public Note note() {
            return new Note(label, figure, "%s Formula: %s; %s.".formatted(text, formula, reading));
        }
    }

    public RoiReport {
        tiles = List.copyOf(tiles);
        findings = List.copyOf(findings);
        conversionPictures = List.copyOf(conversionPictures);
        customerPictures = List.copyOf(customerPictures);
        trendPictures = List.copyOf(trendPictures);
        movements = List.copyOf(movements);
        tables = List.copyOf(tables);
        matches = List.copyOf(matches);
        absent = List.copyOf(absent);
        settings = List.copyOf(settings);
        definitions = List.copyOf(definitions);
    }

    /** The report on a run. */
    public static RoiReport of(Statistics statistics) {
        return new ComposeRoiReport(statistics).report();
    }

    /** The settings without which the headline cannot be judged. */
    public String basis() {
        return settings.isEmpty()
                ? ""
                : settings.stream()
                        .map(s -> s.key() + " " + s.text())
                        .collect(Collectors.joining(" · ", "Settings: ", ""));
    }

    public String comparisonTitle() {
        return "Referred against others, as of " + asOf;
    }

    /** What must be said wherever the comparisons stand. */
    public String comparisonNote() {
        return "Compared as they are: referred customers may differ from others in segment, plan or region, and nothing is adjusted for that here. Whiskers are %s intervals."
                .formatted(confidence);
    }

    public String trendTitle() {
        return "Monthly recurring revenue, thirteen months to " + month;
    }

    public String trendNote() {
        return TREND_NOTE;
    }

    public String movementTitle() {
        return "What moved in " + month;
    }

    public String qualityNote() {
        return tables.isEmpty() ? "This run has no record of the rows it read." : QUALITY_NOTE;
    }
}
