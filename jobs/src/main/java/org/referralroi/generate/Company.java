package org.referralroi.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;

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
        Reps reps = new Reps(seed, customers);
        TakenBack takenBack = new TakenBack();
        Landing landing = new Landing(folder.resolve("landing"), gzip);
        try (landing) {
            company(landing, reps);
            people(landing, reps, takenBack, done);
            takenBack.writeTo(landing);
        }
        repeat(landing, Extract.PROGRAMS);
        Dirt dirt = new Dirt();
        dirt.writeTo(landing);
        new Truth(this, dirt, takenBack).writeTo(folder.resolve("truth.json"));
    }

    private void company(Landing landing, Reps reps) {
        for (int rep = 0; rep < reps.count(); rep++) {
            landing.write(Extract.REPS, reps.row(rep));
        }
        for (Program program : Program.values()) {
            landing.write(Extract.PROGRAMS, program.row());
        }
        FinanceRows finance = new FinanceRows(seed, customers, landing);
        finance.costs();
        finance.fxRates();
        finance.goals(reps);
    }

    private void people(Landing landing, Reps reps, TakenBack takenBack, LongConsumer done) {
        Leads leads = new Leads(seed);
        Advocates advocates = new Advocates(seed, customers, reps);
        Referrals referrals = new Referrals(seed, advocates);
        CrmRows crm = new CrmRows(seed, landing, reps, takenBack);
        BillingRows billing = new BillingRows(seed, landing, takenBack);
        ReferralRows platform = new ReferralRows(seed, landing, reps, takenBack);
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
    private static void repeat(Landing landing, Extract extract) throws IOException {
        Path again = landing.file(Landing.LATE, extract);
        Files.createDirectories(again.getParent());
        Files.copy(landing.file(Landing.FULL, extract), again, StandardCopyOption.REPLACE_EXISTING);
    }
}
