package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A plain CSV file and what to make of it.
 *
 * @param header names for the file's columns; all are read as text
 * @param select a select over {@code extract}, which holds these columns
 */
public record CsvPart(Path csv, List<String> header, String select) {

    public CsvPart {
        header = List.copyOf(header);
    }
}
