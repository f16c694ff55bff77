package org.referralroi.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.referralroi.conf.ProgramFile;
import org.referralroi.engine.Engine;
import org.referralroi.run.RunOutcome;
import org.referralroi.run.Sample;
import org.referralroi.tables.SettingsSql;

/** The rows behind the figures of the sample month. */
final class SampleRows implements AutoCloseable {
    static final Path SQL = Sample.HOME.sql();

    private final Engine engine;

    /**
     * @param known makes a query known to the engine under a name
     */
    SampleRows(Engine engine, BiConsumer<String, String> known) throws IOException {
        this.engine = engine;
        RunOutcome run = Sample.undisturbed();
        SettingsSql.define(
                engine,
                ProgramFile.read(Sample.HOME.conf().resolve("program.yml")),
                Sample.MONTH.plusMonths(1).atDay(1));
        OpenTables tables =
                new OpenTables(engine, SQL, Sample.folder(run).resolve("facts"), run.reading());
        for (RowsQuery query : RowsQuery.all(SQL)) {
            known.accept(RowsBehind.view(query.name()), tables.open(query));
        }
    }

    Engine engine() {
        return engine;
    }

    RowsBehind of(Provenance provenance) {
        return new RowsBehind(engine, provenance, Sample.MONTH);
    }

    @Override
    public void close() {
        engine.close();
    }
}
