package org.referralroi.reports.sales;

import java.util.List;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Note;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;

/**
 * All that the report for sales prints, as text. PDF and page are made from it and from nothing
 * else.
 *
 * @param frame what stands around every page
 * @param verdict the answer in a few words
 * @param headline the answer in a sentence
 * @param tiles how all reps follow up
 * @param findings what the comparisons say, a sentence each
 * @param hotList whom to call first
 * @param teamActions the month of teams, by role
 * @param actions the month of reps, by role
 * @param pictures with sales and without, routed to the owner and by rule
 * @param funnel from referral to reward
 * @param teamBoards the standing of teams in the year, by role
 * @param boards that of reps, by role
 * @param reps who has a page
 * @param notes what must be said of the tables
 * @param definitions of the figures on these pages
 */
public record SalesReport(
        Frame frame,
        String verdict,
        Sentence headline,
        List<Tile> tiles,
        List<Sentence> findings,
        HotList hotList,
        List<Board> teamActions,
        List<Board> actions,
        List<Picture> pictures,
        String picturesNote,
        String funnelTitle,
        List<Step> funnel,
        List<Board> teamBoards,
        List<Board> boards,
        List<Link> reps,
        List<Note> notes,
        List<Note> definitions) {

    /**
     * What stands around every page.
     *
     * @param about program, month and as-of date
     * @param title of the document
     * @param question the page answers
     */
    public record Frame(
            String about, String month, String asOf, String run, String title, String question) {

        /** At the foot of every page. */
        public String footer() {
            return about + " · run " + run;
        }
    }

    /**
     * Referrals that may still be won.
     *
     * @param empty what to say where there are none
     */
    public record HotList(String title, String note, String empty, List<HotRow> rows) {
        public HotList {
            rows = List.copyOf(rows);
        }

        /** What stands below the title. */
        public String explanation() {
            return rows.isEmpty() ? empty : note;
        }
    }

    /**
     * Reps or teams in one role and window.
     *
     * @param anchor by which the page names the section
     * @param who a row is about: Rep or Team
     * @param empty what to say where there are none
     */
    public record Board(
            String anchor, String who, String title, String note, String empty, List<RepRow> rows) {
        public Board {
            rows = List.copyOf(rows);
        }

        /** What stands below the title. */
        public String explanation() {
            return rows.isEmpty() ? empty : note;
        }
    }

    /** One step of the funnel in the last twelve months. */
    public record Step(String label, Reading count, Reading rate, Reading days) {}

    /** A way to the page of a rep, relative to the report. */
    public record Link(String name, String details, String href) {}

    public SalesReport {
        tiles = List.copyOf(tiles);
        findings = List.copyOf(findings);
        teamActions = List.copyOf(teamActions);
        actions = List.copyOf(actions);
        pictures = List.copyOf(pictures);
        funnel = List.copyOf(funnel);
        teamBoards = List.copyOf(teamBoards);
        boards = List.copyOf(boards);
        reps = List.copyOf(reps);
        notes = List.copyOf(notes);
        definitions = List.copyOf(definitions);
    }

    /** The report on a run. */
    public static SalesReport of(Statistics statistics) {
        return new ComposeSalesReport(statistics).report();
    }
}
