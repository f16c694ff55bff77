package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import scala.Option;

class VerifyEnginesTest {
    @TempDir private Path folder;

    /** A session that another test class left open would lend the command its names. */
    @BeforeAll
    static void noSessionIsOpen() {
        Option<SparkSession> open = SparkSession.getDefaultSession();
        if (open.isDefined()) {
            open.get().stop();
        }
    }

    @Test
    void bothEnginesAgreeOnEveryTableAndEveryFigureOfTheSample() throws IOException {
        Path root = Sample.published(folder.resolve("workspace"));
        String before = Sample.files(root.resolve("runs"));
        Typed typed = Typed.roi("verify", "--month", "2026-10", "--workspace", root.toString());

        List<String> compared = new ArrayList<>();
        for (String line : typed.out().lines().toList()) {
            assertTrue(
                    line.endsWith("  the same")
                            || line.equals("DuckDB and Spark agree on everything."),
                    line);
            compared.add(line.split(" ")[0]);
        }
        List<String> expected = new ArrayList<>();
        Path reading = Sample.undisturbed().reading();
        for (String state : List.of("validated", "rejected")) {
            expected.addAll(tables(state, reading));
        }
        for (String state : List.of("facts", "metrics")) {
            expected.addAll(tables(state, Sample.folder(Sample.undisturbed())));
        }
        expected.add("statistics/figures.csv,");
        expected.add("DuckDB");
        assertEquals(expected, compared);
        assertEquals(0, typed.exitCode());
        assertEquals(before, Sample.files(root.resolve("runs")));
        assertFalse(Files.exists(root.resolve("verify")));
    }

    @Test
    void whatDiffersIsCountedRowByRow() throws IOException {
        Path root = Sample.published(folder.resolve("workspace"));
        RunOutcome one = Sample.undisturbed();
        RunOutcome other = Sample.run(Sample.request(root, Sample.MONTH));
        VerifyEngines verify = new VerifyEngines(Sample.HOME, Sample.CLOCK);
        assertTrue(verify.compare(one, other, folder).same());

        Path changed = Sample.folder(other);
        changeOneRow(changed.resolve("metrics/mrr/part-0.parquet"));
        Folders.delete(changed.resolve("metrics/tenure"));
        Files.writeString(
                changed.resolve("statistics/figures.csv"), "\n", StandardOpenOption.APPEND);
        VerifyEngines.Outcome outcome = verify.compare(one, other, folder);

        assertFalse(outcome.same());
        assertEquals(
                List.of("metrics/mrr 2", "metrics/tenure 1", "statistics/figures.csv, by byte 1"),
                outcome.comparisons().stream()
                        .filter(each -> each.differing() > 0)
                        .map(each -> each.what() + " " + each.differing())
                        .toList());
    }

    private void changeOneRow(Path file) throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        try (Engine engine =
                new DuckDbEngine(scratch, Sample.HOME.sql().resolve("engines/duckdb.sql"))) {
            String column =
                    engine
                            .query("select * from read_parquet('%s') limit 1".formatted(file))
                            .get(0)
                            .values()
                            .entrySet()
                            .stream()
                            .filter(value -> value.getValue() instanceof Long)
                            .findFirst()
                            .orElseThrow()
                            .getKey();
            engine.execute(
                    """
                    create temp table changed as
                    select * replace (%1$s + case when row_number() over () = 1 then 1 else 0 end as %1$s)
                    from read_parquet('%2$s')"""
                            .formatted(column, file));
            engine.execute("copy changed to '%s' (format parquet)".formatted(file));
        }
    }

    private static List<String> tables(String state, Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder.resolve(state))) {
            return children.map(child -> state + "/" + child.getFileName()).sorted().toList();
        }
    }
}
