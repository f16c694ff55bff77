package org.referralroi.cli;

import java.util.List;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import picocli.CommandLine.Option;

/** Which engine runs the SQL. */
final class EngineOptions {
    private static final List<String> ENGINES = List.of("duckdb", "spark");

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "duckdb",
            description = "duckdb (embedded, the default) or spark.")
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master: local[*] (the default), spark://host:port, yarn, k8s://…")
    private String master;

    String engine() {
        if (!ENGINES.contains(engine)) {
            throw new Refusal(
                    Exit.USAGE,
                    "--engine %s is unknown; allowed are duckdb and spark".formatted(engine));
        }
        return engine;
    }

    String master() {
        return master;
    }
}
