package org.referralroi.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;
import org.referralroi.generate.planted.History;

/**
 * Writes the full and the late delivery side by side: a row as it stood at the end of the full one,
 * and again as it stood at the export if it is new or has changed since.
 */
final class Deliveries implements Closeable {

    static final String FULL = "2026-10-31-full";
    static final String LATE = "2026-11-05-late";
    static final String DIRT = "2026-11-06-dirt";

    private final Path folder;
    private final boolean gzip;
    private final Map<Extract, CsvWriter> full = new EnumMap<>(Extract.class);
    private final Map<Extract, CsvWriter> late = new EnumMap<>(Extract.class);

    private Deliveries(Path folder, boolean gzip) throws IOException {
        this.folder = folder;
        this.gzip = gzip;
        for (Extract extract : Extract.values()) {
            full.put(extract, csv(FULL, extract));
            String[] columns = extract.columns();
            full.get(extract)
                    .writeRecord(extract.saysWhenUpdated() ? with(columns, "updated_at") : columns);
        }
    }

    /** Opens the full delivery alone. */
    static Deliveries full(Path folder) throws IOException {
        return new Deliveries(folder, false);
    }

    /** Opens the full and the late delivery. */
    static Deliveries fullAndLate(Path folder, boolean gzip) throws IOException {
        Deliveries deliveries = new Deliveries(folder, gzip);
        for (Extract extract : Extract.values()) {
            if (extract.isInLate()) {
                CsvWriter csv = deliveries.csv(LATE, extract);
                csv.writeRecord(with(extract.columns(), "updated_at", "deleted"));
                deliveries.late.put(extract, csv);
            }
        }
        return deliveries;
    }

    private CsvWriter csv(String delivery, Extract extract) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(open(file(delivery, extract)), UTF_8);
    }

    /** Returns the file of a table in a delivery. */
    Path file(String delivery, Extract extract) {
        return folder.resolve(delivery).resolve(extract.table + (gzip ? ".csv.gz" : ".csv"));
    }

    /** Opens a file for writing, packed if so wished; a packed file carries no time. */
    OutputStream open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return gzip ? new GZIPOutputStream(out, 1 << 13) : out;
    }

    /** Writes a row that never changes. */
    void write(Extract extract, String... row) {
        full.get(extract).writeRecord(row);
    }

    /** Writes a row wherever it belongs. */
    void write(Extract extract, Changes changes, LongFunction<String[]> rowAsOf) {
        boolean inFull = changes.bornAt() <= History.FULL;
        if (inFull) {
            String[] row = rowAsOf.apply(History.FULL);
            full.get(extract)
                    .writeRecord(
                            extract.saysWhenUpdated()
                                    ? with(row, History.instant(changes.latest(History.FULL)))
                                    : row);
        }
        boolean isNew = !inFull && changes.bornAt() <= History.EXPORT;
        if (late.containsKey(extract)
                && (isNew || inFull && changes.between(History.FULL, History.EXPORT))) {
            String updated = History.instant(changes.latest(History.EXPORT));
            late.get(extract).writeRecord(with(rowAsOf.apply(History.EXPORT), updated, ""));
        }
    }

    /** Takes a row back in the late delivery; nothing but its key is given. */
    void delete(Extract extract, String key) {
        String[] row = new String[extract.columns().length + 2];
        Arrays.fill(row, "");
        row[0] = key;
        row[row.length - 2] = History.instant(History.EXPORT);
        row[row.length - 1] = "true";
        late.get(extract).writeRecord(row);
    }

    private static String[] with(String[] row, String... more) {
        String[] longer = Arrays.copyOf(row, row.length + more.length);
        System.arraycopy(more, 0, longer, row.length, more.length);
        return longer;
    }

    @Override
    public void close() throws IOException {
        for (Map<Extract, CsvWriter> delivery : List.of(full, late)) {
            for (CsvWriter writer : delivery.values()) {
                writer.close();
            }
        }
    }
}
