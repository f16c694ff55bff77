package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.parquet.ParquetRows;

/**
 * Copies the statistics of a run to Parquet, for those who go on with them in an engine of their
 * own. Written without any engine, so that the bytes are the same on both.
 */
final class StatisticsParquet {
    private StatisticsParquet() {}

    static void write(Statistics statistics, Path folder) throws IOException {
        for (StatisticsTable<?> table : statistics.tables()) {
            write(table, statistics, folder.resolve(table.name() + ".parquet"));
        }
    }

    private static void write(StatisticsTable<?> table, Statistics statistics, Path file)
            throws IOException {
        List<StatisticsColumn> columns = table.columns();
        List<ParquetRows.Column> types =
                columns.stream()
                        .map(c -> new ParquetRows.Column(c.name(), type(c.kind())))
                        .toList();
        try (ParquetRows parquet = new ParquetRows(file, types)) {
            for (Record row : statistics.rows(table)) {
                List<Object> values = new ArrayList<>();
                columns.forEach(column -> values.add(column.value(row)));
                parquet.write(values);
            }
        }
    }

    private static ParquetRows.Type type(StatisticsColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> ParquetRows.Type.TEXT;
            case INTEGER -> ParquetRows.Type.INTEGER;
            case DECIMAL -> ParquetRows.Type.DECIMAL;
            case FLAG -> ParquetRows.Type.FLAG;
        };
    }
}
