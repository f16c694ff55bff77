package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.run.Json;
import org.referralroi.run.WorkspaceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi recover}. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Marks runs as failed that their processes left behind, so that the next ./roi run goes on with them.",
            "./roi run does so itself for its own month."
        },
        footer = {"", "Example: ./roi recover --workspace /srv/roi"})
final class RecoverCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Option(names = "--json", description = "Print the number of runs by month as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Map<String, Integer> recovered =
                new TreeMap<>(WorkspaceStatus.recover(workspace.workspace(roi.home())));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(recovered));
        } else if (recovered.isEmpty()) {
            out.println("There is no interrupted run.");
        }
        if (!json) {
            recovered.forEach(
                    (month, runs) ->
                            out.printf(
                                    "%s: %d interrupted run%s; ./roi run --month %s goes on with it%n",
                                    month, runs, runs == 1 ? "" : "s", month));
        }
        out.flush();
        return Exit.DONE.code();
    }
}
