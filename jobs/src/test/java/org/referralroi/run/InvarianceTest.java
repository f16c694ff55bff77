package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.generate.Company;

/**
 * What does not matter to a company does not matter to its figures: the order of rows and columns
 * in a file, how rows are spread over deliveries, and how Spark cuts its work into parts. A small
 * company with a late delivery of changed, new and deleted rows is taken to all its statistics, and
 * every one of them must come out the same in every digit.
 */
class InvarianceTest {
    private static final long CUSTOMERS = 100;

    /** What was delivered in which file is another thing than what it says. */
    private static final List<String> OF_DELIVERIES =
            List.of(
                    StatisticsTable.DELIVERED_FILES.name(),
                    StatisticsTable.REJECTED_EXAMPLES.name(),
                    StatisticsTable.QUALITY_NOTICES.name());

    /**
     * A table of all deliveries.
     *
     * @param rows each by its columns; a row of a delivery without a column does not have it
     */
    private record Table(LinkedHashSet<String> columns, List<Map<String, String>> rows) {}

    private static Path folder;
    private static Map<String, Table> tables;
    private static Map<String, String> undisturbed;
    private static int runs;

    @BeforeContainer
    static void generate() throws IOException {
        folder = Files.createTempDirectory("invariance");
        new Company(CUSTOMERS, 7).writeTo(folder.resolve("company"), false, done -> {});
        Path landing = folder.resolve("company/landing");
        // broken rows, and a file that is delivered twice, are counted by delivery
        Folders.delete(landing.resolve("2026-11-06-dirt"));
        Files.delete(landing.resolve("2026-11-05-late/referral/programs.csv"));
        tables = read(landing);
        undisturbed = statistics(root(), landing, "duckdb", "", List.of());
    }

    @AfterContainer
    static void delete() throws IOException {
        Folders.delete(folder);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void orderAndDeliveryOfRowsChangeNoFigure(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int deliveries)
            throws IOException {
        Path landing = folder.resolve("landing-" + runs);
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            List<Map<String, String>> rows = new ArrayList<>(table.getValue().rows());
            Collections.shuffle(rows, random);
            Map<Integer, List<Map<String, String>>> split =
                    rows.stream().collect(Collectors.groupingBy(row -> random.nextInt(deliveries)));
            for (Map.Entry<Integer, List<Map<String, String>>> part : split.entrySet()) {
                List<String> columns = new ArrayList<>(table.getValue().columns());
                Collections.shuffle(columns, random);
                write(
                        landing.resolve("delivery-" + part.getKey())
                                .resolve(table.getKey() + ".csv"),
                        columns,
                        part.getValue());
            }
        }
        assertEquals(undisturbed, statistics(root(), landing, "duckdb", "", List.of()));
    }

    @Example
    void thePartitionsOfSparkChangeNoFigure() throws IOException {
        Path landing = folder.resolve("company/landing");
        Path root = root();
        Map<String, String> many =
                statistics(
                        root,
                        landing,
                        "spark",
                        "local[2]",
                        List.of(
                                "set spark.sql.shuffle.partitions = 3",
                                "set spark.sql.files.maxPartitionBytes = 16384",
                                "set spark.sql.files.openCostInBytes = 0"));
        // what was validated in many parts is taken on in one
        Map<String, String> few =
                statistics(
                        root,
                        landing,
                        "spark",
                        "local[1]",
                        List.of("set spark.sql.shuffle.partitions = 1"));
        assertEquals(undisturbed, many);
        assertEquals(many, few);
    }

    private static Path root() {
        return folder.resolve("run-" + runs++);
    }

    /**
     * All tables of statistics as text, after the steps of a run with these settings of its engine.
     */
    private static Map<String, String> statistics(
            Path root, Path landing, String engine, String master, List<String> engineSettings)
            throws IOException {
        MonthlyRun of =
                MonthlyRun.of(
                        Sample.HOME,
                        new RunRequest(
                                Optional.of(Sample.MONTH),
                                new Workspace(root, landing),
                                Sample.HOME.conf(),
                                engine,
                                master),
                        Sample.CLOCK);
        Folders.delete(of.folder().path());
        Files.createDirectories(of.folder().path());
        try (OpenEngine open = new OpenEngine(of)) {
            for (String setting : engineSettings) {
                open.get().execute(setting);
            }
            Stages stages = new Stages(of, open, Progress.SILENT);
            stages.extracts();
            stages.validated();
            stages.facts();
            stages.metrics();
            stages.statistics();
        }
        Statistics statistics = StatisticsFiles.read(of.folder().state("statistics"));
        Map<String, String> texts = new TreeMap<>();
        statistics.tables().stream()
                .filter(table -> !OF_DELIVERIES.contains(table.name()))
                .forEach(
                        table ->
                                texts.put(
                                        table.name(),
                                        statistics.rows(table).stream()
                                                .map(row -> row + "\n")
                                                .collect(Collectors.joining())));
        return texts;
    }

    private static Map<String, Table> read(Path landing) throws IOException {
        Map<String, Table> read = new TreeMap<>();
        for (Path file : Folders.files(landing)) {
            String system = file.getParent().getFileName().toString();
            String name = system + "/" + file.getFileName().toString().replace(".csv", "");
            Table table =
                    read.computeIfAbsent(
                            name, key -> new Table(new LinkedHashSet<>(), new ArrayList<>()));
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file);
                    Stream<CsvRecord> records = csv.stream()) {
                List<CsvRecord> all = records.toList();
                List<String> columns = all.get(0).getFields();
                table.columns().addAll(columns);
                for (CsvRecord each : all.subList(1, all.size())) {
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        row.put(columns.get(i), each.getField(i));
                    }
                    table.rows().add(row);
                }
            }
        }
        return read;
    }

    private static void write(Path file, List<String> columns, List<Map<String, String>> rows)
            throws IOException {
        Files.createDirectories(file.getParent());
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (Map<String, String> row : rows) {
                csv.writeRecord(
                        columns.stream().map(column -> row.getOrDefault(column, "")).toList());
            }
        }
    }
}
