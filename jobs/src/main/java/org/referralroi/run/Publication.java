package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.calculator.CalculatorPage;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Pages;
import org.referralroi.reports.PublishedMonth;
import org.referralroi.reports.Reports;
import org.referralroi.reports.index.KeyFigures;
import org.referralroi.reports.index.ReportNames;

/** Makes a run the one that is read for its month, by moving one pointer. */
final class Publication {
    private final Workspace workspace;

    Publication(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Moves the pointer of the month to a run that is complete. The index that will name it is
     * written aside first: where that fails, nothing has moved.
     */
    void movePointer(Manifest manifest) throws IOException {
        RunFolder run = workspace.run(manifest.month(), manifest.run());
        checkOutputs(run, manifest);
        Files.createDirectories(workspace.published());
        Pointer pointer = new Pointer(manifest.month(), manifest.run(), Sha256.of(run.manifest()));
        List<Pointer> pointers = new ArrayList<>(Pointer.all(workspace));
        pointers.removeIf(other -> other.month().equals(pointer.month()));
        pointers.add(pointer);
        try (Turn turn = Turn.take(workspace)) {
            Path index = Folders.writeAside(indexFile(), index(pointers));
            try {
                Folders.replace(workspace.pointer(manifest.month()), Json.write(pointer));
                MonthLink.point(workspace, pointer);
            } finally {
                Files.delete(index);
            }
        }
    }

    /** Writes the index of all months that are published, and sets their addresses right. */
    void writeIndex() throws IOException {
        try (Turn turn = Turn.take(workspace)) {
            for (Pointer pointer : Pointer.all(workspace)) {
                MonthLink.point(workspace, pointer);
            }
            Folders.replace(indexFile(), index(Pointer.all(workspace)));
        }
    }

    private Path indexFile() {
        return workspace.published().resolve("index.html");
    }

    private String index(List<Pointer> pointers) throws IOException {
        List<PublishedMonth> months = new ArrayList<>();
        NavigableMap<YearMonth, Presentation> looks = new TreeMap<>();
        for (Pointer pointer : pointers) {
            RunFolder run = workspace.run(pointer.month(), pointer.run());
            if (!Files.exists(run.state("statistics"))) {
                continue; // removed by hand; the next run of that month makes it again
            }
            Statistics figures = pointer.figures(workspace);
            looks.put(pointer.month(), figures.run().presentation());
            months.add(
                    new PublishedMonth(
                            pointer.month(),
                            Reports.headline(figures),
                            KeyFigures.of(figures),
                            links(pointer, run)));
        }
        return Pages.index(
                months, looks.isEmpty() ? Presentation.STANDARD : looks.lastEntry().getValue());
    }

    /** To the reports that are there; a run of an older program made fewer. */
    private static List<PublishedMonth.Link> links(Pointer pointer, RunFolder run) {
        return Stream.concat(Reports.FILES.stream(), Stream.of(CalculatorPage.FILE))
                .filter(file -> Files.exists(run.state("reports").resolve(file)))
                .map(
                        file ->
                                new PublishedMonth.Link(
                                        ReportNames.of(file), pointer.month() + "/" + file))
                .toList();
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
