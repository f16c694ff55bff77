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
 * @param tiles how the whole team follows up
 * @param findings what the comparisons say, a sentence each
 * @param hotList whom to call first
 * @param actions the month, by role
 * @param pictures with sales and without, routed to the owner and by rule
 * @param funnel from referral to reward
 * @param boards the standing in the year, by role
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
        List<Board> actions,
        List<Picture> pictures,
        String picturesNote,
        String funnelTitle,
        List<Step> funnel,
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
     * Reps in one role and window.
     *
     * @param anchor by which the page names the section
     * @param empty what to say where there are none
     */
    public record Board(String anchor, String title, String note, String empty, List<RepRow> rows) {
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
        actions = List.copyOf(actions);
        pictures = List.copyOf(pictures);
        funnel = List.copyOf(funnel);
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
