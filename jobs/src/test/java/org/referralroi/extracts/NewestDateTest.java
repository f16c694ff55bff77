package org.referralroi.extracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestDateTest {

    private static final LocalDate LIMIT = LocalDate.of(2026, 11, 30);

    @TempDir private Path folder;

    @Test
    void theNewestDateUpToTheLimitIsFound() throws IOException {
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 31)),
                newest(
                        """
                        rep_id,started_on
                        R1,2026-10-31T14:00:00Z
                        R2,2026-09-30
                        R3,2027-01-01
                        R4,9999-99-99
                        R5,2026-11-31
                        R6,soon
                        R7
                        """));
    }

    @Test
    void whereNoDateIsThereIsNone() throws IOException {
        assertEquals(Optional.empty(), newest("rep_id\nR1\n"));
        assertEquals(Optional.empty(), newest("rep_id,started_on\n"));
        assertEquals(Optional.empty(), newest(""));
    }

    @Test
    void whatComesBeforeABreakInTheFileCounts() throws IOException {
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 1)),
                newest("rep_id,started_on\nR1,2026-10-01\nR2,\"2026-10-02\n"));
    }

    private Optional<LocalDate> newest(String text) throws IOException {
        ExtractFile file = Extracted.file(folder, "reps.csv", text.getBytes(UTF_8));
        Landing landing = new Landing(List.of(file), List.of(), List.of());
        return NewestDate.of(landing, "crm/reps", "started_on", LIMIT);
    }
}
