package org.referralroi.extracts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds out how far the extracts reach, before anything else is known of them. */
public final class NewestDate {
    private static final int DATE_LENGTH = "2026-10-31".length();

    private NewestDate() {}

    /**
     * The newest date that a column begins with, none after {@code limit} counted; fields that are
     * no date count as none, and so does a file that cannot be read: what is wrong with it is said
     * when it is validated.
     */
    public static Optional<LocalDate> of(
            Landing landing, String table, String column, LocalDate limit) {
        String newest = "";
        List<ExtractFile> files =
                landing.files().stream().filter(file -> file.table().equals(table)).toList();
        for (ExtractFile file : files) {
            newest = newest(file, column, limit.toString(), newest);
        }
        return newest.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(newest));
    }

    private static String newest(ExtractFile file, String column, String limit, String before) {
        String newest = before;
        try (CsvReader<CsvRecord> reader = ExtractText.records(file)) {
            Iterator<CsvRecord> records = reader.iterator();
            int index = records.hasNext() ? records.next().getFields().indexOf(column) : -1;
            while (index >= 0 && records.hasNext()) {
                CsvRecord fields = records.next();
                if (fields.getFieldCount() > index
                        && fields.getField(index).length() >= DATE_LENGTH) {
                    String date = fields.getField(index).substring(0, DATE_LENGTH);
                    if (date.compareTo(newest) > 0 && date.compareTo(limit) <= 0 && isDate(date)) {
                        newest = date;
                    }
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return newest;
        }
        return newest;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
