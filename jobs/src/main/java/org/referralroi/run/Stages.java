package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.SideBySide;
import org.referralroi.calculator.CalculatorPage;
import org.referralroi.calculator.Edition;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.ExtractReader;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.inference.InferStatistics;
import org.referralroi.inference.deliveries.Deliveries;
import org.referralroi.reports.Reports;
import org.referralroi.tables.BuildTables;
import org.referralroi.tables.SqlTables;
import org.referralroi.tables.TableReport;
import org.referralroi.validated.LakeFolders;
import org.referralroi.validated.Validate;
import org.referralroi.validated.Validation;

/**
 * What each step of a run does. A step reads what earlier ones left on disk, never what they left
 * in memory, so that a run goes on after its process was killed.
 */
final class Stages {
    /** What the step extracts leaves behind. */
    private record Readable(List<Extract> extracts) {}

    private final MonthlyRun of;
    private final RunFolder run;
    private final OpenEngine engine;
    private final Progress progress;

    Stages(MonthlyRun of, OpenEngine engine, Progress progress) {
        this.of = of;
        this.run = of.folder();
        this.engine = engine;
        this.progress = progress;
    }

    /** Makes sure that every file can be read, before anything is written elsewhere. */
    void extracts() throws IOException {
        run.fill(
                "extracts",
                folder -> {
                    // clean copies are read later, under the name the folder will have then
                    ExtractReader reader = new ExtractReader(folder, run.state("extracts"));
                    List<Extract> extracts =
                            SideBySide.map(
                                    of.landing().files(),
                                    file -> {
                                        progress.item(file.label());
                                        return reader.read(file, of.contract().table(file.table()));
                                    });
                    Json.write(folder.resolve("extracts.json"), new Readable(extracts));
                });
        long bytes = of.landing().files().stream().mapToLong(ExtractFile::bytes).sum();
        progress.done(
                "%d files, %.1f MB; %d repeated"
                        .formatted(
                                of.landing().files().size(),
                                bytes / 1e6,
                                of.landing().repeated().size()));
    }

    /** Takes the extracts to typed rows, unless an earlier run has read the same deliveries. */
    void validated() throws IOException {
        Path reading = of.workspace().reading(of.key().reading());
        if (!Files.exists(reading)) {
            Path partial =
                    reading.resolveSibling(of.key().reading() + "." + of.key().run() + ".partial");
            Folders.delete(partial);
            Files.createDirectories(partial);
            Path scratch = Files.createDirectories(run.scratch());
            LakeFolders lake = new LakeFolders(partial, scratch, of.contract());
            Validation validation =
                    new Validate(engine.get(), of.settings(), lake, progress::item)
                            .run(readExtracts());
            Json.write(partial.resolve("validation.json"), validation);
            Lake.moveIntoPlace(partial, reading);
        }
        Lake.pointTo(of.workspace(), reading);
        Validation validation = validation();
        progress.done(
                "%,d rows read, %,d validated, %,d superseded, %,d rejected"
                        .formatted(
                                validation.read(),
                                validation.validated(),
                                validation.superseded(),
                                validation.rejected()));
    }

    void facts() throws IOException {
        build(tables("facts"), engine.withValidated());
    }

    void metrics() throws IOException {
        engine.withValidated();
        build(tables("metrics"), engine.with(tables("facts")));
    }

    void statistics() throws IOException {
        Engine metrics = engine.with(tables("metrics"));
        Statistics inferred =
                InferStatistics.run(
                        runInfo(),
                        of.settings(),
                        of.benchmarks(),
                        table -> metrics.query("select * from " + table),
                        new Deliveries(validation(), of.landing(), of.contract()));
        Statistics statistics = PreviousRun.compare(of, inferred);
        run.fill(
                "statistics",
                folder -> {
                    progress.item("figures");
                    SideBySide.each(
                            List.<StatisticsWriter>of(
                                    StatisticsFiles::write, StatisticsParquet::write),
                            writer -> writer.write(statistics, folder));
                });
        progress.done(
                "%,d figures, %,d absent, %,d standings of advocates"
                        .formatted(
                                statistics.figures().size(),
                                statistics.absent().size(),
                                statistics.rows(StatisticsTable.ADVOCATE_LEADERBOARD).size()));
    }

    /** Writes the statistics in one of their forms. */
    private interface StatisticsWriter {
        void write(Statistics statistics, Path folder) throws IOException;
    }

    void reports() throws IOException {
        Statistics statistics = StatisticsFiles.read(run.state("statistics"));
        run.fill(
                "reports",
                folder -> {
                    progress.item("roi_report");
                    Reports.write(statistics, folder);
                    progress.item("calculator");
                    // for prospects: it knows what is published of others, and nothing of the month
                    Files.writeString(
                            folder.resolve(CalculatorPage.FILE),
                            CalculatorPage.of(
                                    Edition.prospect(
                                            of.benchmarks().published(),
                                            of.benchmarks().industryPresets())));
                });
        progress.done(String.join(", ", Reports.FILES) + ", " + CalculatorPage.FILE);
    }

    /** Lists what was made in the manifest, then moves the pointer of the month. */
    void publication() throws IOException {
        progress.item("manifest");
        Manifest manifest =
                new Manifest(
                        of.key().run(),
                        of.month(),
                        of.codeVersion(),
                        of.engine(),
                        of.settings().texts(),
                        of.benchmarksSha256(),
                        of.previous().orElse(null),
                        of.key().reading(),
                        Manifest.inputs(readExtracts(), of.landing().repeated()),
                        Manifest.outputs(run, Manifest.KEPT));
        Folders.replace(run.manifest(), Json.write(manifest));
        progress.item("pointer");
        Publication publication = new Publication(of.workspace());
        publication.movePointer(manifest);
        progress.item("index");
        publication.writeIndex();
        progress.done("%s of %s is published".formatted(of.key().run(), of.month()));
    }

    private void build(SqlTables tables, Engine with) throws IOException {
        List<TableReport> reports = new ArrayList<>();
        run.fill(
                tables.state(),
                folder ->
                        reports.addAll(new BuildTables(with, tables, progress::item).run(folder)));
        // the views still name the folder that was moved
        engine.with(tables);
        progress.done(
                "%d tables, all checks hold%s"
                        .formatted(
                                reports.size(),
                                reports.stream()
                                        .flatMap(report -> report.matchRates().entrySet().stream())
                                        .map(
                                                rate ->
                                                        "; %s %.1f %%"
                                                                .formatted(
                                                                        rate.getKey(),
                                                                        100 * rate.getValue()))
                                        .collect(Collectors.joining())));
    }

    private RunInfo runInfo() {
        return new RunInfo(
                of.key().run(),
                of.month(),
                of.asOf(),
                of.settings().reportingCurrency().getCurrencyCode(),
                of.settings().timeZone().getId(),
                of.settings().confidence().doubleValue(),
                of.codeVersion(),
                settingsToPrint(),
                of.presentation());
    }

    /** The settings without which figures cannot be judged. */
    private Map<String, String> settingsToPrint() {
        Map<String, String> texts = of.settings().texts();
        Map<String, String> printed = new LinkedHashMap<>();
        for (String key :
                List.of(
                        "conversion_window_days",
                        "attribution_window_days",
                        "credit_policy",
                        "follow_up_hours",
                        "untouched_days",
                        "minimum_cell",
                        "incrementality",
                        "gross_margin",
                        "annual_discount_rate")) {
            printed.put(key, texts.get(key));
        }
        return printed;
    }

    private SqlTables tables(String state) {
        return SqlTables.read(of.home().sql(), state);
    }

    private List<Extract> readExtracts() throws IOException {
        return Json.read(run.state("extracts").resolve("extracts.json"), Readable.class).extracts();
    }

    private Validation validation() throws IOException {
        return Lake.validation(of.workspace().reading(of.key().reading()));
    }
}
