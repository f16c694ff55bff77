package org.referralroi.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.generate.Company;
import org.referralroi.run.Home;
import org.referralroi.run.InferMonth;
import org.referralroi.run.Progress;
import org.referralroi.run.RunRequest;
import org.referralroi.run.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes up companies one after another, takes each through the steps of a run up to its statistics,
 * and asks how often the intervals hold what was planted. The same seeds give the same outcome.
 */
public final class CoverageStudy {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    /** The month is over for the company, whatever the day of the study. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);

    private static final List<KnownFigure> KNOWN =
            Stream.concat(KnownFigure.covering().stream(), KnownFigure.confounded().stream())
                    .toList();

    /** As each has its own engine, which may take 1.2 GB where a company is large. */
    private static final int MOST_AT_ONCE = 4;

    /** What is known of a company, and the figures inferred that it is known of. */
    private record Studied(JsonNode truth, List<Figure> figures) {
        Optional<Figure> find(KnownFigure known) {
            return figures.stream().filter(known::is).findFirst();
        }
    }

    private final Home home;

    public CoverageStudy(Home home) {
        this.home = home;
    }

    /**
     * @param scratch an existing folder; what is written there is removed company by company
     */
    public CoverageOutcome run(
            int companies, long firstSeed, long customers, Path scratch, Progress progress)
            throws IOException {
        Path conf = Files.createDirectories(scratch.resolve("conf"));
        try (InputStream settings = CoverageStudy.class.getResourceAsStream("program.yml")) {
            Files.copy(settings, conf.resolve("program.yml"), StandardCopyOption.REPLACE_EXISTING);
        }
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            progress.step("coverage");
            AtomicInteger done = new AtomicInteger();
            List<Future<Studied>> studies = new ArrayList<>();
            for (int i = 0; i < companies; i++) {
                Company company = new Company(customers, firstSeed + i);
                studies.add(
                        threads.submit(
                                () -> {
                                    Studied studied = study(company, scratch, conf);
                                    synchronized (progress) {
                                        progress.item(
                                                "%d of %d companies"
                                                        .formatted(
                                                                done.incrementAndGet(), companies));
                                    }
                                    return studied;
                                }));
            }
            // in the order of the seeds, so that the means come out the same to the last digit
            List<Studied> studied = new ArrayList<>();
            for (Future<Studied> study : studies) {
                studied.add(result(study));
            }
            progress.done("%d companies".formatted(companies));
            return outcome(studied, firstSeed, customers);
        } finally {
            stop(threads);
        }
    }

    /** Waits for those under way, as their folders are to be removed. */
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Studied study(Company company, Path scratch, Path conf) throws IOException {
        Path folder = scratch.resolve("seed-" + company.seed());
        try {
            company.writeFullTo(folder);
            Workspace workspace = new Workspace(folder, folder.resolve("landing"));
            RunRequest request =
                    new RunRequest(Optional.of(MONTH), workspace, conf, "duckdb", "local[*]");
            Statistics statistics = new InferMonth(home, CLOCK).run(request, Progress.SILENT);
            JsonNode truth = JsonMapper.shared().readTree(folder.resolve("truth.json").toFile());
            List<Figure> figures =
                    statistics.figures().stream()
                            .filter(figure -> KNOWN.stream().anyMatch(known -> known.is(figure)))
                            .toList();
            return new Studied(truth, figures);
        } finally {
            delete(folder);
        }
    }

    private static CoverageOutcome outcome(List<Studied> studied, long firstSeed, long customers) {
        // the truth does not depend on the seed
        JsonNode truth = studied.get(0).truth();
        return new CoverageOutcome(
                studied.size(),
                firstSeed,
                customers,
                KnownFigure.covering().stream()
                        .map(each -> Covered.of(each, each.truthIn(truth), all(studied, each)))
                        .toList(),
                KnownFigure.confounded().stream()
                        .map(each -> Confounded.of(each, each.truthIn(truth), all(studied, each)))
                        .toList());
    }

    private static List<Optional<Figure>> all(List<Studied> studied, KnownFigure known) {
        return studied.stream().map(each -> each.find(known)).toList();
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the study was interrupted");
        }
    }

    /** Removes a folder and all in it; nothing happens where there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
