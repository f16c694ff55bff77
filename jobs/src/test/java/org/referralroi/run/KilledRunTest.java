package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.extracts.Sha256;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/** A run killed with -9 in each step in turn. */
class KilledRunTest {
    @TempDir private static Path folder;

    /** A workspace in which the month is published from fewer deliveries. */
    private static Path before;

    /**
     * What a run that nobody kills makes there: restatements, too, are against the month before.
     */
    private static String whole;

    @BeforeAll
    static void publishTheMonthFromFewerDeliveries() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        Path landing = Sample.landing(folder.resolve("landing"), 2);
        Sample.run(Sample.request(before, landing, Sample.MONTH));
        Path root = workspace("whole", "facts 1");
        whole = Sample.outputs(Sample.run(Sample.request(root, Sample.MONTH)));
    }

    /** A copy of that workspace; rows that were read before need not be read again. */
    private static Path workspace(String name, String place) throws IOException {
        Path root = Sample.copy(before, folder.resolve(name));
        if (!List.of("extracts", "validated").contains(step(place))) {
            Path reading = Sample.undisturbed().reading();
            Sample.copy(reading, root.resolve("lake/readings").resolve(reading.getFileName()));
        }
        return root;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extracts 3",
                "validated 3",
                "facts 3",
                "metrics 3",
                "statistics 1",
                "reports 1",
                "rep_pages 1",
                "rep_pages 12",
                "publication 1",
                "publication 2"
            })
    void aRunKilledBeforeThePointerMovedChangesNothingAndTheNextOneGoesOn(String place)
            throws Exception {
        Path root = workspace(place, place);
        String published = Files.readString(root.resolve("published/2026-10.json"));
        String index = Files.readString(root.resolve("published/index.html"));
        Pointer old = Pointer.find(new Workspace(root, root), Sample.MONTH).orElseThrow();
        Path oldRun = root.resolve("runs/2026-10").resolve(old.run());
        kill(root, place);

        assertEquals(published, Files.readString(root.resolve("published/2026-10.json")));
        assertEquals(index, Files.readString(root.resolve("published/index.html")));
        assertEquals(
                Sample.files(before.resolve("runs/2026-10").resolve(old.run())),
                Sample.files(oldRun));
        assertEquals("STARTED in " + step(place), newest(root));
        completes(root, place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication 3", "publication 4"})
    void aRunKilledAfterThePointerMovedIsPublishedWholeAndTheNextOneGoesOn(String place)
            throws Exception {
        Path root = workspace(place, place);
        kill(root, place);

        Workspace workspace = new Workspace(root, Sample.HOME.sampleLanding());
        Pointer pointer = Pointer.find(workspace, Sample.MONTH).orElseThrow();
        assertEquals(Sample.undisturbed().run(), pointer.run());
        RunFolder run = workspace.run(Sample.MONTH, pointer.run());
        assertEquals(pointer.manifestSha256(), Sha256.of(run.manifest()));
        assertTrue(Publication.isIntact(run, Json.read(run.manifest(), Manifest.class)));
        assertEquals("STARTED in publication", newest(root));
        completes(root, place);
    }

    @Test
    void recoverMarksAKilledRunAsFailedAndTheNextOneGoesOn() throws Exception {
        Path root = workspace("recovered", "metrics 1");
        kill(root, "metrics 1");
        assertEquals("STARTED in metrics", newest(root));

        assertEquals(
                "2026-10: 1 interrupted run; ./roi run --month 2026-10 goes on with it\n",
                roi("recover", "--workspace", root.toString()));
        assertEquals("FAILED in metrics", newest(root));
        assertEquals(
                "There is no interrupted run.\n", roi("recover", "--workspace", root.toString()));
        completes(root, "metrics 1");
    }

    @Test
    void aRunKilledWithinThePagesOfRepsWritesNoneAgainThatIsComplete() throws Exception {
        Path root = workspace("pages", "rep_pages 14");
        kill(root, "rep_pages 14");
        Path pages =
                root.resolve("runs/2026-10")
                        .resolve(Sample.undisturbed().run())
                        .resolve("reports/reps");
        Map<Path, FileTime> complete = times(pages);
        List<String> written = new ArrayList<>();
        Sample.run(
                Sample.request(root, Sample.MONTH),
                new Sample.Silent() {
                    @Override
                    public synchronized void item(String what) {
                        if (what.startsWith("page ")) {
                            written.add(what);
                        }
                    }
                });
        Map<Path, FileTime> all = times(pages);

        // pages are made side by side, in chunks of ten
        assertTrue(complete.size() >= 10 && complete.size() < 15, complete.toString());
        assertEquals(15, all.size());
        complete.forEach((page, time) -> assertEquals(time, all.get(page), page.toString()));
        assertEquals(15 - complete.size(), written.size(), written.toString());
    }

    private static Map<Path, FileTime> times(Path folder) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    @Test
    void aRunKilledAgainWhileItGoesOnIsCompletedByTheThird() throws Exception {
        Path root = workspace("twice", "facts 2");
        kill(root, "facts 2");
        kill(root, "reports 1");
        RunOutcome outcome = Sample.run(Sample.request(root, Sample.MONTH));

        assertEquals(whole, Sample.outputs(outcome));
        assertEquals(
                List.of(
                        "extracts COMPLETED",
                        "validated COMPLETED",
                        "facts FAILED",
                        "facts COMPLETED",
                        "metrics COMPLETED",
                        "statistics COMPLETED",
                        "reports FAILED",
                        "reports COMPLETED",
                        "rep_pages COMPLETED",
                        "publication COMPLETED"),
                steps(root, outcome.run()));
    }

    private static void kill(Path root, String place) throws Exception {
        try (HeldRun run = HeldRun.start(Sample.request(root, Sample.MONTH), place)) {
            run.untilStopped().kill();
        }
    }

    /** The next run goes on where the killed one was, and its outputs are those of any run. */
    private static void completes(Path root, String place) throws IOException {
        RunOutcome outcome = Sample.run(Sample.request(root, Sample.MONTH));

        assertEquals(false, outcome.unchanged());
        assertEquals(whole, Sample.outputs(outcome));
        assertEquals(
                Files.readString(Sample.undisturbed().index()),
                Files.readString(root.resolve("published/index.html")));
        List<String> expected = new ArrayList<>();
        for (String step : Sample.STEPS) {
            if (step.equals(step(place))) {
                expected.add(step + " FAILED");
            }
            expected.add(step + " COMPLETED");
        }
        assertEquals(expected, steps(root, outcome.run()));
        assertEquals("COMPLETED in ", newest(root));
    }

    private static String step(String place) {
        return place.substring(0, place.indexOf(' '));
    }

    /** State and step of the newest execution, as {@code ./roi status} tells them. */
    private static String newest(Path root) throws IOException {
        String status = roi("status", "--workspace", root.toString());
        WorkspaceStatus.Run newest = WorkspaceStatus.of(new Workspace(root, root)).runs().get(0);
        assertEquals(
                "%-9s %-14s %-8s %-10s %-13s %s"
                        .formatted(
                                "2026-10",
                                Sample.undisturbed().run(),
                                "duckdb",
                                newest.state(),
                                newest.step(),
                                newest.startedAt()),
                status.lines().toList().get(3));
        return newest.state() + " in " + newest.step();
    }

    /** Every execution of a step of a run, in order. */
    private static List<String> steps(Path root, String run) throws IOException {
        List<StepExecution> steps = new ArrayList<>();
        try (BatchRepository batch = BatchRepository.open(new Workspace(root, root))) {
            for (JobInstance instance :
                    batch.repository().getJobInstances(MonthlyJob.NAME, 0, 100)) {
                for (JobExecution execution : batch.repository().getJobExecutions(instance)) {
                    if (run.equals(execution.getJobParameters().getString("run"))) {
                        steps.addAll(execution.getStepExecutions());
                    }
                }
            }
        }
        return steps.stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .map(step -> step.getStepName() + " " + step.getStatus())
                .toList();
    }

    private static String roi(String... arguments) {
        Typed typed = Typed.roi(arguments);
        assertEquals(0, typed.exitCode());
        return typed.out();
    }
}
