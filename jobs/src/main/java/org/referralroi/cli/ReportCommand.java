package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.run.Json;
import org.referralroi.run.ReportAgain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Renders the reports of a published month again, from its statistics alone.",
        footer = {"", "Example: ./roi report --month 2026-10"})
final class ReportCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The published month.")
    private YearMonth month;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ReportAgain.Outcome outcome = ReportAgain.run(workspace.workspace(roi.home()), month);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            out.println(
                    outcome.changed().isEmpty()
                            ? "The reports of %s came out as they were (run %s)."
                                    .formatted(month, outcome.run())
                            : "%d reports of %s came out differently and were replaced (run %s)."
                                    .formatted(outcome.changed().size(), month, outcome.run()));
            outcome.reports().forEach(report -> out.println("  " + report));
        }
        out.flush();
        return Exit.DONE.code();
    }
}
