package org.referralroi.run;

import java.nio.file.Path;

/**
 * The folder the program is installed in.
 *
 * @param root holds {@code conf}, {@code sql} and {@code data-samples}
 */
public record Home(Path root) {
    public Path sql() {
        return root.resolve("sql");
    }

    public Path conf() {
        return root.resolve("conf");
    }

    /** The landing folder of the sample company. */
    public Path sampleLanding() {
        return root.resolve("data-samples").resolve("landing");
    }

    /** The workspace where none is named. */
    public Path workspace() {
        return root.resolve("workspace");
    }
}
