package org.referralroi.reports.list;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Formats;

/** The rows of a table of statistics, each with its place. */
public final class ListRows {

    private ListRows() {}

    /** All rows, in the order of the table. */
    public static <T extends Record> Stream<ListRow<T>> of(
            Statistics statistics, StatisticsTable<T> table) {
        List<T> rows = statistics.rows(table);
        Formats formats = Formats.of(statistics.run());
        boolean masked = statistics.run().presentation().names() == Names.MASKED;
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ListRow<>(table, i + 1, rows.get(i), formats, masked));
    }
}
