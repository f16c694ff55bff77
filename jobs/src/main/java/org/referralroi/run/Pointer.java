package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is published of a month.
 *
 * @param manifestSha256 of the manifest of the run
 */
public record Pointer(YearMonth month, String run, String manifestSha256) {
    /** The pointer of a month, where one is published. */
    public static Optional<Pointer> find(Workspace workspace, YearMonth month) throws IOException {
        Path file = workspace.pointer(month);
        return Files.exists(file) ? Optional.of(Json.read(file, Pointer.class)) : Optional.empty();
    }

    /** All published months, newest first. */
    public static List<Pointer> all(Workspace workspace) throws IOException {
        List<Pointer> pointers = new ArrayList<>();
        if (!Files.isDirectory(workspace.published())) {
            return pointers;
        }
        try (Stream<Path> files = Files.list(workspace.published())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                pointers.add(Json.read(file, Pointer.class));
            }
        }
        pointers.sort(Comparator.comparing(Pointer::month).reversed());
        return pointers;
    }
}
