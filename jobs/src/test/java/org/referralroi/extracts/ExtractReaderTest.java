package org.referralroi.extracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.Exit;
import org.referralroi.Refusal;

class ExtractReaderTest {

    @TempDir private Path folder;

    @Test
    void aPlainFileIsReadWhereItLies() throws IOException {
        ExtractFile file = file("rep_id,nickname\nR1,Al\nR2,Bo\n");
        assertEquals(
                new Extract(
                        file,
                        file.path(),
                        List.of("rep_id", "nickname"),
                        List.of("nickname"),
                        List.of("rep_id"),
                        2,
                        List.of()),
                read(file));
    }

    @Test
    void anyOtherFileIsCopiedWithoutItsRaggedRecords() throws IOException {
        ExtractFile file =
                file(
                        "\uFEFF\r\nrep_id,name\r\nR1,\"a\r\nb\"\r\n\r\nR2\r\nR3,5\" disk,x\r\nR4,\"c\"d");
        Extract extract = read(file);
        assertEquals(
                new Extract(
                        file,
                        folder.resolve("later/1.reps.csv"),
                        List.of("rep_id", "name"),
                        List.of(),
                        List.of(),
                        2,
                        List.of(new RaggedRecord(6, 1), new RaggedRecord(7, 3))),
                extract);
        assertEquals(4, extract.rowsRead());
        assertEquals(
                "rep_id,name\nR1,\"a\r\nb\"\nR4,cd\n",
                Files.readString(folder.resolve("copies/1.reps.csv")));
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        ExtractFile file = file("rep_id\nR1\n");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file.path()), "permissions do not bind this user");
        Refusal refusal = assertThrows(Refusal.class, () -> read(file));
        assertEquals(
                file.path()
                        + ": it cannot be read: permission denied; allow the user of the program to read it. Nothing of delivery 1 was taken; deliver the file again.",
                refusal.getMessage());
    }

    @Test
    void aFileThatHasGoneIsRefused() throws IOException {
        ExtractFile file = file("rep_id\nR1\n");
        Files.delete(file.path());
        Refusal refusal = assertThrows(Refusal.class, () -> read(file));
        assertEquals(Exit.EXTRACT, refusal.exit());
        assertEquals(
                file.path()
                        + ": it has gone. Nothing of delivery 1 was taken; deliver the file again.",
                refusal.getMessage());
    }

    @Test
    void whyAFileCannotBeReadIsSaidInWords() {
        assertEquals(
                "it cannot be read: permission denied; allow the user of the program to read it",
                ExtractReader.cause(new AccessDeniedException("a.csv")));
        assertEquals(
                "it cannot be read: java.io.IOException: Input/output error",
                ExtractReader.cause(new IOException("Input/output error")));
    }

    private ExtractFile file(String text) throws IOException {
        return Extracted.file(folder, "reps.csv", text.getBytes(UTF_8));
    }

    private Extract read(ExtractFile file) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        return new ExtractReader(copies, folder.resolve("later")).read(file, Extracted.REPS);
    }
}
