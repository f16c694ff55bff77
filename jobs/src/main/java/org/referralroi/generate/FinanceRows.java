package org.referralroi.generate;

import static org.referralroi.generate.Extract.COSTS;
import static org.referralroi.generate.Extract.FX_RATES;
import static org.referralroi.generate.Extract.REP_GOALS;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.referralroi.generate.company.Reps;
import org.referralroi.generate.planted.Currency;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Source;

/** Writes what finance knows by month: costs, exchange rates and the goals of reps. */
final class FinanceRows {

    private static final YearMonth FIRST = YearMonth.of(2023, 7);
    private static final YearMonth FIRST_GOALS = YearMonth.of(2025, 1);
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    /** The first has only later months to be taken from, the second an earlier one. */
    private static final Set<String> RATES_FORGOTTEN = Set.of("GBP 2023-07", "GBP 2025-08");

    private static final double LEADS_PER_CUSTOMER = 5.5;

    private final long customers;
    private final Deliveries deliveries;
    private final RandomStream random;

    FinanceRows(long seed, long customers, Deliveries deliveries) {
        this.customers = customers;
        this.deliveries = deliveries;
        this.random = new RandomStream(seed, Subject.FINANCE);
    }

    void costs() {
        int number = 0;
        double leadsPerMonth = customers * LEADS_PER_CUSTOMER / 40;
        Map<String, Double> program =
                Map.of(
                        "referral_platform", 2_000 + 0.80 * customers,
                        "referral_staff", 4_000 + 5.00 * customers,
                        "referral_promotion", 1_500 + 2.50 * customers);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (String category :
                    new String[] {"referral_platform", "referral_staff", "referral_promotion"}) {
                double usual = program.get(category);
                cost(++number, month, category, "", usual, Currency.EUR);
            }
            for (Source source : Source.values()) {
                if (source.costPerLead > 0) {
                    double usual = leadsPerMonth * 0.83 * source.share() * source.costPerLead;
                    Currency currency = source == Source.PAID_SOCIAL ? Currency.USD : Currency.EUR;
                    cost(++number, month, "marketing", source.text, usual, currency);
                }
            }
        }
    }

    private void cost(
            int number,
            YearMonth month,
            String category,
            String source,
            double usual,
            Currency currency) {
        long cents = Math.round(usual * (0.8 + 0.4 * random.uniform()) * 100);
        String id = "K" + number;
        deliveries.write(
                COSTS, id, month.toString(), category, source, Money.text(cents), currency.name());
    }

    void fxRates() {
        for (Currency currency : Currency.values()) {
            double drift = 0;
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                drift = 0.9 * drift + 0.02 * (random.uniform() - 0.5);
                double rate = currency == Currency.EUR ? 1 : currency.usualRate * (1 + drift);
                if (!RATES_FORGOTTEN.contains(currency + " " + month)) {
                    deliveries.write(
                            FX_RATES,
                            currency.name(),
                            month.toString(),
                            String.format(Locale.ROOT, "%.4f", rate));
                }
            }
        }
    }

    void goals(Reps reps) {
        for (int rep = 1; rep < reps.count(); rep++) {
            for (YearMonth month = FIRST_GOALS; !month.isAfter(LAST); month = month.plusMonths(1)) {
                int step = random.between(0, 3);
                if (rep % 2 == 0) {
                    goal(reps.id(rep), month, "advocates_recruited", 1 + step);
                    goal(reps.id(rep), month, "referrals", 4 + 2 * step);
                } else {
                    goal(reps.id(rep), month, "new_customers", 2 + step);
                    goal(reps.id(rep), month, "revenue", 1_000 * (4 + step));
                }
            }
        }
    }

    private void goal(String rep, YearMonth month, String metric, int target) {
        deliveries.write(REP_GOALS, rep, month.toString(), metric, Integer.toString(target));
    }
}
