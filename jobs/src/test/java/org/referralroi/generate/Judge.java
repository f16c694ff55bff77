package org.referralroi.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.referralroi.generate.Contract.Column;
import org.referralroi.generate.DirtyFile.Finding;

/** Holds a landing folder to the contract, in memory and as plainly as it can be written. */
final class Judge {

    /** A row that kept the rules of rows. */
    record Row(Map<String, String> values, String key, Instant updated, int order, long line) {

        boolean deletes() {
            return values.getOrDefault("deleted", "").equals("true");
        }
    }

    private final Contract contract = Contract.read();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<String, Row>> tables = new LinkedHashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private int order;

    Judge(Path landing, String... deliveries) throws IOException {
        for (String table : contract.tables().keySet()) {
            tables.put(table, new LinkedHashMap<>());
            List<Path> before = new ArrayList<>();
            for (String delivery : deliveries) {
                for (String ending : List.of(".csv", ".csv.gz")) {
                    Path file = landing.resolve(delivery).resolve(table + ending);
                    if (Files.exists(file) && !isRepeated(file, before)) {
                        before.add(file);
                        read(table, file);
                    }
                }
            }
        }
        contract.tables().forEach(this::references);
        tables.values().forEach(rows -> rows.values().removeIf(Row::deletes));
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::toString)).toList();
    }

    private static boolean isRepeated(Path file, List<Path> before) throws IOException {
        for (Path each : before) {
            if (Files.mismatch(file, each) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns read, validated, superseded and rejected rows and loose ends, a line each table. */
    String counts() {
        StringBuilder text = new StringBuilder();
        text.append("| table | read | validated | superseded | rejected | loose ends |\n");
        text.append("|---|---|---|---|---|---|\n");
        tables.forEach(
                (table, rows) -> {
                    long loose = found(table, true);
                    long rejected = found(table, false);
                    long superseded = read.get(table) - rows.size() - rejected;
                    text.append(
                            "| %s | %d | %d | %d | %d | %d |\n"
                                    .formatted(
                                            table,
                                            read.get(table),
                                            rows.size(),
                                            superseded,
                                            rejected,
                                            loose));
                });
        return text.toString();
    }

    private long found(String table, boolean loose) {
        return findings.stream()
                .filter(each -> each.table().equals(table))
                .filter(each -> each.rule().equals("loose_end") == loose)
                .count();
    }

    /** Returns the rows of a table that are in force, by key. */
    Map<String, Row> rows(String table) {
        return tables.get(table);
    }

    static Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (file.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in);
        }
        return new InputStreamReader(in, UTF_8);
    }

    private void read(String table, Path file) throws IOException {
        try (Reader in = open(file);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(in)) {
            List<String> header = new ArrayList<>();
            for (CsvRecord each : csv) {
                if (header.isEmpty()) {
                    header.addAll(each.getFields());
                    header.set(0, header.get(0).replace("\uFEFF", ""));
                } else {
                    judge(table, header, each);
                }
            }
        }
    }

    private void judge(String table, List<String> header, CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        read.merge(table, 1, Integer::sum);
        if (csv.getFieldCount() != header.size()) {
            findings.add(new Finding(table, line, "fields", "", ""));
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), csv.getField(i));
        }
        boolean deletes = values.getOrDefault("deleted", "").equals("true");
        List<Column> columns =
                Stream.concat(contract.tables().get(table).stream(), Contract.everywhere())
                        .toList();
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), "");
            String rule = deletes && !column.key() ? "" : rule(column, value);
            if (!rule.isEmpty()) {
                findings.add(new Finding(table, line, rule, column.name(), value));
                return;
            }
        }
        upsert(table, values, line);
    }

    private static String rule(Column column, String value) {
        if (value.isEmpty()) {
            return column.mayBeEmpty() ? "" : "required";
        }
        if (!column.hasType(value)) {
            return "type";
        }
        return column.values().isEmpty() || column.values().contains(value) ? "" : "enum";
    }

    private void upsert(String table, Map<String, String> values, int line) {
        StringBuilder key = new StringBuilder();
        for (Column column : contract.tables().get(table)) {
            if (column.key()) {
                key.append(values.get(column.name())).append('|');
            }
        }
        String updated = values.getOrDefault("updated_at", "");
        Instant at = updated.isEmpty() ? Instant.MIN : OffsetDateTime.parse(updated).toInstant();
        Row row = new Row(values, key.toString(), at, order++, line);
        tables.get(table)
                .merge(
                        row.key(),
                        row,
                        (old, young) -> young.updated().isBefore(old.updated()) ? old : young);
    }

    private void references(String table, List<Column> columns) {
        Map<String, Row> rows = tables.get(table);
        Set<String> gone = new HashSet<>();
        for (Row row : rows.values()) {
            boolean leaves = row.deletes();
            for (Column column : columns) {
                String value = row.values().getOrDefault(column.name(), "");
                if (leaves || column.refersTo().isEmpty() || value.isEmpty()) {
                    continue;
                }
                Row target = tables.get(column.refersTo()).get(value + "|");
                boolean tombstone = target != null && target.deletes();
                if (target == null || tombstone) {
                    leaves = !column.mayBeEmpty();
                    if (!tombstone) {
                        String rule = leaves ? "reference" : "loose_end";
                        int line = (int) row.line();
                        findings.add(new Finding(table, line, rule, column.name(), value));
                    }
                }
            }
            // a deleting row stays, so that what refers to it is seen to go with it
            if (leaves && !row.deletes()) {
                gone.add(row.key());
            }
        }
        rows.keySet().removeAll(gone);
    }
}
