package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts in the files, knowing nothing of how they were made, what was planted. */
class PlantedTest {

    @TempDir private static Path folder;

    private static final LocalDate CREATED_BEFORE = LocalDate.of(2026, 8, 3);
    private static final double STANDARD_ERRORS = 4;

    private static Collection<Judge.Row> leads;
    private static final Map<String, String> WON_ON = new HashMap<>();
    private static final Set<String> REFERRED = new HashSet<>();
    private static final Set<String> ASSISTED = new HashSet<>();
    private static Judge judge;

    @BeforeAll
    static void writeAndJoin() throws IOException {
        new Company(20_000, 11).writeTo(folder, false, done -> {});
        for (String delivery : new String[] {Deliveries.FULL, Deliveries.LATE}) {
            // by far the largest, and not counted here
            Files.delete(folder.resolve("landing/" + delivery + "/billing/invoices.csv"));
        }
        judge = new Judge(folder.resolve("landing"), Deliveries.FULL, Deliveries.LATE);
        leads = judge.rows("crm/leads").values();
        wins();
        referrals();
    }

    private static void wins() {
        Map<String, String> opportunityOfLead = new HashMap<>();
        Map<String, String> startOfEmail = new HashMap<>();
        Map<String, String> startOfCustomer = new HashMap<>();
        for (Judge.Row row : judge.rows("billing/subscription_periods").values()) {
            if (Double.parseDouble(row.values().get("monthly_amount")) > 0) {
                startOfCustomer.merge(
                        row.values().get("customer_id"),
                        row.values().get("started_on"),
                        (one, two) -> one.compareTo(two) < 0 ? one : two);
            }
        }
        for (Judge.Row row : judge.rows("billing/customers").values()) {
            String start = startOfCustomer.get(row.values().get("customer_id"));
            if (start != null) {
                startOfEmail.put(row.values().get("email"), start);
            }
        }
        Map<String, String> wonOpportunity = new HashMap<>();
        for (Judge.Row row : judge.rows("crm/opportunities").values()) {
            opportunityOfLead.put(row.values().get("lead_id"), row.key());
            if (row.values().get("outcome").equals("won")) {
                String won = day(row.values().get("closed_at")).toString();
                wonOpportunity.put(row.values().get("opportunity_id"), won);
                WON_ON.put(row.values().get("lead_id"), won);
            }
        }
        for (Judge.Row row : leads) {
            String lead = row.values().get("lead_id");
            String named = row.values().get("opportunity_id");
            if (wonOpportunity.containsKey(named)) {
                WON_ON.put(lead, wonOpportunity.get(named));
            } else if (named.isEmpty() && !opportunityOfLead.containsKey(lead)) {
                String start = startOfEmail.get(row.values().get("email"));
                if (start != null) {
                    WON_ON.put(lead, start);
                }
            }
        }
    }

    private static void referrals() {
        Map<String, Judge.Row> byEmail = new HashMap<>();
        leads.forEach(row -> byEmail.put(row.values().get("email"), row));
        Map<String, OffsetDateTime> earliest = new HashMap<>();
        for (Judge.Row row : judge.rows("referral/referrals").values()) {
            Map<String, String> referral = row.values();
            String email =
                    referral.get("prospect_email").strip().toLowerCase(java.util.Locale.ROOT);
            String advocate = referral.get("advocate_id") + "|";
            boolean self =
                    judge.rows("referral/advocates")
                            .get(advocate)
                            .values()
                            .get("email")
                            .equals(email);
            String lead = referral.get("lead_id");
            if (lead.isEmpty() && byEmail.containsKey(email)) {
                lead = byEmail.get(email).values().get("lead_id");
            }
            OffsetDateTime at = OffsetDateTime.parse(referral.get("referred_at"));
            boolean afterWin =
                    WON_ON.containsKey(lead)
                            && WON_ON.get(lead).compareTo(day(at.toString()).toString()) < 0;
            if (!self && !afterWin && !referral.get("status").equals("rejected")) {
                earliest.merge(lead, at, (one, two) -> one.isBefore(two) ? one : two);
            }
        }
        for (Judge.Row row : leads) {
            String lead = row.values().get("lead_id");
            OffsetDateTime at = earliest.get(lead);
            if (at != null) {
                OffsetDateTime made = OffsetDateTime.parse(row.values().get("created_at"));
                (made.isBefore(at.minusDays(1)) ? ASSISTED : REFERRED).add(lead);
            }
        }
    }

    private static LocalDate day(String instant) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return OffsetDateTime.parse(instant).atZoneSameInstant(zone).toLocalDate();
    }

    /** Returns what the lead says of itself, or else its account, which is older. */
    private static String known(Judge.Row lead, String column) {
        String own = lead.values().get(column);
        String account = lead.values().get("account_id") + "|";
        return own.isEmpty() ? judge.rows("crm/accounts").get(account).values().get(column) : own;
    }

    @Test
    void referredLeadsConvertAsOftenAsPlanted() {
        // segment and region → leads and wins, not referred and referred
        Map<String, double[]> strata = new TreeMap<>();
        for (Judge.Row row : leads) {
            String lead = row.values().get("lead_id");
            String stratum = known(row, "segment") + " " + known(row, "region");
            LocalDate made = day(row.values().get("created_at"));
            if (!ASSISTED.contains(lead) && made.isBefore(CREATED_BEFORE)) {
                boolean won =
                        WON_ON.containsKey(lead)
                                && ChronoUnit.DAYS.between(made, LocalDate.parse(WON_ON.get(lead)))
                                        <= 90;
                double[] counts = strata.computeIfAbsent(stratum, key -> new double[4]);
                int arm = REFERRED.contains(lead) ? 2 : 0;
                counts[arm]++;
                counts[arm + 1] += won ? 1 : 0;
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

    @Test
    void segmentsAndNotReferralsMakeTheRawComparisonLarger() {
        double referred = 0;
        double large = 0;
        double all = 0;
        double allLarge = 0;
        for (Judge.Row row : leads) {
            boolean enterprise = known(row, "segment").equals("enterprise");
            all++;
            allLarge += enterprise ? 1 : 0;
            if (REFERRED.contains(row.values().get("lead_id"))) {
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
