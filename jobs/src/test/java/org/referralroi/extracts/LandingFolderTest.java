package org.referralroi.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.Exit;
import org.referralroi.Refusal;

class LandingFolderTest {

    private static final Contract CONTRACT =
            new Contract(
                    List.of(
                            new Table(
                                    "crm",
                                    "reps",
                                    true,
                                    Extracted.REPS.is(),
                                    Extracted.REPS.columns())));

    @TempDir private Path folder;

    @Test
    void deliveriesAreTakenInTheOrderOfTheirNames() throws IOException {
        write("b/crm/reps.csv", "rep_id\nR1\n");
        write("a/crm/reps.csv.gz", "no gzip, but only its hash is asked for");
        write("B/crm/reps.csv", "rep_id\nR2\n");
        write("c/crm/reps.csv", "rep_id\nR1\n");
        write("c/crm/deals.csv", "");
        write("c/sales/reps.csv", "");
        write("c/crm/.hidden.csv", "");
        write("c/readme.txt", "");
        Landing landing = list();
        assertEquals(
                List.of("B/crm/reps.csv", "a/crm/reps.csv.gz", "b/crm/reps.csv"),
                landing.files().stream().map(ExtractFile::label).toList());
        assertEquals(
                List.of("c/crm/reps.csv"),
                landing.repeated().stream().map(ExtractFile::label).toList());
        assertEquals(List.of("c/crm/deals.csv", "c/sales/reps.csv"), landing.unknown());
        assertEquals(
                "8b05f4cb16630732c057036e1d316d514ff756226fbcf00924b9fca0f75224aa",
                landing.files().get(2).sha256());
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path file = write("1/crm/reps.csv", "rep_id\nR1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "permissions do not bind this user");
        Refusal refusal = assertThrows(Refusal.class, this::list);
        assertEquals(
                file + ": it cannot be read (permission denied); check its permissions",
                refusal.getMessage());
        assertEquals(Exit.EXTRACT, refusal.exit());
    }

    @Test
    void whyAFileCannotBeHashedIsSaidInWords() {
        assertEquals("permission denied", LandingFolder.reason(new AccessDeniedException("a.csv")));
        assertEquals("it has gone", LandingFolder.reason(new NoSuchFileException("a.csv")));
        assertEquals(
                "Input/output error", LandingFolder.reason(new IOException("Input/output error")));
    }

    private Landing list() {
        return new LandingFolder(folder, CONTRACT).list();
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
