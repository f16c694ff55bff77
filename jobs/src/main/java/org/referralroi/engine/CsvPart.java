package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A plain CSV file and what to make of it.
 *
 * @param columns in the order of the file
 * @param select a select over {@code extract}, which holds these columns; empty fields are null
 */
public record CsvPart(Path csv, List<Column> columns, String select) {

    /**
     * A column of the file.
     *
     * @param name safe in SQL
     * @param type as SQL has it; other than {@code string} only where every field of the file reads
     *     as such
     * @param parser function of our SQL from the text to that type
     */
    public record Column(String name, String type, String parser) {
        /** A column that is read as text. */
        public static Column text(String name) {
            return new Column(name, "string", "");
        }

        boolean isText() {
            return type.equals("string");
        }
    }

    public CsvPart {
        columns = List.copyOf(columns);
    }
}
