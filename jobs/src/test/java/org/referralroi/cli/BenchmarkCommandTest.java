package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.benchmark.Benchmark;
import org.referralroi.benchmark.Benchmark.Stage;
import org.referralroi.run.Json;
import org.referralroi.run.Sample;
import picocli.CommandLine;

class BenchmarkCommandTest {
    private static final List<String> STAGES =
            Stream.concat(Stream.of("bare copy", "ingest", "listing"), Sample.STEPS.stream())
                    .toList();

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Roi.commandLine(Sample.HOME, Clock.systemUTC());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void numberOfCustomersOutOfRangeIsSaid() {
        assertEquals(2, run("benchmark", "--customers", "0"));
        assertEquals(
                "roi: --customers 0 is out of range; allowed is 1 to 10,000,000%n".formatted(),
                err.toString());
    }

    /** The tenth is measured by a process of its own, which has to find all that this one found. */
    @Test
    void everyStageIsMeasuredAndTheTenthBesideIt() {
        assertEquals(
                0,
                run("benchmark", "--customers", "300", "--workspace", folder.toString(), "--json"),
                err::toString);
        Benchmark.Outcome outcome = Json.parse(out.toString(), Benchmark.Outcome.class);
        assertEquals(300, outcome.customers());
        assertEquals(STAGES, outcome.stages().stream().map(Stage::name).toList());
        assertEquals(true, outcome.stages().stream().allMatch(stage -> stage.seconds() > 0));
        Benchmark.Growth growth = outcome.growth().orElseThrow();
        assertEquals(true, growth.factsAndMetrics() > 0 && growth.statistics() > 0);
        assertEquals(
                List.of("customers-30", "customers-300"),
                List.of(folder.toFile().list()).stream().sorted().toList());
    }
}
