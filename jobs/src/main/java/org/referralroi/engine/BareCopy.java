package org.referralroi.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * DuckDB's own way from CSV to Parquet, with nothing looked at: what ingest is measured against.
 *
 * @param bytes of all files copied
 */
public record BareCopy(double seconds, long bytes) {
    /** Copies every extract below a landing folder, one Parquet file each. */
    public static BareCopy of(Path landing, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> all = Files.walk(landing)) {
            files =
                    all.filter(path -> path.getFileName().toString().contains(".csv"))
                            .sorted()
                            .toList();
        }
        long bytes = 0;
        long started = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < files.size(); i++) {
                bytes += Files.size(files.get(i));
                statement.execute(
                        "copy (select * from read_csv('%s', ignore_errors = true)) to '%s' (format parquet)"
                                .formatted(
                                        files.get(i).toString().replace("'", "''"),
                                        folder.resolve(i + ".parquet")
                                                .toString()
                                                .replace("'", "''")));
            }
        } catch (SQLException e) {
            throw new EngineFailure("the bare copy failed: " + e.getMessage(), e);
        }
        return new BareCopy((System.nanoTime() - started) / 1e9, bytes);
    }
}
