package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.reports.Pages;
import org.referralroi.reports.PublishedMonth;
import org.referralroi.reports.Reports;

/** Makes a run the one that is read for its month, by moving one pointer. */
final class Publication {
    private final Workspace workspace;

    Publication(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Writes the index and the pointer of the month aside, then moves the index and last the
     * pointer: whoever is interrupted in between is not published yet and comes here again.
     */
    void publish(Manifest manifest) throws IOException {
        RunFolder run = workspace.run(manifest.month(), manifest.run());
        checkOutputs(run, manifest);
        Files.createDirectories(workspace.published());
        Pointer pointer = new Pointer(manifest.month(), manifest.run(), Sha256.of(run.manifest()));
        List<Pointer> pointers = new ArrayList<>(Pointer.all(workspace));
        pointers.removeIf(other -> other.month().equals(pointer.month()));
        pointers.add(pointer);
        pointers.sort(Comparator.comparing(Pointer::month).reversed());
        Path index = workspace.published().resolve("index.html");
        Path pointerFile = workspace.pointer(manifest.month());
        try {
            Path newIndex = Folders.writeAside(index, index(pointers));
            Path newPointer = Folders.writeAside(pointerFile, Json.write(pointer));
            Folders.moveIntoPlace(newIndex, index);
            Folders.moveIntoPlace(newPointer, pointerFile);
        } finally {
            Files.deleteIfExists(Folders.aside(index));
            Files.deleteIfExists(Folders.aside(pointerFile));
        }
    }

    private String index(List<Pointer> pointers) throws IOException {
        List<PublishedMonth> months = new ArrayList<>();
        for (Pointer pointer : pointers) {
            RunFolder run = workspace.run(pointer.month(), pointer.run());
            String folder = "../runs/%s/%s/reports/".formatted(pointer.month(), pointer.run());
            months.add(
                    new PublishedMonth(
                            pointer.month(),
                            Reports.headline(statistics(pointer, run)),
                            List.of(
                                    new PublishedMonth.Link(
                                            "ROI report (page)", folder + "roi_report.html"),
                                    new PublishedMonth.Link(
                                            "ROI report (PDF)", folder + "roi_report.pdf"))));
        }
        return Pages.index(months);
    }

    private static Statistics statistics(Pointer pointer, RunFolder run) {
        try {
            return StatisticsFiles.read(run.state("statistics"));
        } catch (IOException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "%s: the statistics published of %s are damaged or missing; run ./roi run --month %s first, which makes them anew"
                            .formatted(run.state("statistics"), pointer.month(), pointer.month()),
                    e);
        }
    }

    /** Whether all that a run wrote is still there as it was written. */
    static boolean isIntact(RunFolder run, Manifest manifest) throws IOException {
        return damaged(run, manifest).isEmpty();
    }

    private static void checkOutputs(RunFolder run, Manifest manifest) throws IOException {
        Optional<Path> damaged = damaged(run, manifest);
        if (damaged.isPresent()) {
            throw new Refusal(
                    Exit.CHECKS,
                    "%s: the file is missing or was changed since it was written; nothing was published: remove %s and run again"
                            .formatted(damaged.get(), run.path()));
        }
    }

    private static Optional<Path> damaged(RunFolder run, Manifest manifest) throws IOException {
        for (Manifest.Output output : manifest.outputs()) {
            Path file = run.path().resolve(output.file());
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(output.sha256())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
