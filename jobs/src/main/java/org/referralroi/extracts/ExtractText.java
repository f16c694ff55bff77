package org.referralroi.extracts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** Opens an extract as bytes or as records. */
final class ExtractText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private ExtractText() {}

    static InputStream bytes(ExtractFile file) throws IOException {
        InputStream raw = Files.newInputStream(file.path());
        if (!file.gzipped()) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * The records of a file, header first, as RFC 4180 reads them; blank lines are none. Lines may
     * end in LF, CRLF or CR. What follows a closing quote within its field is kept as text.
     */
    @SuppressWarnings("removal") // strict reading would refuse a whole file for one stray quote
    static CsvReader<CsvRecord> records(ExtractFile file) throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                bytes(file),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader);
    }

    /** Whether a record counts as a blank line: in a file of one column {@code ""} does too. */
    static boolean isBlank(CsvRecord fields) {
        return fields.getFieldCount() == 1 && fields.getField(0).isEmpty();
    }
}
