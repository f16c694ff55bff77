package org.referralroi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.run.Home;
import org.referralroi.run.Workspace;
import picocli.CommandLine.Option;

/** The options of every command that works on a workspace. */
final class WorkspaceOptions {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Folder that holds landing/ and receives all results. Left out: workspace/ beside the program, fed from the sample extracts.")
    private Path folder;

    /** The workspace named, or that of the samples. */
    Workspace workspace(Home home) {
        if (folder == null) {
            return new Workspace(home.workspace(), home.sampleLanding());
        }
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new Refusal(
                    Exit.USAGE,
                    "--workspace %s is no folder; make it, with the extracts in %s/landing"
                            .formatted(folder, folder));
        }
        return new Workspace(root, root.resolve("landing"));
    }
}
