package org.referralroi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.run.Folders;

/** A file that a command was told to write. */
record OutputFile(Path path) {

    /**
     * @throws Refusal where it is a folder, or in none that exists
     */
    static OutputFile of(String option, Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path) || !Files.isDirectory(path.getParent())) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s %s cannot be written; name a file in a folder that exists"
                            .formatted(option, given));
        }
        return new OutputFile(path);
    }

    /** Replaces it at once, so that it is never seen half. */
    Path write(byte[] contents) throws IOException {
        Folders.replace(path, contents);
        return path;
    }
}
