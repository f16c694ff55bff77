package org.referralroi.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.EngineFailure;
import org.referralroi.extracts.Sha256;
import org.referralroi.figures.Statistics;
import org.referralroi.run.CodeVersion;
import org.referralroi.run.Folders;
import org.referralroi.run.Home;
import org.referralroi.run.Json;
import org.referralroi.run.Manifest;
import org.referralroi.run.Pointer;
import org.referralroi.run.RunFolder;
import org.referralroi.run.Workspace;
import org.referralroi.tables.SettingsSql;
import tools.jackson.core.JacksonException;

/** The run published of a month, opened to be read; nothing in it is changed. */
final class PublishedRun implements AutoCloseable {
    private final Home home;
    private final Workspace workspace;
    private final Pointer pointer;
    private final RunFolder folder;
    private final Manifest manifest;
    private final Set<String> known = new HashSet<>();
    private Path scratch;
    private Engine engine;
    private OpenTables tables;

    /**
     * @throws Refusal where nothing is published of the month, or what is cannot be read
     */
    PublishedRun(Home home, Workspace workspace, YearMonth month) throws IOException {
        this.home = home;
        this.workspace = workspace;
        this.pointer = Pointer.published(workspace, month);
        this.folder = workspace.run(month, pointer.run());
        this.manifest = readManifest();
    }

    Manifest manifest() {
        return manifest;
    }

    /** Whether this very program published it. */
    boolean isOfThisProgram() {
        return manifest.codeVersion().equals(CodeVersion.of(home));
    }

    Statistics statistics() throws IOException {
        for (Manifest.Output output : manifest.outputs()) {
            Path file = folder.path().resolve(output.file());
            if (output.file().startsWith("statistics/")
                    && (!Files.isRegularFile(file) || !Sha256.of(file).equals(output.sha256()))) {
                throw pointer.damaged(file, "statistics", null);
            }
        }
        return pointer.statistics(workspace);
    }

    /** The rows behind what a provenance is about. */
    RowsBehind rows(Provenance provenance) throws IOException {
        try {
            if (tables == null) {
                tables = openTables();
            }
            for (String query : provenance.rows().keySet()) {
                if (known.add(query)) {
                    engine.createView(
                            RowsBehind.view(query), tables.open(RowsQuery.of(home.sql(), query)));
                }
            }
            return new RowsBehind(engine, provenance, manifest.month());
        } catch (EngineFailure e) {
            throw unreadable(e);
        }
    }

    private OpenTables openTables() throws IOException {
        scratch = Files.createTempDirectory("roi-explain");
        engine = new DuckDbEngine(scratch, home.sql().resolve("engines/duckdb.sql"));
        SettingsSql.define(engine, settings(), manifest.month().plusMonths(1).atDay(1));
        return new OpenTables(
                engine, home.sql(), folder.state("facts"), workspace.reading(manifest.reading()));
    }

    /** Says why the rows cannot be read. */
    Refusal unreadable(RuntimeException cause) {
        return isOfThisProgram()
                ? pointer.damaged(folder.state("facts"), "facts", cause)
                : new Refusal(
                        Exit.OTHER,
                        "%s was published by version %s of the program, whose facts version %s cannot read; run ./roi run --month %s first, which makes them anew"
                                .formatted(
                                        manifest.month(),
                                        manifest.codeVersion(),
                                        CodeVersion.of(home),
                                        manifest.month()),
                        cause);
    }

    private ProgramSettings settings() {
        try {
            return ProgramSettings.of(manifest.settings());
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private Manifest readManifest() throws IOException {
        Path file = folder.manifest();
        if (!Files.isRegularFile(file) || !Sha256.of(file).equals(pointer.manifestSha256())) {
            throw pointer.damaged(file, "records", null);
        }
        try {
            return Json.read(file, Manifest.class);
        } catch (JacksonException e) {
            throw pointer.damaged(file, "records", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (engine != null) {
            engine.close();
        }
        if (scratch != null) {
            Folders.delete(scratch);
        }
    }
}
