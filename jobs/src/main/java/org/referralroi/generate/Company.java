package org.referralroi.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.referralroi.generate.company.Advocates;
import org.referralroi.generate.company.Customer;
import org.referralroi.generate.company.Lead;
import org.referralroi.generate.company.Leads;
import org.referralroi.generate.company.Referral;
import org.referralroi.generate.company.Referrals;
import org.referralroi.generate.company.Reps;
import org.referralroi.generate.planted.Program;

/**
 * Writes the extracts of a made-up company in three deliveries, one customer after another. The
 * same number of customers and seed give the same rows on any machine, at any time.
 *
 * @param customers how many the billing system knows when the export is taken
 * @param seed of all randomness
 */
public record Company(long customers, long seed) {

    /** Most customers that can be written. */
    public static final long MOST = 10_000_000;

    public Company {
        if (customers < 1 || customers > MOST) {
            throw new IllegalArgumentException(
                    "customers must be from 1 to %d, not %d".formatted(MOST, customers));
        }
    }

    /** Writes {@code landing} and {@code truth.json} into a folder, telling each customer done. */
    public void writeTo(Path folder, boolean gzip, LongConsumer done) throws IOException {
        TakenBack takenBack = new TakenBack();
        Deliveries deliveries = Deliveries.fullAndLate(folder.resolve("landing"), gzip);
        try (deliveries) {
            write(deliveries, takenBack, done);
            takenBack.writeTo(deliveries);
        }
        repeat(deliveries, Extract.PROGRAMS);
        Dirt dirt = new Dirt();
        dirt.writeTo(deliveries);
        Truth.withFaults(this, dirt, takenBack).writeTo(folder.resolve("truth.json"));
    }

    /** Writes the full delivery alone, in which nothing is wrong, and {@code truth.json}. */
    public void writeFullTo(Path folder) throws IOException {
        try (Deliveries full = Deliveries.full(folder.resolve("landing"))) {
            write(full, new TakenBack(), done -> {});
        }
        Truth.of(this).writeTo(folder.resolve("truth.json"));
    }

    private void write(Deliveries deliveries, TakenBack takenBack, LongConsumer done) {
        Reps reps = new Reps(seed, customers);
        finance(deliveries, reps);
        people(deliveries, reps, takenBack, done);
    }

    private void finance(Deliveries deliveries, Reps reps) {
        FinanceRows finance = new FinanceRows(seed, customers, deliveries);
        finance.costs();
        finance.fxRates();
        finance.goals(reps);
    }

    private void people(Deliveries deliveries, Reps reps, TakenBack takenBack, LongConsumer done) {
        Leads leads = new Leads(seed);
        Advocates advocates = new Advocates(seed, customers, reps);
        Referrals referrals = new Referrals(seed, advocates);
        CrmRows crm = new CrmRows(seed, deliveries, reps, takenBack);
        BillingRows billing = new BillingRows(seed, deliveries, takenBack);
        ReferralRows platform = new ReferralRows(seed, deliveries, reps, takenBack);
        for (int rep = 0; rep < reps.count(); rep++) {
            crm.rep(reps.rep(rep));
        }
        for (Program program : Program.values()) {
            platform.program(program);
        }
        for (long index = 0; index < advocates.partners(); index++) {
            platform.advocate(advocates.partner(index));
        }
        for (long number = 1; number <= customers; number++) {
            for (Lead lead : leads.of(number)) {
                List<Referral> around = referrals.of(lead);
                String account = crm.write(lead, around);
                around.forEach(platform::referral);
                platform.reward(lead, around);
                if (lead.isCustomer()) {
                    boolean credited =
                            lead.won() && around.stream().anyMatch(each -> each.creditable(lead));
                    billing.write(new Customer(lead, credited, seed), account);
                    platform.advocate(advocates.of(lead));
                }
            }
            referrals.strayBeside(number).forEach(platform::referral);
            done.accept(number);
        }
    }

    /** Delivers a file a second time, byte by byte. */
    private static void repeat(Deliveries deliveries, Extract extract) throws IOException {
        Path again = deliveries.file(Deliveries.LATE, extract);
        Files.createDirectories(again.getParent());
        Files.copy(
                deliveries.file(Deliveries.FULL, extract),
                again,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
