package org.referralroi.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that must hold of a table.
 *
 * @param sentence what must hold, in words
 * @param query a select of the rows that break it
 */
public record Check(String sentence, String query) {

    /**
     * Reads checks: each is a comment with its sentence, then a select that ends with a semicolon.
     */
    static List<Check> read(Path file) {
        List<Check> checks = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        StringBuilder query = new StringBuilder();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("--")) {
                    sentence.append(sentence.isEmpty() ? "" : " ")
                            .append(line.substring(2).strip());
                } else if (line.endsWith(";")) {
                    query.append(line, 0, line.length() - 1);
                    checks.add(new Check(sentence.toString(), query.toString()));
                    sentence.setLength(0);
                    query.setLength(0);
                } else {
                    query.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checks;
    }
}
