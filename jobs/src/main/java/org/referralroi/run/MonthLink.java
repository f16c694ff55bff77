package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The address of a month that stays: {@code published/<month>} leads to the reports of the run that
 * is published, whichever that is. It is a link, so that all files of a month change at once.
 */
final class MonthLink {
    private MonthLink() {}

    /** Lets the address lead to the run that the pointer names. */
    static void point(Workspace workspace, Pointer pointer) throws IOException {
        Path link = link(workspace, pointer);
        if (isRight(workspace, pointer)) {
            return;
        }
        Path aside = Folders.aside(link);
        Files.deleteIfExists(aside);
        Files.createSymbolicLink(aside, target(workspace, pointer));
        Folders.moveIntoPlace(aside, link);
    }

    /** Whether it does. */
    static boolean isRight(Workspace workspace, Pointer pointer) throws IOException {
        Path link = link(workspace, pointer);
        return Files.isSymbolicLink(link)
                && Files.readSymbolicLink(link).equals(target(workspace, pointer));
    }

    private static Path link(Workspace workspace, Pointer pointer) {
        return workspace.published().resolve(pointer.month().toString());
    }

    /** Relative, so that the workspace can be moved. */
    private static Path target(Workspace workspace, Pointer pointer) {
        Path reports = workspace.run(pointer.month(), pointer.run()).state("reports");
        return workspace.published().relativize(reports);
    }
}
