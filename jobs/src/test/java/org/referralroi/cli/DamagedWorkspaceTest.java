package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.run.MonthLock;
import org.referralroi.run.Workspace;

/** What is said when the workspace itself is held, full or damaged. */
class DamagedWorkspaceTest {

    private static final String NEW_LEAD = "L4,,,event,,,,2026-10-31T13:00:00Z,,rule,,,,";

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void anotherRunHoldsTheMonth() throws IOException {
        Workspace held = new Workspace(workspace.folder(), workspace.folder().resolve("landing"));
        try (MonthLock lock = MonthLock.take(held, YearMonth.of(2026, 10))) {
            workspace.assertRefused(
                    5,
                    """
                roi: another run holds 2026-10 in WORKSPACE; wait for it to end, or see ./roi status
                """);
        }
        workspace.assertPublished("");
    }

    @Test
    void theDiskIsFullWhenTheIndexIsWritten() throws IOException {
        assertFullDiskAt("index.html.partial");
    }

    @Test
    void theDiskIsFullWhenThePointerIsWritten() throws IOException {
        assertFullDiskAt("2026-10.json.partial");
    }

    /** Whatever is written to /dev/full finds no space. */
    private void assertFullDiskAt(String name) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has /dev/full");
        workspace.with("crm/leads", NEW_LEAD);
        Path aside = workspace.folder().resolve("published").resolve(name);
        Files.createSymbolicLink(aside, full);
        workspace.assertRefused(
                1,
                """
                roi: no space left on the disk of the workspace; nothing was published: make room and run again, finished steps are not repeated
                """);
        Files.deleteIfExists(aside);
        workspace.assertPublished("");
    }

    @Test
    void damagedJobRepository() throws IOException {
        Files.writeString(workspace.folder().resolve("roi.mv.db"), "no database");
        workspace.with("crm/leads", NEW_LEAD);
        workspace.assertRefused(
                1,
                """
                roi: WORKSPACE/roi.mv.db: the job repository cannot be opened (Failed to initialize pool: IO Exception: "WORKSPACE/roi.mv.db" [90028-240]); if the file is damaged, move it away: published reports do not need it
                """);
        Files.delete(workspace.folder().resolve("roi.mv.db"));
        workspace.assertPublished("");
    }

    @Test
    void damagedPointer() throws IOException {
        Path pointer = workspace.folder().resolve("published/2026-10.json");
        Files.writeString(pointer, "{\"month\": \"2026-");
        workspace.assertRefused(
                1,
                """
                roi: WORKSPACE/published/2026-10.json: the file that says what is published of the month is damaged; remove it and run the month again
                """);
        Files.delete(pointer);
        workspace.assertPublished("");
    }

    @Test
    void damagedAccountOfAReading() throws IOException {
        Path reading;
        try (Stream<Path> all = Files.list(workspace.folder().resolve("lake/readings"))) {
            reading = all.findFirst().orElseThrow();
        }
        Files.writeString(reading.resolve("validation.json"), "");
        TinyWorkspace.Said said = workspace.run();
        assertEquals(
                """
                roi: WORKSPACE/lake/readings/READING/validation.json: the file is damaged or missing; remove the folder WORKSPACE/lake/readings/READING and run again, it is made anew
                """,
                said.message().replace(reading.getFileName().toString(), "READING"));
        assertEquals(1, said.exit());
    }

    @Test
    void damagedReportIsMadeAnew() throws IOException {
        Map<String, String> before = workspace.published();
        String report =
                before.keySet().stream()
                        .filter(n -> n.endsWith("roi_report.html"))
                        .findFirst()
                        .get();
        Files.writeString(workspace.folder().resolve(report), "<html>");
        workspace.assertPublished("");
        assertEquals(before.get(report), workspace.published().get(report));
    }

    @Test
    void damagedStatisticsOfAnotherMonth() throws IOException {
        workspace.assertPublished("", "--month", "2026-09");
        Path statistics;
        try (Stream<Path> all = Files.walk(workspace.folder().resolve("runs/2026-09"))) {
            statistics = all.filter(p -> p.endsWith("statistics/figures.json")).findFirst().get();
        }
        Files.writeString(statistics, "[");
        workspace.with("crm/leads", NEW_LEAD);
        String run = statistics.getParent().getParent().getFileName().toString();
        Map<String, String> before = workspace.published();
        TinyWorkspace.Said said = workspace.run("--month", "2026-10");
        assertEquals(
                """
                roi: WORKSPACE/runs/2026-09/RUN/statistics: the statistics published of 2026-09 are damaged or missing; run ./roi run --month 2026-09 first, which makes them anew
                """,
                said.message().replace(run, "RUN"));
        assertEquals(1, said.exit());
        assertEquals(before, workspace.published());
    }
}
