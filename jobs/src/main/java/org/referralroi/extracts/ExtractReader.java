package org.referralroi.extracts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/**
 * Finds out whether an extract can be read at all, and makes sure that every engine will read it
 * alike: a file that is not plain (see {@link PlainScan}) is copied to one that is, without its
 * ragged records.
 */
public final class ExtractReader {
    private final Path copies;
    private final Path later;

    /**
     * @param copies folder to write clean copies to
     * @param later the name that folder will have when they are read
     */
    public ExtractReader(Path copies, Path later) {
        this.copies = copies;
        this.later = later;
    }

    /**
     * @throws Refusal where the file is broken as a whole
     */
    public Extract read(ExtractFile file, Table table) {
        if (file.bytes() == 0) {
            throw broken(file, "the file has zero bytes; even without rows it holds a header");
        }
        try {
            List<String> header = header(file, table);
            PlainScan scan = new PlainScan(header.stream().map(table::column).toList());
            boolean plain;
            try (InputStream bytes = ExtractText.bytes(file)) {
                plain = scan.isPlain(bytes);
            }
            return plain ? plain(file, table, header, scan) : copied(file, table, header);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw broken(file, cause(e));
        }
    }

    private static Extract plain(
            ExtractFile file, Table table, List<String> header, PlainScan scan) {
        List<String> usual =
                IntStream.range(0, header.size())
                        .filter(scan::isUsual)
                        .mapToObj(header::get)
                        .toList();
        return new Extract(
                file,
                file.path(),
                header,
                unknown(header, table),
                usual,
                scan.records(),
                List.of());
    }

    private Extract copied(ExtractFile file, Table table, List<String> header) throws IOException {
        String name = file.delivery() + "." + table.name() + ".csv";
        List<RaggedRecord> ragged = new ArrayList<>();
        long records = -1;
        try (CsvReader<CsvRecord> reader = ExtractText.records(file);
                CsvWriter writer =
                        CsvWriter.builder()
                                .lineDelimiter(LineDelimiter.LF)
                                .build(copies.resolve(name), StandardCharsets.UTF_8)) {
            for (CsvRecord fields : reader) {
                if (fields.getFieldCount() == header.size() && !ExtractText.isBlank(fields)) {
                    writer.writeRecord(fields.getFields());
                    records++;
                } else if (!ExtractText.isBlank(fields)) {
                    ragged.add(
                            new RaggedRecord(
                                    fields.getStartingLineNumber(), fields.getFieldCount()));
                }
            }
        }
        return new Extract(
                file,
                later.resolve(name),
                header,
                unknown(header, table),
                List.of(),
                records,
                ragged);
    }

    private static List<String> header(ExtractFile file, Table table) throws IOException {
        try (CsvReader<CsvRecord> reader = ExtractText.records(file)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw broken(file, "it has no header");
            }
            List<String> header = records.next().getFields();
            for (String name : header) {
                if (Collections.frequency(header, name) > 1) {
                    throw broken(file, "the header names column %s twice".formatted(name));
                }
            }
            List<String> missing =
                    table.keys().stream()
                            .map(Column::name)
                            .filter(name -> !header.contains(name))
                            .toList();
            if (!missing.isEmpty()) {
                throw broken(
                        file,
                        "the header lacks the key column %s; it has %s"
                                .formatted(
                                        String.join(", ", missing),
                                        Masked.text(String.join(", ", header))));
            }
            return header;
        }
    }

    private static List<String> unknown(List<String> header, Table table) {
        return header.stream().filter(name -> table.column(name).isEmpty()).toList();
    }

    /** Why a file cannot be read, in words. */
    static String cause(Exception thrown) {
        Throwable e = thrown;
        while (e instanceof UncheckedIOException || e instanceof CsvParseException) {
            if (e.getCause() == null) {
                return "it is not CSV: " + e.getMessage();
            }
            e = e.getCause();
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8; export it as UTF-8";
        }
        if (e instanceof EOFException) {
            return "the gzip file is truncated";
        }
        if (e instanceof ZipException) {
            return "it is not a gzip file, or a damaged one (%s)".formatted(e.getMessage());
        }
        if (e instanceof AccessDeniedException) {
            return "it cannot be read: permission denied; allow the user of the program to read it";
        }
        if (e instanceof NoSuchFileException) {
            return "it has gone";
        }
        return "it cannot be read: " + e;
    }

    private static Refusal broken(ExtractFile file, String what) {
        return new Refusal(
                Exit.EXTRACT,
                "%s: %s. Nothing of delivery %s was taken; deliver the file again."
                        .formatted(file.path(), what, file.delivery()));
    }
}
