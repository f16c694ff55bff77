package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralroi.conf.BenchmarksFile;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.LandingFolder;
import org.referralroi.extracts.Table;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.inference.InferStatistics;
import org.referralroi.inference.deliveries.Deliveries;
import org.referralroi.run.Lake;
import org.referralroi.run.Sample;
import org.referralroi.tables.BuildTables;
import org.referralroi.tables.SettingsSql;
import org.referralroi.tables.SqlTable;
import org.referralroi.tables.SqlTables;
import org.referralroi.validated.LakeFolders;

/**
 * A figure names the settings it changes with when the sample month is computed again under another
 * value of each; one that it names beside these at least occurs in the SQL it is inferred from.
 */
class SettingsOfFiguresTest {
    private static final Provenances PROVENANCES = Provenances.read(SampleRows.SQL);
    private static final List<String> STATES = List.of("facts", "metrics");
    private static final LocalDate AS_OF = Sample.MONTH.plusMonths(1).atDay(1);
    private static final Set<String> ALWAYS_PRINTED = Set.of("reporting_currency", "time_zone");

    @TempDir private static Path folder;

    private static ProgramSettings settings;
    private static Engine engine;
    private static Deliveries deliveries;
    private static Statistics published;

    @BeforeAll
    static void openTheSampleMonth() throws IOException {
        settings = ProgramFile.read(Sample.HOME.conf().resolve("program.yml"));
        engine = new DuckDbEngine(folder, SampleRows.SQL.resolve("engines/duckdb.sql"));
        // the settings are functions that views read, so there are some before there are views
        SettingsSql.define(engine, settings, AS_OF);
        Path reading = Sample.undisturbed().reading();
        Contract contract = Contract.read(SampleRows.SQL.resolve("extracts.yml"));
        for (Table table : contract.tables()) {
            LakeFolders.open(engine, reading, table);
        }
        deliveries =
                new Deliveries(
                        Lake.validation(reading),
                        new LandingFolder(Sample.HOME.sampleLanding(), contract).list(),
                        contract);
        published = StatisticsFiles.read(run("statistics"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gross_margin | 0.5",
                "annual_discount_rate | 0.2",
                "conversion_window_days | 30",
                "attribution_window_days | 20",
                "credit_policy | last",
                "reactivation_gap_days | 0",
                "follow_up_hours | 48",
                "untouched_days | 30",
                "marketing_sources | event",
                "referral_sources | referral, event",
                "adjust_for | segment",
                "minimum_cell | 1000",
                "confidence | 0.9",
                "incrementality | 0.5",
                "horizon_months | 48",
                "max_rejected_share | 0.5",
            })
    void whatChangesWithASettingNamesItAndNothingElseDoes(String key, String value)
            throws IOException {
        Map<String, String> texts = settings.texts();
        texts.put(key, value);
        ProgramSettings other = ProgramSettings.of(texts);
        Set<String> functions = DefinedFunctions.differing(settings, other, AS_OF);
        Set<String> changed = changed(key, other, functions);
        Set<String> naming = naming(key);
        assertEquals(changed, kept(naming, changed), "what changes names " + key);
        Set<String> idle =
                naming.stream()
                        .filter(name -> !changed.contains(name))
                        .filter(name -> !reads(name, functions))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), idle, "what names " + key + " could change with it");
    }

    private static Set<String> naming(String key) {
        Set<String> naming =
                PROVENANCES.entries().stream()
                        .filter(entry -> entry.settings().contains(key))
                        .flatMap(entry -> entry.names().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        // named of itself where there is an interval
        if (key.equals("confidence")) {
            published.figures().stream()
                    .filter(figure -> figure.low().isPresent())
                    .forEach(figure -> naming.add(figure.figure()));
        }
        return naming;
    }

    private static Set<String> kept(Set<String> names, Set<String> among) {
        return names.stream().filter(among::contains).collect(Collectors.toSet());
    }

    /** Whether a table it is inferred from, or one that is read for that, calls a function. */
    private static boolean reads(String name, Set<String> functions) {
        Map<String, SqlTable> tables = new HashMap<>();
        for (String state : STATES) {
            SqlTables.read(SampleRows.SQL, state)
                    .tables()
                    .forEach(table -> tables.put(table.name(), table));
        }
        Deque<String> reached = new ArrayDeque<>(PROVENANCES.find(name).orElseThrow().metrics());
        Set<String> seen = new HashSet<>();
        while (!reached.isEmpty()) {
            SqlTable table = tables.get(reached.pop());
            if (table != null && seen.add(table.name())) {
                if (functions.stream().anyMatch(f -> table.query().contains(f + "("))) {
                    return true;
                }
                reached.addAll(table.reads());
            }
        }
        return false;
    }

    @Test
    void everySettingIsTriedOrPrintedWithEveryFigure() throws NoSuchMethodException {
        Set<String> tried = new TreeSet<>(ALWAYS_PRINTED);
        for (String line :
                SettingsOfFiguresTest.class
                        .getDeclaredMethod(
                                "whatChangesWithASettingNamesItAndNothingElseDoes",
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value()) {
            tried.add(line.split(" ")[0]);
        }
        assertEquals(new TreeSet<>(settings.texts().keySet()), tried);
    }

    /** Figures and tables that are others under other settings. */
    private static Set<String> changed(String key, ProgramSettings other, Set<String> functions)
            throws IOException {
        Map<String, Object> before = contents(published);
        Map<String, Object> after = contents(infer(key, other, functions));
        Set<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .map(place -> place.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Infers from the metrics of the run, or where SQL knows the setting, from new ones. */
    private static Statistics infer(String key, ProgramSettings other, Set<String> functions)
            throws IOException {
        if (functions.isEmpty()) {
            BuildTables.open(engine, SqlTables.read(SampleRows.SQL, "metrics"), run("metrics"));
        } else {
            SettingsSql.define(engine, other, AS_OF);
            for (String state : STATES) {
                new BuildTables(engine, SqlTables.read(SampleRows.SQL, state), what -> {})
                        .run(Files.createDirectories(folder.resolve(key).resolve(state)));
            }
        }
        return InferStatistics.run(
                published.run(),
                other,
                BenchmarksFile.read(Sample.HOME.conf().resolve(BenchmarksFile.NAME)),
                table -> engine.query("select * from " + table),
                deliveries);
    }

    private static Path run(String state) throws IOException {
        return Sample.folder(Sample.undisturbed()).resolve(state);
    }

    /** What stands at each place; of a table, all its rows. */
    private static Map<String, Object> contents(Statistics statistics) {
        Map<String, Object> contents = new HashMap<>();
        for (Figure figure : statistics.figures()) {
            contents.put(
                    String.join(
                            " ", figure.figure(), figure.group(), figure.slice(), figure.period()),
                    figure);
        }
        for (AbsentFigure absent : statistics.absent()) {
            contents.put(
                    String.join(
                            " ", absent.figure(), absent.group(), absent.slice(), absent.period()),
                    "absent");
        }
        for (StatisticsTable<?> table : StatisticsTable.ALL) {
            contents.put(table.name(), statistics.rows(table));
        }
        return contents;
    }
}
