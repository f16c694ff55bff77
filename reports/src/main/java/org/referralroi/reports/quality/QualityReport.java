package org.referralroi.reports.quality;

import java.util.List;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Note;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;
import org.referralroi.reports.list.ListTable;

/**
 * All that the page on the quality of the data prints, as text.
 *
 * @param about what it is about: program, month, day
 * @param verdict the answer in a few words
 * @param findings what to look at first, a sentence each
 * @param tables what became of the rows of each table
 * @param matches how well tables fit together
 * @param examples of each table with rejections or loose ends some of them
 * @param deliveries of each delivery its files, the newest first
 * @param notices what is worth a look
 * @param money what columns of money add up to
 * @param definitions what the figures mean
 */
public record QualityReport(
        String month,
        String asOf,
        String run,
        String about,
        String verdict,
        List<Sentence> findings,
        ListTable tables,
        List<Tile> matches,
        List<ListTable> examples,
        List<ListTable> deliveries,
        ListTable notices,
        ListTable money,
        List<Note> definitions) {

    public QualityReport {
        findings = List.copyOf(findings);
        matches = List.copyOf(matches);
        examples = List.copyOf(examples);
        deliveries = List.copyOf(deliveries);
        definitions = List.copyOf(definitions);
    }

    /** The page on a run. */
    public static QualityReport of(Statistics statistics) {
        return new ComposeQualityReport(statistics).report();
    }
}
