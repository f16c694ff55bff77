package org.referralroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.benchmark.Benchmark;
import org.referralroi.generate.Company;
import org.referralroi.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./roi benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a generated company on the embedded engine and prints how long each stage takes,",
            "beside a bare copy of the same files to Parquet in the same run, and how the times",
            "grow from a tenth of the customers, which have a process of their own."
        },
        footer = {"", "Example: ./roi benchmark --customers 100000"})
final class BenchmarkCommand implements Callable<Integer> {
    private static final long MOST_CUSTOMERS = Company.MOST;

    @ParentCommand private Roi roi;
    @Spec private CommandSpec spec;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many customers, 1 to 10,000,000; left out: 100,000.")
    private long customers;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Folder that keeps the generated extracts; left out: workspace/benchmark beside the program.")
    private Path folder;

    @Option(names = "--alone", description = "Leave out the tenth of the customers.")
    private boolean alone;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (customers < 1 || customers > MOST_CUSTOMERS) {
            throw new Refusal(
                    Exit.USAGE,
                    "--customers %d is out of range; allowed is 1 to 10,000,000"
                            .formatted(customers));
        }
        Path kept =
                folder == null
                        ? roi.home().workspace().resolve("benchmark")
                        : folder.toAbsolutePath().normalize();
        Files.createDirectories(kept);
        Benchmark.Outcome outcome =
                new Benchmark(roi.home(), roi.clock())
                        .run(
                                customers,
                                kept,
                                roi.home().conf(),
                                new ConsoleProgress(spec.commandLine().getErr()));
        if (!alone) {
            outcome = outcome.beside(tenth(kept));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(outcome));
        } else {
            Benchmark.lines(outcome).forEach(out::println);
        }
        out.flush();
        return Exit.DONE.code();
    }

    private Benchmark.Outcome tenth(Path kept) throws IOException, InterruptedException {
        spec.commandLine().getErr().println("a tenth of the customers, in a process of its own:");
        spec.commandLine().getErr().flush();
        return FreshProcess.run(
                roi.home(),
                Benchmark.Outcome.class,
                "benchmark",
                "--alone",
                "--customers",
                Long.toString(Math.max(1, customers / 10)),
                "--workspace",
                kept.toString());
    }
}
