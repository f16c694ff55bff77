package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a company's extracts are read and its results kept.
 *
 * @param landing the deliveries; read only
 */
public record Workspace(Path root, Path landing) {
    /**
     * A reading of all deliveries: validated and rejected rows. It never changes once it is there.
     */
    public Path reading(String key) {
        return lake().resolve("readings").resolve(key);
    }

    public Path lake() {
        return root.resolve("lake");
    }

    public Path runs(YearMonth month) {
        return root.resolve("runs").resolve(month.toString());
    }

    /** The folders of all runs of a month, finished or not. */
    List<RunFolder> runsOf(YearMonth month) throws IOException {
        try (Stream<Path> children = Files.list(runs(month))) {
            return children.filter(Files::isDirectory).sorted().map(RunFolder::new).toList();
        }
    }

    public RunFolder run(YearMonth month, String run) {
        return new RunFolder(runs(month).resolve(run));
    }

    /** The pointer to what is published of a month. */
    public Path pointer(YearMonth month) {
        return published().resolve(month + ".json");
    }

    public Path published() {
        return root.resolve("published");
    }

    /** Path of the job repository's database, without the endings the database adds. */
    public Path jobRepository() {
        return root.resolve("roi");
    }
}
