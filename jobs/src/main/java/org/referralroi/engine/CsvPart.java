package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A plain CSV file and what to make of it.
 *
 * @param columns in the order of the file
 * @param select the select over a source that holds these columns, a name or a select in brackets;
 *     empty fields are null in it
 */
public record CsvPart(Path csv, List<Column> columns, UnaryOperator<String> select) {

    /**
     * A column of the file.
     *
     * @param name safe in SQL
     * @param type as SQL has it; other than {@code string} only where every field of the file reads
     *     as such
     */
    public record Column(String name, String type) {
        /** A column that is read as text. */
        public static Column text(String name) {
            return new Column(name, "string");
        }

        boolean isText() {
            return type.equals("string");
        }

        boolean isInstant() {
            return type.equals("timestamp");
        }
    }

    public CsvPart {
        columns = List.copyOf(columns);
    }

    /**
     * The select over the file.
     *
     * @param columns to read, as an engine spells them
     * @param source what the engine reads the file from
     */
    String selectFrom(String columns, String source) {
        return select.apply("(select %s from %s) as extract".formatted(columns, source));
    }
}
