package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Reports;

/** Renders the reports of a published month again, from its statistics alone. */
public final class ReportAgain {
    /**
     * @param changed files whose bytes are others now; only a newer program makes any
     */
    public record Outcome(YearMonth month, String run, List<Path> reports, List<Path> changed) {}

    private ReportAgain() {}

    /**
     * @throws org.referralroi.Refusal where nothing is published of the month, or another run holds
     *     it
     */
    public static Outcome run(Workspace workspace, YearMonth month) throws IOException {
        Pointer pointer = Pointer.published(workspace, month);
        try (MonthLock lock = MonthLock.take(workspace, month)) {
            RunFolder run = workspace.run(month, pointer.run());
            Statistics statistics = pointer.statistics(workspace);
            Path again = run.state("reports.partial");
            Folders.delete(again);
            Files.createDirectories(again);
            Reports.write(statistics, again);
            List<Path> reports = new ArrayList<>();
            List<Path> changed = new ArrayList<>();
            for (String name : Reports.FILES) {
                Path published = run.state("reports").resolve(name);
                reports.add(published);
                if (Files.notExists(published)
                        || Files.mismatch(again.resolve(name), published) >= 0) {
                    changed.add(published);
                    Files.move(
                            again.resolve(name),
                            published,
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Folders.delete(again);
            if (!changed.isEmpty()) {
                publish(workspace, run);
            }
            return new Outcome(month, pointer.run(), reports, changed);
        }
    }

    private static void publish(Workspace workspace, RunFolder run) throws IOException {
        Manifest before = Json.read(run.manifest(), Manifest.class);
        Manifest manifest =
                new Manifest(
                        before.run(),
                        before.month(),
                        before.codeVersion(),
                        before.engine(),
                        before.settings(),
                        before.benchmarks(),
                        before.previous(),
                        before.reading(),
                        before.inputs(),
                        Manifest.outputs(run, Manifest.KEPT));
        Folders.replace(run.manifest(), Json.write(manifest));
        Publication publication = new Publication(workspace);
        publication.movePointer(manifest);
        publication.writeIndex();
    }
}
