package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one run: one folder for each state, which appears complete or not at all.
 *
 * @param path {@code runs/<month>/<run>}
 */
public record RunFolder(Path path) {
    /** What fills the folder of a state. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    public Path state(String name) {
        return path.resolve(name);
    }

    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /** Folder for what is not needed once the run is published. */
    Path scratch() {
        return path.resolve("scratch");
    }

    /** Whether all that only the steps needed was removed. */
    boolean isTidy() {
        return Files.notExists(scratch()) && Files.notExists(state("extracts"));
    }

    void tidyUp() throws IOException {
        Folders.delete(scratch());
        Folders.delete(state("extracts"));
    }

    /**
     * Fills a fresh folder aside, then moves it into place; what an interrupted attempt left is
     * removed.
     */
    void fill(String state, Filling filling) throws IOException {
        Path partial = path.resolve(state + ".partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        filling.into(partial);
        Folders.delete(state(state));
        Files.move(partial, state(state));
    }
}
