package org.referralroi.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Statistics;
import org.referralroi.run.Json;
import org.referralroi.run.Manifest;
import org.referralroi.run.Pointer;
import org.referralroi.run.RunFolder;
import org.referralroi.run.Workspace;
import tools.jackson.core.JacksonException;

/** What is published of a month, as far as it is sent. */
record PublishedReports(Pointer pointer, RunFolder folder, Statistics statistics) {

    /**
     * @throws org.referralroi.Refusal where nothing is published, or it is damaged
     */
    static PublishedReports of(Workspace workspace, YearMonth month) throws IOException {
        Pointer pointer = Pointer.published(workspace, month);
        return new PublishedReports(
                pointer, workspace.run(month, pointer.run()), pointer.statistics(workspace));
    }

    String run() {
        return pointer.run();
    }

    /**
     * The bytes of a file of the reports, such as roi_report.pdf; nothing where the month has none.
     *
     * @throws org.referralroi.Refusal where they are not those that were published
     */
    Optional<byte[]> file(String report) throws IOException {
        String name = "reports/" + report;
        Path file = folder.path().resolve(name);
        try {
            Optional<Manifest.Output> published =
                    Json.read(folder.manifest(), Manifest.class).outputs().stream()
                            .filter(output -> output.file().equals(name))
                            .findFirst();
            if (published.isEmpty()) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(published.get().sha256())) {
                throw pointer.damaged(file, "reports", null);
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw pointer.damaged(folder.manifest(), "reports", e);
        }
    }
}
