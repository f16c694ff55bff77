package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts the samples again and holds to it what their README says under "Counting by hand". */
class CountingByHandTest {

    private static final Path SAMPLES = Contract.repository().resolve("data-samples");
    private static final String INVOICES = "billing/invoices";
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(SAMPLES.resolve("README.md"));
    }

    @Test
    void rowsOfFourTablesAndLeadsOfEachDeliveryAreAsTheReadmeSays() throws IOException {
        List<Integer> counted = new ArrayList<>();
        for (String table :
                List.of(
                        INVOICES,
                        "billing/subscription_periods",
                        "referral/rewards",
                        "finance/costs")) {
            counted.add(
                    rows(Deliveries.FULL, table)
                            + rows(Deliveries.LATE, table)
                            + rows(Deliveries.DIRT, table));
        }
        for (String delivery : List.of(Deliveries.FULL, Deliveries.LATE, Deliveries.DIRT)) {
            counted.add(rows(delivery, "crm/leads"));
        }
        assertEquals(
                numbersOf("gives (.*) by the first, and (.*) leads by the second\\."),
                counted.stream().map(CountingByHandTest::grouped).toList());
    }

    @Test
    void amountsThatAreNoMoneyStandOnTheLinesTheReadmeSays() throws IOException {
        List<String> lines =
                records(Deliveries.DIRT, INVOICES).stream()
                        .skip(1)
                        .filter(each -> !MONEY.matcher(each.getField(3)).matches())
                        .map(each -> Long.toString(each.getStartingLineNumber()))
                        .toList();
        assertEquals(numbersOf("gives lines (.*)\\."), lines);
    }

    @Test
    void invoicesOfTheFullDeliverySumToWhatTheReadmeSays() throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        records(Deliveries.FULL, INVOICES).stream()
                .skip(1)
                .forEach(
                        each ->
                                sums.merge(
                                        each.getField(6),
                                        new BigDecimal(each.getField(3)),
                                        BigDecimal::add));
        assertEquals(
                matches("\\| ([A-Z]{3}) \\| ([\\d,.]+) \\|")
                        .map(each -> each.group(2) + " " + each.group(1))
                        .toList(),
                written(sums));
    }

    @Test
    void invoicesInForceSumToWhatTheReadmeSays() throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        judged().rows(INVOICES)
                .values()
                .forEach(
                        each ->
                                sums.merge(
                                        each.values().get("currency"),
                                        new BigDecimal(each.values().get("amount")),
                                        BigDecimal::add));
        assertEquals(
                matches("(?<=are |, | and )([\\d,]+\\.\\d\\d [A-Z]{3})")
                        .map(MatchResult::group)
                        .toList(),
                written(sums));
    }

    @Test
    void rejectedRowsAndLooseEndsOfTheReadmeAreThosePlanted() throws IOException {
        JsonNode truth = JsonMapper.shared().readTree(SAMPLES.resolve("truth.json").toFile());
        Map<String, String> planted = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        String row = "\\| (\\w+/\\w+) \\| \\d+ \\| \\d+ \\| \\d+ \\| (\\d+) \\| (\\d+) \\|";
        matches(row)
                .forEach(
                        each -> {
                            String table = each.group(1);
                            told.put(table, each.group(2) + " and " + each.group(3));
                            planted.put(
                                    table,
                                    sum(truth.path("rejected").path(table))
                                            + " and "
                                            + sum(truth.path("loose_ends").path(table)));
                        });
        assertEquals(Contract.read().tables().keySet().stream().sorted().toList(), keys(told));
        assertEquals(planted, told);
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static List<String> keys(Map<String, String> sorted) {
        return List.copyOf(sorted.keySet());
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode each : counts) {
            sum += each.asInt();
        }
        return sum;
    }

    private static List<String> written(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%,.2f ", each.getValue()) + each.getKey())
                .toList();
    }

    private static Stream<MatchResult> matches(String expression) {
        return Pattern.compile(expression).matcher(readme).results();
    }

    /** Returns the numbers in the groups of the one place that matches. */
    private static List<String> numbersOf(String expression) {
        Matcher place = Pattern.compile(expression).matcher(readme);
        assertEquals(1, place.results().count(), expression);
        place.reset().find();
        List<String> numbers = new ArrayList<>();
        for (int group = 1; group <= place.groupCount(); group++) {
            numbers.addAll(List.of(place.group(group).split(", | and ")));
        }
        return numbers;
    }

    private static int rows(String delivery, String table) throws IOException {
        return Files.exists(file(delivery, table)) ? records(delivery, table).size() - 1 : 0;
    }

    private static Path file(String delivery, String table) {
        return SAMPLES.resolve("landing").resolve(delivery).resolve(table + ".csv.gz");
    }

    private static List<CsvRecord> records(String delivery, String table) throws IOException {
        try (Reader in = Judge.open(file(delivery, table));
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(in)) {
            return csv.stream().toList();
        }
    }

    private static Judge judged() throws IOException {
        Path landing = SAMPLES.resolve("landing");
        return new Judge(landing, Deliveries.FULL, Deliveries.LATE, Deliveries.DIRT);
    }
}
