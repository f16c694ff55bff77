package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code ./roi status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what is published and how the runs of a workspace ended.",
        footer = {"", "Example: ./roi status --workspace /srv/roi --json"})
final class StatusCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Option(names = "--json", description = "Print the status as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        WorkspaceStatus status = WorkspaceStatus.of(workspace.workspace(roi.home()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(status));
        } else {
            text(status, out);
        }
        out.flush();
        return Exit.DONE.code();
    }

    private static void text(WorkspaceStatus status, PrintWriter out) {
        if (status.published().isEmpty()) {
            out.println("Nothing is published.");
        }
        status.published()
                .forEach(
                        month ->
                                out.printf(
                                        "%s is published, run %s%n", month.month(), month.run()));
        if (!status.runs().isEmpty()) {
            out.printf(
                    "%n%-9s %-14s %-8s %-10s %-13s %s%n",
                    "month", "run", "engine", "state", "step", "started");
        }
        status.runs()
                .forEach(
                        run ->
                                out.printf(
                                        "%-9s %-14s %-8s %-10s %-13s %s%n",
                                        run.month(),
                                        run.run(),
                                        run.engine(),
                                        run.state(),
                                        run.step(),
                                        run.startedAt()));
    }
}
