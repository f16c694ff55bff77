package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.coverage.CoverageOutcome;
import org.referralroi.run.Json;
import org.referralroi.run.RunRequest;
import org.referralroi.run.VerifyEngines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a month on both engines and compares every table and every figure exactly.",
            "What is published stays untouched.",
            "With --coverage it looks for a known truth in companies made up for it, to see whether",
            "intervals cover as often as they claim: exit code 4 if not."
        },
        footer = {
            "",
            "Examples: ./roi verify --workspace /srv/roi --month 2026-10",
            "          ./roi verify --coverage --companies 200 --customers 4000"
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;
    @Mixin private MonthOptions month;
    @Mixin private CoverageOptions coverage;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master; left out: local[*].")
    private String master;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return coverage.isAsked(spec) ? coverage() : engines();
    }

    private int coverage() throws IOException {
        CoverageOutcome outcome = coverage.study(roi.home(), spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            outcome.lines().forEach(out::println);
        }
        out.flush();
        return outcome.asItShould() ? Exit.DONE.code() : Exit.CHECKS.code();
    }

    private int engines() throws IOException {
        RunRequest request =
                month.request(roi.home(), workspace.workspace(roi.home()), "duckdb", master);
        VerifyEngines.Outcome outcome =
                new VerifyEngines(roi.home(), roi.clock())
                        .run(request, new ConsoleProgress(spec.commandLine().getErr()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            outcome.comparisons()
                    .forEach(
                            each ->
                                    out.printf(
                                            "%-38s %,12d rows  %s%n",
                                            each.what(),
                                            each.rows(),
                                            each.differing() == 0
                                                    ? "the same"
                                                    : "%,d rows differ"
                                                            .formatted(each.differing())));
            out.println(
                    outcome.same()
                            ? "DuckDB and Spark agree on everything."
                            : "DuckDB and Spark do not agree; please report this.");
        }
        out.flush();
        return outcome.same() ? Exit.DONE.code() : Exit.CHECKS.code();
    }
}
