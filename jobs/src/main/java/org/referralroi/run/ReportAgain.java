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
import org.referralroi.reports.sales.SalesFiles;

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
            writeRepPages(statistics, Files.createDirectory(again.resolve(SalesFiles.REPS)));
            List<Path> changed = replaceWithOthers(run.state("reports"), again);
            List<Path> reports = Reports.FILES.stream().map(run.state("reports")::resolve).toList();
            Folders.delete(again);
            if (!changed.isEmpty()) {
                publish(workspace, run);
            }
            return new Outcome(month, pointer.run(), reports, changed);
        }
    }

    private static void writeRepPages(Statistics statistics, Path folder) throws IOException {
        SalesFiles files = new SalesFiles(statistics);
        for (int rep = 0; rep < files.reps(); rep++) {
            Files.write(folder.resolve(files.repFile(rep)), files.repPage(rep));
        }
    }

    /** Moves files into place whose bytes are others now. */
    private static List<Path> replaceWithOthers(Path reports, Path again) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path file : Folders.files(again)) {
            Path published = reports.resolve(again.relativize(file));
            if (Files.notExists(published) || Files.mismatch(file, published) >= 0) {
                changed.add(published);
                Files.createDirectories(published.getParent());
                Files.move(
                        file,
                        published,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        }
        return changed;
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
