package org.referralroi.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referralroi.generate.company.Advocates;
import org.referralroi.generate.company.Customer;
import org.referralroi.generate.company.Lead;
import org.referralroi.generate.company.Leads;
import org.referralroi.generate.company.PricePath;
import org.referralroi.generate.company.Referrals;
import org.referralroi.generate.company.Reps;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.Region;
import org.referralroi.generate.planted.Segment;

/**
 * Counts customers and what they pay as they are drawn, and holds the closed forms to it. The seed
 * is fixed, so that a difference of four standard errors is a fault and no accident.
 */
class ExpectedLifetimeValueTest {

    private static final long CUSTOMERS = 200_000;
    private static final long SEED = 77;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final List<Integer> MONTHS = List.of(0, 5, 11, 23, 35);
    private static final double STANDARD_ERRORS = 4;

    /** The margins of customers of a segment in a month that is complete for them. */
    private static final class Margins {
        private final double[] customers = new double[MONTHS.size()];
        private final double[] sums = new double[MONTHS.size()];
        private final double[] squares = new double[MONTHS.size()];

        void add(Customer customer) {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (customer.anniversary(MONTHS.get(i) + 1) <= AS_OF.toEpochDay()) {
                    double margin = margin(customer, MONTHS.get(i));
                    customers[i]++;
                    sums[i] += margin;
                    squares[i] += margin * margin;
                }
            }
        }

        private static double margin(Customer customer, int month) {
            int day = customer.anniversary(month);
            PricePath path = customer.path();
            boolean served =
                    customer.terms().stream()
                            .anyMatch(each -> each.from() <= day && day < each.until());
            return served
                    ? (path.cents(month) + path.addOnCents(month))
                            / 100.0
                            * path.plan(month).grossMargin
                            * customer.currency().usualRate
                    : 0;
        }

        double mean(int i) {
            return sums[i] / customers[i];
        }

        double standardError(int i) {
            double variance = squares[i] / customers[i] - mean(i) * mean(i);
            return Math.sqrt(variance / customers[i]);
        }
    }

    private static final Map<Segment, Margins> REFERRED = new EnumMap<>(Segment.class);
    private static final Map<Segment, Margins> OTHERS = new EnumMap<>(Segment.class);
    private static long leadsDrawn;

    @BeforeAll
    static void draw() {
        for (Segment segment : Segment.values()) {
            REFERRED.put(segment, new Margins());
            OTHERS.put(segment, new Margins());
        }
        Leads leads = new Leads(SEED);
        Reps reps = new Reps(SEED, CUSTOMERS);
        Referrals referrals = new Referrals(SEED, new Advocates(SEED, CUSTOMERS, reps));
        for (long number = 1; number <= CUSTOMERS; number++) {
            for (Lead lead : leads.of(number)) {
                leadsDrawn++;
                boolean credited =
                        lead.won()
                                && referrals.of(lead).stream()
                                        .anyMatch(each -> each.creditable(lead));
                Customer customer = new Customer(lead, credited, SEED);
                if (lead.isCustomer() && customer.pays()) {
                    (credited ? REFERRED : OTHERS).get(lead.segment()).add(customer);
                }
            }
        }
    }

    @Test
    void asManyCustomersOfEachSegmentHaveCompletedAMonthAsExpected() {
        double meanRegion = 0;
        for (Region region : Region.values()) {
            meanRegion += region.share * region.conversionFactor;
        }
        double leadsPerDay = leadsDrawn / (double) (History.EXPORT_DAY - History.FIRST_DAY);
        List<String> away = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            ExpectedCustomers expected = new ExpectedCustomers(segment);
            for (int i = 0; i < MONTHS.size(); i++) {
                int day = (int) AS_OF.minusMonths(MONTHS.get(i) + 1).toEpochDay();
                double scale = leadsPerDay * meanRegion;
                double referred = scale * expected.referredBy(day);
                double others = scale * expected.othersBy(day);
                String where = segment + " month " + MONTHS.get(i);
                double drawn = REFERRED.get(segment).customers[i];
                note(away, where + " referred", drawn, referred, Math.sqrt(referred));
                note(
                        away,
                        where + " others",
                        OTHERS.get(segment).customers[i],
                        others,
                        Math.sqrt(others));
            }
        }
        assertEquals(List.of(), away);
    }

    @Test
    void customersOfEachSegmentBringAsMuchInAMonthAsExpected() {
        List<String> away = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            double[] referred = ExpectedLifetimeValue.margins(segment, 36, Effects.HAZARD_RATIO);
            double[] others = ExpectedLifetimeValue.margins(segment, 36, 1);
            for (int i = 0; i < MONTHS.size(); i++) {
                String where = segment + " month " + MONTHS.get(i);
                Margins drawn = REFERRED.get(segment);
                double more = referred[MONTHS.get(i)] * Effects.MARGIN_RATIO;
                note(away, where + " referred", drawn.mean(i), more, drawn.standardError(i));
                drawn = OTHERS.get(segment);
                double usual = others[MONTHS.get(i)];
                note(away, where + " others", drawn.mean(i), usual, drawn.standardError(i));
            }
        }
        assertEquals(List.of(), away);
    }

    private static void note(
            List<String> away, String what, double drawn, double expected, double standardError) {
        double by = (drawn - expected) / standardError;
        if (Math.abs(by) > STANDARD_ERRORS) {
            away.add(
                    "%s: %.4f is %.1f standard errors from %.4f"
                            .formatted(what, drawn, by, expected));
        }
    }
}
