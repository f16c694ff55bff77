package org.referralroi.reports.advocates;

import java.util.List;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Note;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;
import org.referralroi.reports.list.ListTable;

/**
 * All that the report on advocates prints, as text. PDF and page are made from it and from nothing
 * else.
 *
 * @param about what it is about: program, month, day
 * @param verdict the answer in a few words
 * @param findings what the figures say, a sentence each
 * @param leaderboards by window, the shortest first
 * @param ladder who made how many referrals, by period
 * @param ladderPictures the same as bars
 * @param concentration how uneven, by period
 * @param flags one list for each flag
 * @param notes what could not be filled or computed, and why
 * @param definitions what the figures mean
 */
public record AdvocateReport(
        String title,
        String month,
        String asOf,
        String run,
        String about,
        String verdict,
        List<Sentence> findings,
        List<Tile> tiles,
        List<ListTable> leaderboards,
        List<ListTable> ladder,
        List<Picture> ladderPictures,
        List<Picture> concentration,
        List<Tile> concentrationTiles,
        List<Tile> rewardTiles,
        ListTable rewards,
        ListTable partners,
        ListTable dormant,
        List<ListTable> flags,
        List<Note> notes,
        List<Note> definitions) {

    static final String LEADERS = "Advocates who brought most";
    static final String LADDER = "How often advocates refer";
    static final String CONCENTRATION = "How much hangs on a few";
    static final String CONCENTRATION_NOTE =
            "The further the curve rises above the line, the fewer advocates make most of the referrals. "
                    + "The Gini coefficient is nought where all have made as many and near one where one has made them all.";
    static final String FLAGS = "Referrals of the last twelve months to look into";
    static final String ABSENT = "What could not be computed, and why";
    static final String DEFINITIONS = "What the figures mean";

    public AdvocateReport {
        findings = List.copyOf(findings);
        tiles = List.copyOf(tiles);
        leaderboards = List.copyOf(leaderboards);
        ladder = List.copyOf(ladder);
        ladderPictures = List.copyOf(ladderPictures);
        concentration = List.copyOf(concentration);
        concentrationTiles = List.copyOf(concentrationTiles);
        rewardTiles = List.copyOf(rewardTiles);
        flags = List.copyOf(flags);
        notes = List.copyOf(notes);
        definitions = List.copyOf(definitions);
    }

    /** The same as a PDF, in the look of the run. */
    public byte[] pdf(RunInfo info) {
        return AdvocatePdf.of(this, info);
    }

    public String rewardsTitle() {
        return "Rewards due, as of " + asOf;
    }

    public String concentrationNote() {
        return CONCENTRATION_NOTE;
    }

    /** The report on a run. */
    public static AdvocateReport of(Statistics statistics) {
        return new ComposeAdvocateReport(statistics).report();
    }
}
