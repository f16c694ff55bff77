package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.extracts.Contract;
import org.referralroi.run.Json;
import org.referralroi.run.RunMonth;
import org.referralroi.run.RunOutcome;
import org.referralroi.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a month from extracts to published reports.",
            "What is done is not repeated: a run that was interrupted goes on, and a month that was published from the same inputs stays as it is."
        },
        footer = {"", "Example: ./roi run --month 2026-10 --workspace /srv/roi --engine spark"})
final class RunCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;
    @Mixin private MonthOptions month;
    @Mixin private EngineOptions engine;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        RunRequest request =
                month.request(
                        roi.home(),
                        workspace.workspace(roi.home()),
                        engine.engine(),
                        engine.master());
        RunOutcome outcome =
                new RunMonth(roi.home(), roi.clock())
                        .run(request, new ConsoleProgress(spec.commandLine().getErr()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            Contract contract = Contract.read(roi.home().sql().resolve("extracts.yml"));
            new OutcomeText(outcome, contract).lines().forEach(out::println);
        }
        out.flush();
        return Exit.DONE.code();
    }
}
