package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.generate.Contract.Column;

class ExtractsTest {

    @TempDir private static Path folder;

    private static final Contract CONTRACT = Contract.read();
    private static Judge clean;

    @BeforeAll
    static void writeThreeThousandCustomers() throws IOException {
        new Company(3_000, 1).writeTo(folder, false, done -> {});
        clean = new Judge(folder.resolve("landing"), Deliveries.FULL);
    }

    @Test
    void theFullDeliveryKeepsTheContract() {
        assertEquals(List.of(), clean.findings());
    }

    @Test
    void theLateDeliveryKeepsTheContract() throws IOException {
        Judge judge = new Judge(folder.resolve("landing"), Deliveries.FULL, Deliveries.LATE);
        assertEquals(List.of(), judge.findings());
    }

    @Test
    void columnsAreThoseOfTheContract() {
        Map<String, List<String>> written = new TreeMap<>();
        for (Extract extract : Extract.values()) {
            written.put(extract.table, List.of(extract.columns()));
        }
        Map<String, List<String>> promised = new TreeMap<>();
        CONTRACT.tables()
                .forEach(
                        (table, columns) ->
                                promised.put(table, columns.stream().map(Column::name).toList()));
        assertEquals(promised, written);
    }

    @Test
    void everyValueOfEveryListOccurs() {
        List<String> missing = new ArrayList<>();
        CONTRACT.tables()
                .forEach(
                        (table, columns) -> {
                            for (Column column : columns) {
                                TreeSet<String> seen =
                                        clean.rows(table).values().stream()
                                                .map(row -> row.values().get(column.name()))
                                                .collect(Collectors.toCollection(TreeSet::new));
                                column.values().stream()
                                        .filter(value -> !seen.contains(value))
                                        .forEach(value -> missing.add(column.name() + " " + value));
                                if (column.mayBeEmpty() != seen.contains("")) {
                                    missing.add(table + " " + column.name() + " never empty");
                                }
                            }
                        });
        assertEquals(List.of(), missing);
    }

    @Test
    void nothingInTheFullDeliveryIsLaterThanIt() {
        List<String> later = new ArrayList<>();
        CONTRACT.tables()
                .forEach(
                        (table, columns) -> {
                            for (Judge.Row row : clean.rows(table).values()) {
                                for (Column column : columns) {
                                    String value = row.values().get(column.name());
                                    boolean dated =
                                            column.type().equals("date")
                                                    || column.type().equals("instant");
                                    if (dated && value.compareTo("2026-11-01T00:00:00") > 0) {
                                        later.add(table + " " + row.key() + " " + value);
                                    }
                                }
                            }
                        });
        assertEquals(List.of(), later);
    }

    @Test
    void theShapeIsThatOfACompany() {
        int customers = clean.rows("billing/customers").size();
        double invoices = clean.rows("billing/invoices").size() / (double) customers;
        double leads = clean.rows("crm/leads").size() / (double) customers;
        assertTrue(invoices > 16 && invoices < 22, invoices + " invoices per customer");
        assertTrue(leads > 4 && leads < 6, leads + " leads per customer");

        Map<String, Integer> byAdvocate = new HashMap<>();
        clean.rows("referral/referrals")
                .values()
                .forEach(row -> byAdvocate.merge(row.values().get("advocate_id"), 1, Integer::sum));
        int[] counts = byAdvocate.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int all = java.util.Arrays.stream(counts).sum();
        int tenth = (counts.length + 9) / 10;
        int top = java.util.Arrays.stream(counts).skip(counts.length - tenth).sum();
        double share = top / (double) all;
        assertTrue(share > 0.35 && share < 0.65, share + " of the referrals by the first 10 %");
    }

    @Test
    void rowsBreakLinesOnlyWhereTheyAreQuoted() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("landing").resolve(Deliveries.FULL))) {
            List<Path> broken =
                    files.filter(Files::isRegularFile)
                            .filter(file -> lines(file).anyMatch(line -> line.contains("\r")))
                            .toList();
            assertEquals(List.of(), broken);
        }
        String leads = "landing/" + Deliveries.FULL + "/crm/leads.csv";
        assertEquals(
                List.of("Zweigstelle \"\"Süd\"\", Köln\""),
                lines(folder.resolve(leads))
                        .filter(line -> line.startsWith("Zweigstelle"))
                        .map(line -> line.substring(0, line.indexOf("Köln\"") + 5))
                        .toList());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
