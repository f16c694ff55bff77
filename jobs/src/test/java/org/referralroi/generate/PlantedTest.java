package org.referralroi.generate;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts in the files, knowing nothing of how they were made, what was planted. */
class PlantedTest {

    @TempDir private static Path folder;

    private static final LocalDate CREATED_BEFORE = LocalDate.of(2026, 8, 3);
    private static final LocalDate SEEN_BEFORE = LocalDate.of(2026, 11, 6);
    private static final int GAP_DAYS = 30;
    private static final double STANDARD_ERRORS = 4;

    private static Path invoices;
    private static Judge judge;
    private static Attribution attribution;
    private static final Map<String, List<Judge.Row>> PAID_PERIODS = new HashMap<>();

    @BeforeAll
    static void writeAndJoin() throws IOException {
        new Company(20_000, 12).writeTo(folder, false, done -> {});
        Path landing = folder.resolve("landing");
        // by far the largest: read apart, without keeping them
        invoices = folder.resolve("invoices.csv");
        Files.move(landing.resolve(Deliveries.FULL + "/billing/invoices.csv"), invoices);
        Files.delete(landing.resolve(Deliveries.LATE + "/billing/invoices.csv"));
        judge = new Judge(landing, Deliveries.FULL, Deliveries.LATE);
        attribution = new Attribution(judge);
        for (Judge.Row row : judge.rows("billing/subscription_periods").values()) {
            if (amount(row) > 0) {
                String customer = row.values().get("customer_id");
                PAID_PERIODS.computeIfAbsent(customer, key -> new ArrayList<>()).add(row);
            }
        }
        PAID_PERIODS.values().forEach(rows -> rows.sort(Comparator.comparing(PlantedTest::start)));
    }

    private static double amount(Judge.Row period) {
        return Double.parseDouble(period.values().get("monthly_amount"));
    }

    private static LocalDate start(Judge.Row period) {
        return LocalDate.parse(period.values().get("started_on"));
    }

    private static LocalDate end(Judge.Row period) {
        String end = period.values().get("ended_on");
        return end.isEmpty() ? SEEN_BEFORE : LocalDate.parse(end);
    }

    /** Returns the dearest plan that runs on that day. */
    private static String plan(String customer, LocalDate day) {
        return PAID_PERIODS.get(customer).stream()
                .filter(row -> !start(row).isAfter(day) && end(row).isAfter(day))
                .max(Comparator.comparing(PlantedTest::amount))
                .orElseThrow()
                .values()
                .get("plan");
    }

    private static boolean isReferred(String customer) {
        Judge.Row lead = attribution.leadOfCustomer().get(customer);
        return attribution.credited(lead.values().get("lead_id"));
    }

    private static String segment(String customer) {
        return attribution.known(attribution.leadOfCustomer().get(customer), "segment");
    }

    @Test
    void referredLeadsConvertAsOftenAsPlanted() {
        // segment and region → leads and wins, not referred and referred
        Map<String, double[]> strata = new TreeMap<>();
        for (Judge.Row row : attribution.leads()) {
            String lead = row.values().get("lead_id");
            String stratum =
                    attribution.known(row, "segment") + " " + attribution.known(row, "region");
            LocalDate made = Attribution.day(row.values().get("created_at"));
            if (!attribution.assisted(lead) && made.isBefore(CREATED_BEFORE)) {
                double[] counts = strata.computeIfAbsent(stratum, key -> new double[4]);
                int arm = attribution.referred(lead) ? 2 : 0;
                counts[arm]++;
                counts[arm + 1] += attribution.wonWithin(90, row) ? 1 : 0;
            }
        }
        double wins = 0;
        double expected = 0;
        double variance = 0;
        for (double[] counts : strata.values()) {
            double rate = counts[1] / counts[0];
            wins += counts[3];
            expected += counts[2] * rate;
        }
        for (double[] counts : strata.values()) {
            double rate = counts[1] / counts[0];
            double referred = counts[3] / counts[2];
            variance += counts[3] * (1 - referred) / (wins * wins);
            variance +=
                    counts[2] * counts[2] * rate * (1 - rate) / counts[0] / (expected * expected);
        }
        assertNear(Math.log(wins / expected), Math.log(2.0), Math.sqrt(variance));
    }

    /**
     * Mantel-Haenszel ratio of churn per day over segment × first plan, with the variance of
     * Greenland and Robins, Biometrics 41 (1985), p. 55.
     */
    @Test
    void referredCustomersChurnAsMuchLessAsPlanted() {
        // segment and first plan → days and churns, not referred and referred
        Map<String, double[]> strata = new TreeMap<>();
        for (Map.Entry<String, LocalDate> each : attribution.startOfCustomer().entrySet()) {
            String customer = each.getKey();
            LocalDate churn = firstChurn(PAID_PERIODS.get(customer));
            String stratum = segment(customer) + " " + plan(customer, each.getValue());
            double[] counts = strata.computeIfAbsent(stratum, key -> new double[4]);
            int arm = isReferred(customer) ? 2 : 0;
            counts[arm] += DAYS.between(each.getValue(), churn);
            counts[arm + 1] += churn.isBefore(SEEN_BEFORE) ? 1 : 0;
        }
        double referred = 0;
        double others = 0;
        double spread = 0;
        for (double[] counts : strata.values()) {
            double days = counts[0] + counts[2];
            referred += counts[3] * counts[0] / days;
            others += counts[1] * counts[2] / days;
            spread += (counts[1] + counts[3]) * counts[0] * counts[2] / (days * days);
        }
        assertNear(
                Math.log(referred / others),
                Math.log(0.80),
                Math.sqrt(spread / (referred * others)));
    }

    private static LocalDate firstChurn(List<Judge.Row> periods) {
        LocalDate churn = end(periods.get(0));
        for (Judge.Row row : periods) {
            boolean bridged = DAYS.between(churn, start(row)) <= GAP_DAYS;
            churn = bridged && end(row).isAfter(churn) ? end(row) : churn;
        }
        return churn;
    }

    /**
     * Given segment, plan and currency the gross margin is the same for all, so that what is
     * invoiced stands for the margin.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 18})
    void referredCustomersPayAsMuchMoreAsPlanted(int tenureMonth) throws IOException {
        // segment, plan and currency → customers, sum and sum of squares, not referred and referred
        Map<String, double[]> strata = new TreeMap<>();
        invoiced(tenureMonth)
                .forEach(
                        (key, amount) -> {
                            String customer = key.substring(0, key.indexOf(' '));
                            String stratum = segment(customer) + key.substring(key.indexOf(' '));
                            double[] sums = strata.computeIfAbsent(stratum, k -> new double[6]);
                            int arm = isReferred(customer) ? 3 : 0;
                            sums[arm]++;
                            sums[arm + 1] += amount;
                            sums[arm + 2] += amount * amount;
                        });
        double referred = 0;
        double others = 0;
        double referredVariance = 0;
        double othersVariance = 0;
        for (double[] sums : strata.values()) {
            if (sums[0] > 1 && sums[3] > 1) {
                referred += sums[4];
                others += sums[3] * sums[1] / sums[0];
                referredVariance += sums[3] * variance(sums[3], sums[4], sums[5]);
                othersVariance += sums[3] * sums[3] / sums[0] * variance(sums[0], sums[1], sums[2]);
            }
        }
        assertNear(
                Math.log(referred / others),
                Math.log(1.10),
                Math.sqrt(
                        referredVariance / (referred * referred)
                                + othersVariance / (others * others)));
    }

    /**
     * Returns what was invoiced in a month of tenure, by customer, plan then in force, currency.
     */
    private static Map<String, Double> invoiced(int tenureMonth) throws IOException {
        Map<String, Double> amounts = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(invoices)) {
            for (NamedCsvRecord each : csv) {
                String customer = each.getField("customer_id");
                LocalDate issued = LocalDate.parse(each.getField("issued_on"));
                LocalDate start = attribution.startOfCustomer().get(customer);
                LocalDate month = start.plusMonths(tenureMonth);
                if (issued.equals(month)) {
                    boolean counts = List.of("open", "paid").contains(each.getField("status"));
                    double net =
                            Double.parseDouble(each.getField("amount"))
                                    - Double.parseDouble(each.getField("refunded"));
                    String plan = plan(customer, issued);
                    String key = "%s %s %s".formatted(customer, plan, each.getField("currency"));
                    amounts.merge(key, counts ? net : 0, Double::sum);
                }
            }
        }
        return amounts;
    }

    private static double variance(double count, double sum, double sumOfSquares) {
        return (sumOfSquares - sum * sum / count) / (count - 1);
    }

    @Test
    void segmentsAndNotReferralsMakeTheRawComparisonLarger() {
        double referred = 0;
        double large = 0;
        double all = 0;
        double allLarge = 0;
        for (Judge.Row row : attribution.leads()) {
            boolean enterprise = attribution.known(row, "segment").equals("enterprise");
            all++;
            allLarge += enterprise ? 1 : 0;
            if (attribution.referred(row.values().get("lead_id"))) {
                referred++;
                large += enterprise ? 1 : 0;
            }
        }
        assertNear(large / referred, 0.0578 / 0.1738, Math.sqrt(0.222 / referred));
        assertNear(allLarge / all, 0.17, Math.sqrt(0.1411 / all));
    }

    private static void assertNear(double found, double planted, double standardError) {
        double away = Math.abs(found - planted) / standardError;
        assertTrue(
                away < STANDARD_ERRORS,
                () -> "%s is %s standard errors from %s".formatted(found, away, planted));
    }
}
