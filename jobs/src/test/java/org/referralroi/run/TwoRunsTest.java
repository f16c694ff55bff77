package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at the same time, in two processes. */
class TwoRunsTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @TempDir private Path folder;
    private Path root;

    @BeforeEach
    void readTheExtracts() throws IOException {
        root = folder.resolve("workspace");
        Path reading = Sample.undisturbed().reading();
        Files.createDirectories(root.resolve("lake/readings"));
        Sample.copy(reading, root.resolve("lake/readings").resolve(reading.getFileName()));
        Sample.copy(Sample.HOME.sampleLanding(), root.resolve("landing"));
    }

    /**
     * The process that served the job repository closes it once the last client is seen to be gone.
     */
    @AfterEach
    void jobRepositoryIsClosed() throws InterruptedException {
        Path lock = root.resolve("roi.lock.db");
        for (int tenths = 0; Files.exists(lock) && tenths < 100; tenths++) {
            Thread.sleep(100);
        }
    }

    @Test
    void aMonthIsHeldByOneRunAtATime() throws Exception {
        try (HeldRun first = start(Sample.MONTH, "facts 2")) {
            first.untilStopped();
            String held =
                    "roi: another run holds 2026-10 in %s; wait for it to end, or see ./roi status\n"
                            .formatted(root);
            for (String command : List.of("run --month 2026-10", "recover")) {
                Typed second = Typed.roi((command + " --workspace " + root).split(" "));
                assertEquals(5, second.exitCode());
                assertEquals(held, second.err());
                assertEquals("", second.out());
            }
            first.goOn();
            assertEquals(0, first.end());
        }
        isPublished(Sample.MONTH);
    }

    @Test
    void twoMonthsRunAtOnceWhereTheSecondToStartEndsFirst() throws Exception {
        try (HeldRun first = start(SEPTEMBER, "metrics 1")) {
            first.untilStopped();
            Sample.run(request(Sample.MONTH));
            first.goOn();
            assertEquals(0, first.end());
        }
        bothArePublished();
    }

    @Test
    void twoMonthsRunAtOnceWhereTheFirstToStartEndsFirst() throws Exception {
        HeldRun[] second = new HeldRun[1];
        try {
            Sample.run(
                    request(Sample.MONTH),
                    at("facts", () -> second[0] = start(SEPTEMBER, "metrics 1").untilStopped()));
            second[0].goOn();
            assertEquals(0, second[0].end());
        } finally {
            second[0].close();
        }
        bothArePublished();
    }

    @Test
    void aRunGoesOnWhenThatOfAnotherMonthWhichStartedFirstIsKilled() throws Exception {
        try (HeldRun first = start(SEPTEMBER, "facts 1")) {
            first.untilStopped();
            Sample.run(request(Sample.MONTH), at("metrics", first::kill));
        }
        isPublished(Sample.MONTH);
        Sample.run(request(SEPTEMBER));
        bothArePublished();
    }

    private RunRequest request(YearMonth month) {
        return Sample.request(root, month);
    }

    private HeldRun start(YearMonth month, String place) throws IOException {
        return HeldRun.start(request(month), place);
    }

    private void isPublished(YearMonth month) throws IOException {
        RunOutcome again = Sample.run(request(month));
        assertTrue(again.unchanged());
        if (month.equals(Sample.MONTH)) {
            assertEquals(Sample.outputs(Sample.undisturbed()), Sample.outputs(again));
        }
    }

    private void bothArePublished() throws IOException {
        isPublished(Sample.MONTH);
        isPublished(SEPTEMBER);
        String index = Files.readString(root.resolve("published/index.html"));
        for (Pointer pointer : Pointer.all(request(SEPTEMBER).workspace())) {
            String report = pointer.month() + "/roi_report.html";
            assertTrue(index.contains(report), () -> report + " is not in " + index);
            assertEquals(
                    root.resolve(
                                    "runs/"
                                            + pointer.month()
                                            + "/"
                                            + pointer.run()
                                            + "/reports/roi_report.html")
                            .toRealPath(),
                    root.resolve("published/" + report).toRealPath());
        }
    }

    /** What is done once, when a step begins. */
    private interface Act {
        void run() throws Exception;
    }

    private static Progress at(String step, Act act) {
        return new Sample.Silent() {
            @Override
            public void step(String name) {
                if (name.equals(step)) {
                    try {
                        act.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }
}
