package org.referralroi.extracts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Says on which line of a file a row begins. Engines number the rows; lines are found by reading
 * the file once more, which only files with something to report need.
 */
public final class PhysicalLines implements AutoCloseable {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int fields;
    private long ordinal = -1;
    private CsvRecord record;

    public PhysicalLines(Extract extract) {
        try {
            reader = ExtractText.records(extract.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = reader.iterator();
        fields = extract.header().size();
        records.next();
    }

    /**
     * @param wanted number of the row, from 0, no smaller than the one asked for before
     * @return the row as it stands in the file, and its physical line, the header being on line 1
     */
    public CsvRecord row(long wanted) {
        while (ordinal < wanted) {
            CsvRecord next = records.next();
            if (next.getFieldCount() == fields && !ExtractText.isBlank(next)) {
                ordinal++;
                record = next;
            }
        }
        return record;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
