package org.referralroi.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.validated.Validation;
import tools.jackson.core.JacksonException;

/**
 * The lake: every reading of the deliveries in a folder that never changes, and links to the newest
 * of them under {@code lake/validated} and {@code lake/rejected}.
 */
public final class Lake {
    private Lake() {}

    /** What became of the extracts in a reading. */
    public static Validation validation(Path reading) throws IOException {
        Path file = reading.resolve("validation.json");
        try {
            return Json.read(file, Validation.class);
        } catch (JacksonException | NoSuchFileException e) {
            throw new Refusal(
                    Exit.OTHER,
                    "%s: the file is damaged or missing; remove the folder %s and run again, it is made anew"
                            .formatted(file, reading),
                    e);
        }
    }

    /** Where another run was faster with the same reading, ours is dropped: they are the same. */
    static void moveIntoPlace(Path partial, Path reading) throws IOException {
        try {
            Files.move(partial, reading, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(reading.resolve("validation.json"))) {
                throw e;
            }
            Folders.delete(partial);
        }
    }

    static void pointTo(Workspace workspace, Path reading) throws IOException {
        try (Turn turn = Turn.take(workspace)) {
            for (String state : List.of("validated", "rejected")) {
                Path link = workspace.lake().resolve(state);
                Path aside = workspace.lake().resolve(state + ".partial");
                Files.deleteIfExists(aside);
                Files.createSymbolicLink(
                        aside, workspace.lake().relativize(reading.resolve(state)));
                Files.move(
                        aside,
                        link,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
