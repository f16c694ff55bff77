package org.referralroi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Splits a file of SQL into its statements: each ends with a semicolon at the end of a line. */
public final class Prelude {
    private Prelude() {}

    public static List<String> statements(Path file) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("--")) {
                    continue;
                }
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    statement.setLength(statement.length() - 2);
                    statements.add(statement.toString());
                    statement.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException(file + ": the last statement lacks its semicolon");
        }
        return statements;
    }
}
