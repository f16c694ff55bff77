package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.Restatement;

/** A month that is published, run again. */
class RunAgainTest {
    @TempDir private Path folder;
    private Path root;
    private RunRequest request;

    @BeforeEach
    void publish() throws IOException {
        root = Sample.published(folder.resolve("workspace"));
        request = Sample.request(root, Sample.MONTH);
    }

    @Test
    void theSameInputsChangeNoByteAndTheRunSaysSo() throws IOException {
        String before =
                Sample.files(root.resolve("runs")) + Sample.files(root.resolve("published"));
        Typed typed = Typed.roi("run", "--month", "2026-10", "--workspace", root.toString());

        assertEquals(0, typed.exitCode());
        assertEquals(
                """
                Nothing changed: 2026-10 is published from the same extracts, settings, engine and program (run %1$s).
                  %2$s/runs/2026-10/%1$s/reports/roi_report.pdf
                  %2$s/runs/2026-10/%1$s/reports/roi_report.html
                  %2$s/runs/2026-10/%1$s/reports/sales_report.pdf
                  %2$s/runs/2026-10/%1$s/reports/sales_report.html
                  %2$s/runs/2026-10/%1$s/reports/sales_report.xlsx
                  %2$s/runs/2026-10/%1$s/reports/advocate_report.pdf
                  %2$s/runs/2026-10/%1$s/reports/advocate_report.html
                  %2$s/runs/2026-10/%1$s/reports/data_quality.html
                  %2$s/published/index.html
                """
                        .formatted(Sample.undisturbed().run(), root),
                typed.out());
        assertEquals(
                before,
                Sample.files(root.resolve("runs")) + Sample.files(root.resolve("published")));
    }

    @Test
    void twoRunsFromScratchInTwoProcessesPublishTheSameBytes() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (HeldRun run = HeldRun.start(Sample.request(scratch, Sample.MONTH), HeldRun.NOWHERE)) {
            assertEquals(0, run.end());
        }
        Path run = scratch.resolve("runs/2026-10").resolve(Sample.undisturbed().run());

        assertEquals(Sample.outputs(Sample.undisturbed()), Sample.outputs(run));
    }

    @Test
    void otherInputsMakeANewRunAndTheOldOnesPublishTheOldRunAgain() throws IOException {
        Path fewer = Sample.landing(folder.resolve("landing"), 2);
        String old = Sample.undisturbed().run();
        Path oldRun = root.resolve("runs/2026-10").resolve(old);
        String before = Sample.files(oldRun);

        RunOutcome other = Sample.run(Sample.request(root, fewer, Sample.MONTH));
        assertNotEquals(old, other.run());
        assertEquals(other.run(), pointer().run());
        assertEquals(before, Sample.files(oldRun));
        assertNotEquals(Sample.outputs(Sample.undisturbed()), Sample.outputs(other));

        RunOutcome again = Sample.run(request);
        assertFalse(again.unchanged());
        assertEquals(old, again.run());
        assertEquals(old, pointer().run());
        assertEquals(
                withoutRestatements(Sample.undisturbed()),
                withoutRestatements(again),
                "all but what moved against the run published before");
        assertEquals(
                moved(other, true),
                moved(again, false),
                "what moved to the other run moved back from it");
        assertEquals(
                Set.of(other.run()),
                restatements(again).stream()
                        .map(Restatement::previousRun)
                        .collect(Collectors.toSet()));
    }

    /** What was made of a run but the restatements and the report that lists them. */
    private static String withoutRestatements(RunOutcome outcome) throws IOException {
        return Sample.outputs(outcome)
                .lines()
                .filter(line -> !line.startsWith("statistics/restatements."))
                .filter(line -> !line.startsWith("reports/roi_report."))
                .collect(Collectors.joining("\n"));
    }

    /** What moved, as place, value before and value after, or the other way round. */
    private static Set<String> moved(RunOutcome outcome, boolean turned) throws IOException {
        Set<String> moved = new TreeSet<>();
        for (Restatement row : restatements(outcome)) {
            moved.add(
                    "%s %s %s %s %s %s"
                            .formatted(
                                    row.figure(),
                                    row.group(),
                                    row.slice(),
                                    row.period(),
                                    turned ? row.valueAfter() : row.valueBefore(),
                                    turned ? row.valueBefore() : row.valueAfter()));
        }
        return moved;
    }

    private static List<Restatement> restatements(RunOutcome outcome) throws IOException {
        return StatisticsFiles.rows(
                Sample.folder(outcome).resolve("statistics"), StatisticsTable.RESTATEMENTS);
    }

    @Test
    void whoReadsThePointerWhileItMovesSeesTheOldRunOrTheNewOne() throws Exception {
        Path fewer = Sample.landing(folder.resolve("landing"), 2);
        AtomicBoolean over = new AtomicBoolean();
        Set<String> seen = new TreeSet<>();
        CompletableFuture<Integer> reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            int reads = 0;
                            while (!over.get()) {
                                seen.add(pointer().run());
                                reads++;
                            }
                            seen.add(pointer().run());
                            return reads;
                        });
        RunOutcome other = Sample.run(Sample.request(root, fewer, Sample.MONTH));
        over.set(true);

        assertTrue(reader.get() > 100, "too few reads to tell");
        assertEquals(new TreeSet<>(Set.of(Sample.undisturbed().run(), other.run())), seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs/2026-10/RUN",
                "runs/2026-10/RUN/statistics",
                "runs/2026-10/RUN/reports/reps",
                "runs/2026-10/RUN/manifest.json",
                "runs/2026-10",
                "published",
                "published/index.html",
                "published/2026-10",
                "roi.mv.db"
            })
    void whatWasRemovedByHandIsMadeAgain(String removed) throws IOException {
        Path path = root.resolve(removed.replace("RUN", Sample.undisturbed().run()));
        if (Files.isDirectory(path)) {
            Folders.delete(path);
        } else {
            Files.delete(path);
        }
        isWholeAgain(Sample.run(request), removed.equals("roi.mv.db"));
    }

    @Test
    void aReadingRemovedByHandIsMadeAgainWhileWhatIsPublishedStays() throws IOException {
        Folders.delete(root.resolve("lake/readings"));
        Path report =
                root.resolve("runs/2026-10")
                        .resolve(Sample.undisturbed().run())
                        .resolve("reports/roi_report.pdf");
        RunOutcome outcome =
                Sample.run(
                        request,
                        new Sample.Silent() {
                            @Override
                            public void item(String what) {
                                assertTrue(Files.exists(report), what);
                            }
                        });
        isWholeAgain(outcome, false);
        assertTrue(Files.exists(outcome.reading().resolve("validation.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/roi_report.pdf",
                "reports/reps/0003.pdf",
                "statistics/figures.csv",
                "manifest.json"
            })
    void aPublishedFileThatWasChangedIsNoticedAndMadeAgain(String changed) throws IOException {
        Path file =
                root.resolve("runs/2026-10").resolve(Sample.undisturbed().run()).resolve(changed);
        Files.writeString(file, "x", StandardOpenOption.APPEND);
        isWholeAgain(Sample.run(request), false);
    }

    @Test
    void aPointerThatWasChangedByHandIsNamedWithTheRemedy() throws IOException {
        Path pointer = root.resolve("published/2026-10.json");
        Files.writeString(pointer, "2026-10");
        Typed typed = Typed.roi("run", "--month", "2026-10", "--workspace", root.toString());

        assertEquals(
                "roi: %s: the file that says what is published of the month is damaged; remove it and run the month again\n"
                        .formatted(pointer),
                typed.err());
        assertEquals(1, typed.exitCode());
    }

    @Test
    void renderingAgainGivesTheSameBytes() throws IOException {
        String before =
                Sample.files(root.resolve("runs")) + Sample.files(root.resolve("published"));
        Typed typed = Typed.roi("report", "--month", "2026-10", "--workspace", root.toString());

        assertEquals(0, typed.exitCode());
        assertEquals(
                before,
                Sample.files(root.resolve("runs")) + Sample.files(root.resolve("published")));
    }

    @Test
    void aReportThatWasChangedIsRenderedAgainAndPublished() throws IOException {
        Path page =
                root.resolve("runs/2026-10")
                        .resolve(Sample.undisturbed().run())
                        .resolve("reports/roi_report.html");
        Files.writeString(page, "x", StandardOpenOption.APPEND);
        ReportAgain.Outcome outcome = ReportAgain.run(request.workspace(), Sample.MONTH);

        assertEquals(List.of(page), outcome.changed());
        isWholeAgain(Sample.run(request), true);
    }

    private void isWholeAgain(RunOutcome outcome, boolean unchanged) throws IOException {
        assertEquals(unchanged, outcome.unchanged());
        assertEquals(Sample.undisturbed().run(), outcome.run());
        assertEquals(Sample.outputs(Sample.undisturbed()), Sample.outputs(outcome));
        assertEquals(
                Files.readString(Sample.undisturbed().index()), Files.readString(outcome.index()));
        assertTrue(Sample.run(request).unchanged());
    }

    private Pointer pointer() {
        try {
            return Pointer.find(request.workspace(), Sample.MONTH).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
