package org.referralroi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.referralroi.engine.BareCopy;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.LandingFolder;
import org.referralroi.generate.Company;
import org.referralroi.run.Home;
import org.referralroi.run.Progress;
import org.referralroi.run.RunMonth;
import org.referralroi.run.RunOutcome;
import org.referralroi.run.RunRequest;
import org.referralroi.run.Workspace;

/**
 * Runs a month of a generated company on the embedded engine and copies the same files to Parquet
 * without any check, in the same process. The ratio of the two holds from machine to machine better
 * than seconds do.
 */
public final class Benchmark {
    private static final long SEED = 1;
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    /** One stage: how long it took, and what it read. */
    public record Stage(
            String name, double seconds, double rowsPerSecond, double megabytesPerSecond) {}

    /**
     * @param rows read from the extracts
     * @param bytes of the extracts
     * @param ingestRatio ingest ÷ bare copy
     * @param growth how many times as long stages take as for fewer customers; absent where none
     *     were measured beside these
     * @param peakMegabytes of the process up to the end of the run, where the system tells
     */
    public record Outcome(
            long customers,
            long rows,
            long bytes,
            List<Stage> stages,
            double ingestRatio,
            Optional<Growth> growth,
            Optional<Long> peakMegabytes) {

        /**
         * @param fewer the outcome for fewer customers, also of a process that began with it
         */
        public Outcome beside(Outcome fewer) {
            return new Outcome(
                    customers,
                    rows,
                    bytes,
                    stages,
                    ingestRatio,
                    Optional.of(
                            new Growth(
                                    seconds("facts", "metrics") / fewer.seconds("facts", "metrics"),
                                    seconds("statistics") / fewer.seconds("statistics"))),
                    peakMegabytes);
        }

        private double seconds(String... names) {
            return stages.stream()
                    .filter(stage -> List.of(names).contains(stage.name()))
                    .mapToDouble(Stage::seconds)
                    .sum();
        }
    }

    /**
     * Ten times the customers ask at least ten times the counting, but no more of the statistics,
     * which see only the small tables of metrics.
     */
    public record Growth(double factsAndMetrics, double statistics) {}

    private final Home home;
    private final Clock clock;

    public Benchmark(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * Measures a company; to be the first that its process does, as one that has run a month is
     * quicker.
     *
     * @param folder keeps the generated extracts for the next time
     */
    public Outcome run(long customers, Path folder, Path conf, Progress progress)
            throws IOException {
        StageTimes times = new StageTimes(progress);
        Path company = company(customers, folder, progress);
        Path results = Files.createTempDirectory(folder, "run-");
        try {
            long rows = month(company, results, conf, times).validation().read();
            Optional<Long> peak = PeakMemory.megabytes();
            progress.step("bare copy");
            BareCopy bare = BareCopy.of(company.resolve("landing"), results.resolve("bare"));
            progress.done("%.1f s".formatted(bare.seconds()));
            return outcome(customers, rows, bare, times.seconds(), peak);
        } finally {
            delete(results);
        }
    }

    private Path company(long customers, Path folder, Progress progress) throws IOException {
        Path company = folder.resolve("customers-" + customers);
        if (!Files.exists(company.resolve("truth.json"))) {
            progress.step("generate");
            Files.createDirectories(company);
            new Company(customers, SEED)
                    .writeTo(
                            company, false, done -> progress.item("%,d customers".formatted(done)));
            progress.done("%,d customers".formatted(customers));
        }
        return company;
    }

    private RunOutcome month(Path company, Path results, Path conf, StageTimes times)
            throws IOException {
        Workspace workspace = new Workspace(results, company.resolve("landing"));
        times.step("listing");
        Contract contract = Contract.read(home.sql().resolve("extracts.yml"));
        int files = new LandingFolder(workspace.landing(), contract).list().files().size();
        times.done("%d files".formatted(files));
        return new RunMonth(home, clock)
                .run(
                        new RunRequest(Optional.of(MONTH), workspace, conf, "duckdb", "local[*]"),
                        times);
    }

    private static Outcome outcome(
            long customers,
            long rows,
            BareCopy bare,
            Map<String, Double> seconds,
            Optional<Long> peak) {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage("bare copy", bare.seconds(), rows, bare.bytes()));
        double ingest = seconds.get("listing") + seconds.get("extracts") + seconds.get("validated");
        stages.add(stage("ingest", ingest, rows, bare.bytes()));
        seconds.forEach((name, taken) -> stages.add(stage(name, taken, rows, bare.bytes())));
        return new Outcome(
                customers,
                rows,
                bare.bytes(),
                stages,
                ingest / bare.seconds(),
                Optional.empty(),
                peak);
    }

    private static Stage stage(String name, double seconds, long rows, long bytes) {
        return new Stage(name, seconds, rows / seconds, bytes / 1e6 / seconds);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The outcome as a table. */
    public static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d customers, %,d rows, %.1f MB of extracts",
                        outcome.customers(),
                        outcome.rows(),
                        outcome.bytes() / 1e6));
        lines.add(String.format("%-14s %9s %14s %9s", "stage", "seconds", "rows/s", "MB/s"));
        for (Stage stage : outcome.stages()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-14s %9.2f %,14.0f %9.1f",
                            stage.name(),
                            stage.seconds(),
                            stage.rowsPerSecond(),
                            stage.megabytesPerSecond()));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "ingest (listing + extracts + validated) takes %.2f times the bare copy",
                        outcome.ingestRatio()));
        outcome.growth()
                .ifPresent(
                        growth ->
                                lines.add(
                                        String.format(
                                                Locale.ROOT,
                                                "beside a tenth of the customers, facts + metrics take %.1f times as long, statistics %.2f times",
                                                growth.factsAndMetrics(),
                                                growth.statistics())));
        outcome.peakMegabytes().ifPresent(peak -> lines.add("peak memory " + peak + " MB"));
        return lines;
    }
}
