package org.referralroi.validated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.ExtractReader;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.LandingFolder;
import org.referralroi.extracts.Table;

/**
 * A few tables in a landing folder, and what validation makes of them, written down as text. The
 * contract is that of the program, but no table is required.
 */
final class Deliveries {

    private final Path folder;
    private final Contract contract;
    private int readings;

    Deliveries(Path folder) {
        this.folder = folder;
        List<Table> tables =
                Contract.read(Path.of("..", "sql", "extracts.yml")).tables().stream()
                        .map(t -> new Table(t.system(), t.name(), false, t.is(), t.columns()))
                        .toList();
        this.contract = new Contract(tables);
    }

    /** Adds a file such as {@code 1/crm/leads.csv}; one that ends in gz is compressed. */
    Deliveries with(String file, String text) {
        return with(file, file.endsWith(".gz") ? gzip(text) : text.getBytes(UTF_8));
    }

    Deliveries with(String file, byte[] bytes) {
        try {
            Path path = folder.resolve("landing").resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Files, rejections, loose ends, notices and money of a reading, one per line. */
    Reading read(Engine engine) {
        try {
            Path own = folder.resolve("reading-" + engine.name() + "-" + readings++);
            Path copies = Files.createDirectories(own.resolve("copies"));
            Path scratch = Files.createDirectories(own.resolve("scratch"));
            Landing landing = new LandingFolder(folder.resolve("landing"), contract).list();
            ExtractReader reader = new ExtractReader(copies, copies);
            List<Extract> extracts = new ArrayList<>();
            for (ExtractFile file : landing.files()) {
                extracts.add(reader.read(file, contract.table(file.table())));
            }
            LakeFolders lake = new LakeFolders(own.resolve("lake"), scratch, contract);
            Validation validation =
                    new Validate(engine, settings(), lake, table -> {}).run(extracts);
            return new Reading(engine, contract, landing, lake, validation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However many rows are rejected, validation goes on. */
    private ProgramSettings settings() throws IOException {
        Path file = folder.resolve("program.yml");
        Files.writeString(
                file,
                """
                reporting_currency: EUR
                time_zone: Europe/Berlin
                max_rejected_share: 1
                """);
        return ProgramFile.read(file);
    }

    /** What a reading came to. */
    record Reading(
            Engine engine,
            Contract contract,
            Landing landing,
            LakeFolders lake,
            Validation validation) {

        /** All but the rows. */
        String account() {
            List<String> lines = new ArrayList<>();
            for (TableValidation table : validation.tables()) {
                table.files().forEach(file -> lines.add(counts(file)));
                table.moneys().stream()
                        .filter(money -> money.read().signum() != 0)
                        .forEach(money -> lines.add(total(table, money)));
                lines.addAll(rejected(table.table()));
                table.notices().forEach(notice -> lines.add("note " + notice));
            }
            landing.repeated().forEach(file -> lines.add("repeated " + file.label()));
            return String.join("\n", lines) + "\n";
        }

        /**
         * What was written of a table's rejected rows and loose ends, in the order of the files.
         */
        private List<String> rejected(String path) {
            List<Path> folders = LakeFolders.deliveries(lake.rejected(contract.table(path)));
            if (folders.isEmpty()) {
                return List.of();
            }
            engine.createView(
                    "written_rejections",
                    folders,
                    "file string, line bigint, column_name string, value string, rule string");
            return engine
                    .query("select * from written_rejections order by file, line, column_name")
                    .stream()
                    .map(
                            row ->
                                    "%s line %d %s '%s' %s"
                                            .formatted(
                                                    row.text("file"),
                                                    row.integer("line"),
                                                    row.optionalText("column_name").orElse(""),
                                                    row.optionalText("value").orElse(""),
                                                    row.text("rule")))
                    .toList();
        }

        /** Every validated row of a table, by its key, the given columns only. */
        String rows(String name, String... columns) {
            Table table = contract.table(name);
            String texts =
                    List.of(columns).stream()
                            .map("cast(%1$s as string) as %1$s"::formatted)
                            .collect(Collectors.joining(", "));
            String keys =
                    table.keys().stream()
                            .map(key -> "%s as key_%s".formatted(key.name(), key.name()))
                            .collect(Collectors.joining(", "));
            String order =
                    table.keys().stream()
                            .map(key -> "key_" + key.name())
                            .collect(Collectors.joining(", "));
            List<Row> rows =
                    engine.query(
                            "select %s, %s from %s order by %s"
                                    .formatted(texts, keys, table.name(), order));
            return rows.stream()
                    .map(
                            row ->
                                    List.of(columns).stream()
                                            .map(c -> row.optionalText(c).orElse("null"))
                                            .collect(Collectors.joining(" | ", "", "\n")))
                    .collect(Collectors.joining());
        }

        /** All columns of every validated row of every table. */
        String allRows() {
            return contract.tables().stream()
                    .map(
                            table ->
                                    table.path()
                                            + "\n"
                                            + rows(
                                                    table.path(),
                                                    table.allColumns().stream()
                                                            .filter(c -> c != Table.DELETED)
                                                            .map(Column::name)
                                                            .toArray(String[]::new)))
                    .collect(Collectors.joining());
        }
    }

    private static String counts(FileCounts file) {
        return "%s: %d read = %d validated + %d superseded + %d rejected; %d loose ends"
                .formatted(
                        file.file(),
                        file.read(),
                        file.validated(),
                        file.superseded(),
                        file.rejected(),
                        file.looseEnds());
    }

    private static String total(TableValidation table, MoneyTotal money) {
        return "%s %s %s: %s read = %s validated + %s superseded + %s rejected"
                .formatted(
                        table.table(),
                        money.column(),
                        money.currency().isEmpty() ? "without currency" : money.currency(),
                        plain(money.read()),
                        plain(money.validated()),
                        plain(money.superseded()),
                        plain(money.rejected()));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
