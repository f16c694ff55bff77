package org.referralroi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.calculator.CalculatorPage;
import org.referralroi.calculator.Edition;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.BenchmarksFile;
import org.referralroi.conf.ProgramFile;
import org.referralroi.run.Pointer;
import org.referralroi.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi calculator}. */
@Command(
        name = "calculator",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the what-if calculator as one HTML file that asks for nothing from anywhere.",
            "The edition prospect knows published benchmarks alone; measured starts from the figures of a published month and is for internal use."
        },
        footer = {"", "Example: ./roi calculator --out calculator.html"})
final class CalculatorCommand implements Callable<Integer> {
    private static final List<String> EDITIONS = List.of("prospect", "measured");

    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;
    @Mixin private WorkspaceOptions workspace;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            defaultValue = "prospect",
            description = "prospect (the default) or measured.")
    private String edition;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "With measured: the published month; left out: the newest.")
    private YearMonth month;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "Folder that holds program.yml; left out: conf/ beside the program.")
    private Path conf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = CalculatorPage.FILE,
            description = "The file to write; left out: calculator.html.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (!EDITIONS.contains(edition)) {
            throw new Refusal(
                    Exit.USAGE,
                    "--edition %s is unknown; allowed are prospect and measured"
                            .formatted(edition));
        }
        Path settings = conf == null ? roi.home().conf() : conf.toAbsolutePath().normalize();
        Benchmarks benchmarks = BenchmarksFile.read(BenchmarksFile.in(settings, roi.home().conf()));
        String page =
                CalculatorPage.of(
                        edition.equals("measured")
                                ? measured(benchmarks, settings)
                                : Edition.prospect(
                                        benchmarks.published(), benchmarks.industryPresets()));
        Path file = OutputFile.of("--out", out).write(page.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        return Exit.DONE.code();
    }

    private Edition measured(Benchmarks benchmarks, Path settings) throws IOException {
        Workspace in = workspace.workspace(roi.home());
        Pointer pointer = month == null ? newest(in) : Pointer.published(in, month);
        return Edition.measured(
                benchmarks.published(),
                benchmarks.industryPresets(),
                pointer.statistics(in),
                ProgramFile.read(settings.resolve("program.yml")).minimumCell());
    }

    private static Pointer newest(Workspace workspace) throws IOException {
        return Pointer.all(workspace).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Exit.USAGE,
                                        "nothing is published in %s; run ./roi run first"
                                                .formatted(workspace.root())));
    }
}
