package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.figures.StatisticsFiles;

/**
 * Runs a month on both engines, each in a workspace of its own, and compares what came out, row by
 * row.
 */
public final class VerifyEngines {
    /**
     * @param what state and table, such as {@code facts/lead}
     * @param rows on DuckDB
     * @param differing rows that only one engine has
     */
    public record Comparison(String what, long rows, long differing) {}

    /** All that was compared. */
    public record Outcome(List<Comparison> comparisons) {
        public boolean same() {
            return comparisons.stream().allMatch(each -> each.differing() == 0);
        }
    }

    private final Home home;
    private final Clock clock;

    public VerifyEngines(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    public Outcome run(RunRequest request, Progress progress) throws IOException {
        Path aside = request.workspace().root().resolve("verify");
        Folders.delete(aside);
        try {
            RunOutcome duckdb = runOn("duckdb", request, aside, progress);
            RunOutcome spark = runOn("spark", request, aside, progress);
            return compare(duckdb, spark, aside);
        } finally {
            Folders.delete(aside);
        }
    }

    private RunOutcome runOn(String engine, RunRequest request, Path aside, Progress progress)
            throws IOException {
        Workspace own = new Workspace(aside.resolve(engine), request.workspace().landing());
        Files.createDirectories(own.root());
        RunRequest onEngine =
                new RunRequest(request.month(), own, request.conf(), engine, request.master());
        return new RunMonth(home, clock).run(onEngine, progress);
    }

    Outcome compare(RunOutcome duckdb, RunOutcome spark, Path aside) throws IOException {
        List<Comparison> comparisons = new ArrayList<>();
        Path scratch = Files.createDirectories(aside.resolve("compare"));
        try (Engine engine = new DuckDbEngine(scratch, home.sql().resolve("engines/duckdb.sql"))) {
            for (String state : List.of("validated", "rejected")) {
                compareTables(engine, state, duckdb.reading(), spark.reading(), comparisons);
            }
            for (String state : List.of("facts", "metrics")) {
                compareTables(engine, state, folder(duckdb), folder(spark), comparisons);
            }
        }
        Path figures = Path.of("statistics", "figures.csv");
        boolean sameBytes =
                Files.mismatch(folder(duckdb).resolve(figures), folder(spark).resolve(figures)) < 0;
        long rows = StatisticsFiles.read(folder(duckdb).resolve("statistics")).figures().size();
        comparisons.add(new Comparison("statistics/figures.csv, by byte", rows, sameBytes ? 0 : 1));
        return new Outcome(comparisons);
    }

    private static void compareTables(
            Engine engine, String state, Path one, Path other, List<Comparison> comparisons)
            throws IOException {
        List<String> tables = new ArrayList<>(tables(one.resolve(state)));
        tables(other.resolve(state)).stream().filter(t -> !tables.contains(t)).forEach(tables::add);
        for (String table : tables) {
            Optional<String> left = relation(one.resolve(state).resolve(table));
            Optional<String> right = relation(other.resolve(state).resolve(table));
            comparisons.add(
                    left.isPresent() && right.isPresent()
                            ? compare(engine, state + "/" + table, left.get(), right.get())
                            : new Comparison(state + "/" + table, 0, 1));
        }
    }

    private static Comparison compare(Engine engine, String what, String left, String right) {
        long rows = engine.query("select count(*) as n from " + left).get(0).integer("n");
        long differing =
                engine.query(
                                """
                                select count(*) as n from (
                                  (select * from %1$s except all select * from %2$s)
                                  union all
                                  (select * from %2$s except all select * from %1$s)
                                ) as differing"""
                                        .formatted(left, right))
                        .get(0)
                        .integer("n");
        return new Comparison(what, rows, differing);
    }

    /** The rows of all Parquet files below a folder. */
    private static Optional<String> relation(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? Optional.of(
                        "read_parquet('%s/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)"
                                .formatted(folder.toString().replace("'", "''")))
                : Optional.empty();
    }

    private static List<String> tables(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    private static Path folder(RunOutcome outcome) {
        return outcome.reports().get(0).getParent().getParent();
    }
}
