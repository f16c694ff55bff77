package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.explain.Explain;
import org.referralroi.explain.Explanation;
import org.referralroi.explain.Question;
import org.referralroi.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains a published figure: what it means, its value, the SQL that counted it, and the rows behind it, counted again.",
            "Without --group, --slice and --period it lists all places where the figure stands. Leaderboards and lists are explained too."
        },
        footer = {
            "",
            "Example: ./roi explain churn.monthly_rate --month 2026-10",
            "         ./roi explain mrr.new --group all --period t12m --month 2026-10"
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Parameters(
            paramLabel = "FIGURE",
            description = "Such as conversion.rate, or a table such as advocate_leaderboard.")
    private String figure;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Such as referred or referred_vs_marketing.")
    private String group;

    @Option(
            names = "--slice",
            paramLabel = "SLICE",
            description = "all, or key=value such as channel=email.")
    private String slice;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description =
                    "month, t12m, to_date or a month such as 2026-03; of a leaderboard, its window.")
    private String period;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The published month.")
    private YearMonth month;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description =
                    "Folder that holds program.yml: settings that have changed since the run are pointed out.")
    private Path conf;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the rows behind it are shown; left out: 10.")
    private int rows;

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (rows < 0) {
            throw new Refusal(
                    Exit.USAGE, "--rows %d is not allowed; allowed is 0 or more".formatted(rows));
        }
        Explanation explanation =
                new Explain(roi.home())
                        .run(
                                new Question(
                                        figure,
                                        Optional.ofNullable(group),
                                        Optional.ofNullable(slice),
                                        Optional.ofNullable(period),
                                        month,
                                        workspace.workspace(roi.home()),
                                        settingsNow(),
                                        rows));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(explanation));
        } else {
            new ExplanationText(explanation).lines().forEach(out::println);
        }
        out.flush();
        return Exit.DONE.code();
    }

    private Optional<ProgramSettings> settingsNow() {
        return conf == null
                ? Optional.empty()
                : Optional.of(ProgramFile.read(conf.resolve("program.yml")));
    }
}
