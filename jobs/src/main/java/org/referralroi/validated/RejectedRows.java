package org.referralroi.validated;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.engine.CsvPart;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Masked;
import org.referralroi.extracts.PhysicalLines;
import org.referralroi.extracts.RaggedRecord;
import org.referralroi.extracts.Table;

/**
 * Finds the line of each rejected row and loose end of a table and writes them down as they come,
 * however many they are.
 */
final class RejectedRows {
    private static final int EXAMPLES = 20;
    private static final List<String> COLUMNS =
            List.of("source_no", "file", "line", "column_name", "value", "rule");
    private static final String SELECT =
            "select cast(source_no as int) as source_no, file, cast(line as bigint) as line, column_name, value, rule from extract";
    private final Table table;
    private final List<Extract> extracts;
    private final LakeFolders lake;
    private final List<Rejection> examples = new ArrayList<>();
    private final long[] looseEnds;
    private int fileNo = -1;
    private PhysicalLines lines;
    private CsvWriter writer;

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

    /**
     * Writes what was rejected beside what was validated; a delivery with nothing to reject gets no
     * folder.
     */
    void write(Engine engine) {
        closeLines();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (writer == null) {
            return;
        }
        String name = "rejected_" + table.name();
        engine.createFromCsv(name, List.of(new CsvPart(csv(), COLUMNS, SELECT)));
        engine.writePartitioned(
                "select %s from %s".formatted(String.join(", ", COLUMNS), name),
                "source_no",
                extracts.stream().map(e -> e.file().delivery()).toList(),
                "delivery",
                lake.rejected(table));
        engine.drop(name);
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
        if (writer == null) {
            writer = open();
        }
        writer.writeRecord(Integer.toString(file), label, Long.toString(line), column, value, rule);
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

    private CsvWriter open() {
        try {
            return CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(csv())
                    .writeRecord(COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path csv() {
        return lake.scratch("rejected_%s.csv".formatted(table.name()));
    }

    private void closeLines() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
