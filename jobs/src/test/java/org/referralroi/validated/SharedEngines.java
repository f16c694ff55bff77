package org.referralroi.validated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.SparkEngine;

/**
 * Both engines, each started once for all tests, as the start of Spark takes seconds. They end with
 * the tests.
 */
final class SharedEngines {

    private static final Path PRELUDES = Path.of("..", "sql", "engines");
    private static final Map<String, Engine> ENGINES = new HashMap<>();

    private SharedEngines() {}

    static synchronized Engine of(String name) {
        return ENGINES.compute(name, (n, engine) -> isAlive(engine) ? engine : start(n));
    }

    /** All sessions of Spark share what another test may have stopped. */
    private static boolean isAlive(Engine engine) {
        try {
            return engine != null && engine.query("select 1 as one").size() == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Engine start(String name) {
        try {
            Path scratch = Files.createTempDirectory("engine-" + name);
            Path prelude = PRELUDES.resolve(name + ".sql");
            return name.equals("spark")
                    ? new SparkEngine("local[2]", scratch, prelude, 2)
                    : new DuckDbEngine(scratch, prelude);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
