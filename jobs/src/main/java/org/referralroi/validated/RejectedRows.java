package org.referralroi.validated;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Masked;
import org.referralroi.extracts.PhysicalLines;
import org.referralroi.extracts.RaggedRecord;
import org.referralroi.extracts.Table;
import org.referralroi.parquet.ParquetRows;

/**
 * Finds the line of each rejected row and loose end of a table and writes them down as they come,
 * however many they are.
 */
final class RejectedRows {
    private static final int EXAMPLES = 20;
    private static final List<ParquetRows.Column> COLUMNS =
            List.of(
                    new ParquetRows.Column("file", ParquetRows.Type.TEXT),
                    new ParquetRows.Column("line", ParquetRows.Type.INTEGER),
                    new ParquetRows.Column("column_name", ParquetRows.Type.TEXT),
                    new ParquetRows.Column("value", ParquetRows.Type.TEXT),
                    new ParquetRows.Column("rule", ParquetRows.Type.TEXT));

    private final Table table;
    private final List<Extract> extracts;
    private final LakeFolders lake;
    private final List<Rejection> examples = new ArrayList<>();
    private final long[] looseEnds;
    private int fileNo = -1;
    private PhysicalLines lines;
    private final Map<Integer, ParquetRows> writers = new TreeMap<>();

    RejectedRows(Table table, List<Extract> extracts, LakeFolders lake) {
        this.table = table;
        this.extracts = extracts;
        this.lake = lake;
        this.looseEnds = new long[extracts.size()];
        for (int file = 0; file < extracts.size(); file++) {
            addRagged(file);
        }
    }

    /** Takes a row of the fate view; rows come by file and, within it, in order. */
    void add(Row row) {
        int nextFile = (int) row.integer("file_no");
        if (nextFile != fileNo) {
            closeLines();
            fileNo = nextFile;
            lines = new PhysicalLines(extracts.get(fileNo));
        }
        CsvRecord record = lines.row(row.integer("ordinal"));
        if (row.text("fate").equals("rejected")) {
            String[] broken =
                    row.optionalText("broken")
                            .or(
                                    () ->
                                            row.optionalText("missing_reference")
                                                    .map(c -> c + ":reference"))
                            .orElseThrow()
                            .split(":");
            add(record, broken[0], broken[1]);
            return;
        }
        for (String column : row.text("loose_ends").trim().split(" +")) {
            looseEnds[fileNo]++;
            add(record, column, Rejection.LOOSE_END);
        }
    }

    /** Loose ends in rows that stayed, of one file. */
    long looseEnds(int file) {
        return looseEnds[file];
    }

    /** Some rejections and loose ends to show, at most 20. */
    List<Rejection> examples() {
        return examples;
    }

    /** Ends writing; a delivery with nothing to reject has no folder. */
    void close() {
        closeLines();
        try {
            for (ParquetRows file : writers.values()) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(CsvRecord fields, String column, String rule) {
        int index = extracts.get(fileNo).header().indexOf(column);
        String value = index < 0 ? "" : Masked.text(fields.getField(index));
        add(fileNo, fields.getStartingLineNumber(), column, value, rule);
    }

    private void addRagged(int file) {
        Extract extract = extracts.get(file);
        for (RaggedRecord ragged : extract.ragged()) {
            String value =
                    "%d fields instead of %d".formatted(ragged.fields(), extract.header().size());
            add(file, ragged.line(), "", value, "fields");
        }
    }

    private void add(int file, long line, String column, String value, String rule) {
        Extract extract = extracts.get(file);
        String label = extract.file().label();
        try {
            writers.computeIfAbsent(file, this::open)
                    .write(List.of(label, line, column, value, rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (examples.size() < EXAMPLES) {
            examples.add(
                    new Rejection(
                            extract.file().delivery(),
                            table.path(),
                            label,
                            line,
                            column,
                            value,
                            rule));
        }
    }

    private ParquetRows open(int file) {
        try {
            String delivery = extracts.get(file).file().delivery();
            Path folder = lake.rejected(table).resolve("delivery=" + delivery);
            Files.createDirectories(folder);
            return new ParquetRows(folder.resolve("part-0.parquet"), COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeLines() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
