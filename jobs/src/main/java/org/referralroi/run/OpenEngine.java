package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.SparkEngine;
import org.referralroi.engine.SparkMaster;
import org.referralroi.extracts.Table;
import org.referralroi.tables.BuildTables;
import org.referralroi.tables.SettingsSql;
import org.referralroi.tables.SqlTables;
import org.referralroi.validated.LakeFolders;

/** The engine of a run, started when a step first needs it, and the states it already knows. */
final class OpenEngine implements AutoCloseable {
    private static final String SPARK = "spark";

    /** Of extracts; groups and joins of what they hold must find room in the memory of a task. */
    private static final long BYTES_A_PART = 1 << 24;

    /** How many times as large a compressed extract is when it is read. */
    private static final long COMPRESSION = 5;

    private final MonthlyRun of;
    private final CompletableFuture<Void> loading;
    private final Set<String> known = new HashSet<>();
    private Engine engine;

    /** Begins to load what of the engine takes long, beside what is done before it is needed. */
    OpenEngine(MonthlyRun of) {
        this.of = of;
        loading =
                CompletableFuture.runAsync(
                        of.engine().equals(SPARK) ? SparkEngine::load : DuckDbEngine::load);
    }

    /** The engine; it knows the settings and the as-of date. */
    Engine get() throws IOException {
        if (engine == null) {
            Path scratch = Files.createDirectories(of.folder().scratch());
            Path prelude = of.home().sql().resolve("engines").resolve(of.engine() + ".sql");
            if (of.engine().equals(SPARK)) {
                SparkMaster.check(of.master());
                engine = new SparkEngine(of.master(), scratch, prelude, parts());
            } else {
                engine = new DuckDbEngine(scratch, prelude);
            }
            SettingsSql.define(engine, of.settings(), of.asOf());
        }
        return engine;
    }

    private int parts() {
        long bytes =
                of.landing().files().stream()
                        .mapToLong(file -> file.bytes() * (file.gzipped() ? COMPRESSION : 1))
                        .sum();
        return 1 + Math.toIntExact(bytes / BYTES_A_PART);
    }

    /** The engine; it knows the validated tables. */
    Engine withValidated() throws IOException {
        if (known.add("validated")) {
            for (Table table : of.contract().tables()) {
                LakeFolders.open(get(), of.workspace().reading(of.key().reading()), table);
            }
        }
        return get();
    }

    /** The engine; it knows the tables of a state that was built before. */
    Engine with(SqlTables tables) throws IOException {
        if (known.add(tables.state())) {
            BuildTables.open(get(), tables, of.folder().state(tables.state()));
        }
        return get();
    }

    @Override
    public void close() {
        // a process must not end in the midst of it; what failed is told by the engine itself
        loading.handle((done, failure) -> null).join();
        if (engine != null) {
            engine.close();
        }
    }
}
