package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.inference.Restatements;

/** Compares a run with the one of its month that was published before. */
final class PreviousRun {
    private static final String TABLE = StatisticsTable.RESTATEMENTS.name();

    private PreviousRun() {}

    /** The statistics with the restatements in them, or with the reason why there are none. */
    static Statistics compare(MonthlyRun of, Statistics statistics) {
        if (of.previous().isEmpty()) {
            return statistics;
        }
        String previous = of.previous().get();
        List<Figure> before;
        try {
            before =
                    StatisticsFiles.figures(
                            of.workspace().run(of.month(), previous).state("statistics"));
        } catch (IOException e) {
            // what was published before may be removed by hand; that must not stop a month
            List<AbsentColumns> absent =
                    new ArrayList<>(statistics.rows(StatisticsTable.ABSENT_COLUMNS));
            absent.add(
                    new AbsentColumns(
                            TABLE,
                            "all",
                            "the figures of run %s, published before, are damaged or missing"
                                    .formatted(previous)));
            return statistics.with(StatisticsTable.ABSENT_COLUMNS, absent);
        }
        return statistics.with(
                StatisticsTable.RESTATEMENTS,
                Restatements.between(previous, before, statistics.figures()));
    }

    /** Whether statistics name no reason why they could not be compared. */
    static boolean isCompared(Path statistics) throws IOException {
        return StatisticsFiles.rows(statistics, StatisticsTable.ABSENT_COLUMNS).stream()
                .noneMatch(absent -> absent.table().equals(TABLE));
    }
}
