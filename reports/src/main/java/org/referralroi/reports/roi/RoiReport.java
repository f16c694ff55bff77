package org.referralroi.reports.roi;

import java.util.List;
import org.referralroi.charts.Drawing;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;

/**
 * All that the report on the return of the program prints, as text. PDF and page are made from it
 * and from nothing else. What stands before the sections is the first page, which answers alone.
 *
 * @param title who and what
 * @param month the month reported on, such as October 2026
 * @param asOf first day that is not seen
 * @param run run id
 * @param verdict the answer in a few words
 * @param headline the answer in a sentence: what was earned
 * @param outlook what the newest customers are projected to bring, and what that rests on
 * @param tiles the four numbers to remember
 * @param comparisonNote how the comparisons are to be read
 */
public record RoiReport(
        String title,
        String month,
        String asOf,
        String run,
        String verdict,
        Sentence headline,
        Sentence outlook,
        List<Tile> tiles,
        String comparisonTitle,
        String comparisonNote,
        List<Comparison> comparisons,
        String changesTitle,
        List<Change> changes,
        String stepsTitle,
        List<Step> steps,
        List<Section> sections) {

    /** Referred against others in one respect: among like ones first, then as they come. */
    public record Comparison(String title, Drawing drawing, List<Sentence> sentences) {
        public Comparison {
            sentences = List.copyOf(sentences);
        }
    }

    /** Whether what happened is good for the company. */
    public enum Tone {
        GOOD,
        BAD,
        NEUTRAL;

        /** As the style sheet calls it. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is different from the month before.
     *
     * @param sign which way it went, and in words whether that is good
     */
    public record Change(String sign, Tone tone, Sentence sentence) {}

    /** Something to do, and the figure that asks for it. */
    public record Step(String title, Sentence reason) {}

    /** A part of the report after the first page. */
    public record Section(String id, String title, String note, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public RoiReport {
        tiles = List.copyOf(tiles);
        comparisons = List.copyOf(comparisons);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        sections = List.copyOf(sections);
    }

    /** The report on a run. */
    public static RoiReport of(Statistics statistics) {
        return new ComposeRoiReport(statistics).report();
    }

    /** Verdict and headline alone, which rest on nothing but figures. */
    public static String answer(Statistics statistics) {
        Headline headline = new Headline(new Material(statistics));
        return headline.verdict() + " " + headline.sentence().text();
    }

    /** What stands above the title. */
    public String about() {
        return "Referral program · %s · as of %s".formatted(month, asOf);
    }
}
