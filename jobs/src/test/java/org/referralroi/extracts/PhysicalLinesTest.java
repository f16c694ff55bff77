package org.referralroi.extracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhysicalLinesTest {

    @TempDir private Path folder;

    @Test
    void rowsAreNumberedWithoutBlankLinesAndRaggedRecords() throws IOException {
        assertRows("\nrep_id,name\n\nR1,\"two\nlines\"\nR2\nR3,x,y\n\nR4,x\n", "4 R1", "9 R4");
    }

    @Test
    void crLfIsOneLineEndAndCrAloneIsOneToo() throws IOException {
        assertRows("rep_id,name\r\nR1,\"a\r\nb\rc\"\r\n\r\nR2,x\r\n", "2 R1", "6 R2");
    }

    @Test
    void inAFileOfOneColumnAnEmptyFieldIsABlankLine() throws IOException {
        assertRows("rep_id\n\"\"\nR1\n\nR2", "3 R1", "5 R2");
    }

    private void assertRows(String text, String... rows) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        ExtractFile file = Extracted.file(folder, "reps.csv", text.getBytes(UTF_8));
        Extract extract = new ExtractReader(copies, copies).read(file, Extracted.REPS);
        assertEquals(rows.length, extract.records());
        try (PhysicalLines lines = new PhysicalLines(extract)) {
            for (int row = 0; row < rows.length; row++) {
                for (int again = 0; again < 2; again++) {
                    var fields = lines.row(row);
                    String found = fields.getStartingLineNumber() + " " + fields.getField(0);
                    assertEquals(rows[row], found);
                }
            }
        }
    }
}
