package org.referralroi.extracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes extracts of {@code crm/reps} out of a few bytes. */
final class Extracted {

    static final Table REPS = Contract.read(Path.of("..", "sql", "extracts.yml")).table("crm/reps");

    private Extracted() {}

    static ExtractFile file(Path folder, String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return new ExtractFile("1", REPS.path(), path, bytes.length, "hash");
    }
}
