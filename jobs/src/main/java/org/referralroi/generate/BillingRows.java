package org.referralroi.generate;

import static org.referralroi.generate.planted.History.EXPORT_DAY;
import static org.referralroi.generate.planted.History.NEVER;

import org.referralroi.generate.company.Customer;
import org.referralroi.generate.company.Lead;
import org.referralroi.generate.company.Person;
import org.referralroi.generate.company.PricePath;
import org.referralroi.generate.company.SubscriptionTerm;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;

/** Writes what the billing system knows of a customer: sign-up, periods, invoices. */
final class BillingRows {

    private static final String ADD_ON = "analytics";

    private final long seed;
    private final Deliveries deliveries;
    private final TakenBack takenBack;

    BillingRows(long seed, Deliveries deliveries, TakenBack takenBack) {
        this.seed = seed;
        this.deliveries = deliveries;
        this.takenBack = takenBack;
    }

    void write(Customer customer, String accountId) {
        Lead lead = customer.lead();
        boolean byCompany = !lead.selfService() && lead.signedUpAt() % 20 == 0;
        String email = byCompany ? "" : Person.of(lead, seed).email();
        deliveries.write(
                Extract.CUSTOMERS,
                new Changes(lead.signedUpAt()),
                asOf ->
                        new String[] {
                            id(lead), accountId, email, History.instant(lead.signedUpAt())
                        });
        free(customer);
        RandomStream random = new RandomStream(seed, Subject.INVOICES, lead.customer());
        for (SubscriptionTerm term : customer.terms()) {
            periods(customer, term);
            invoices(customer, term, random);
        }
    }

    private static String id(Lead lead) {
        return "C" + lead.customer();
    }

    private void free(Customer customer) {
        int from = History.dayOf(customer.lead().signedUpAt());
        if (!customer.pays()) {
            int days = (int) (customer.lead().signedUpAt() % 400);
            period(customer, 1, from, from + 15 + days, customer.freePlan(), 0);
        } else if (from < customer.start()) {
            period(customer, 1, from, customer.start(), customer.freePlan(), 0);
        }
    }

    /** One period for each price within a term, of the plan and, where there is one, the add-on. */
    private void periods(Customer customer, SubscriptionTerm term) {
        PricePath path = customer.path();
        int from = term.from();
        int addOnFrom = term.from();
        for (int month = 0; month < PricePath.MONTHS - 1; month++) {
            int next = customer.anniversary(month + 1);
            if (next <= term.from()) {
                continue;
            }
            boolean last = next >= term.until() || month == PricePath.MONTHS - 2;
            int until = last ? term.until() : next;
            boolean dearer = path.cents(month) != path.cents(month + 1);
            boolean planned = path.plan(month) != path.plan(month + 1);
            if (last || dearer || planned) {
                period(
                        customer,
                        term.subscription(),
                        from,
                        until,
                        path.plan(month).text,
                        path.cents(month));
                from = until;
            }
            long addOn = path.addOnCents(month);
            if (last || addOn != path.addOnCents(month + 1)) {
                if (addOn > 0) {
                    period(customer, term.subscription() + 1, addOnFrom, until, ADD_ON, addOn);
                }
                addOnFrom = until;
            }
            if (last) {
                return;
            }
        }
    }

    private void period(
            Customer customer, int subscription, int from, int until, String plan, long cents) {
        if (from > EXPORT_DAY) {
            return;
        }
        String number = "S" + customer.lead().customer() + "-" + subscription;
        deliveries.write(
                Extract.PERIODS,
                new Changes(History.at(from, 0), History.at(until, 0)),
                asOf ->
                        new String[] {
                            number,
                            History.date(from),
                            id(customer.lead()),
                            plan,
                            Money.text(cents),
                            customer.currency().name(),
                            History.at(until, 0) <= asOf ? History.date(until) : ""
                        });
    }

    private void invoices(Customer customer, SubscriptionTerm term, RandomStream random) {
        PricePath path = customer.path();
        for (int month = 0; month < PricePath.MONTHS; month++) {
            int day = customer.anniversary(month);
            if (day >= term.until() || day > EXPORT_DAY) {
                return;
            }
            if (day >= term.from()) {
                invoice(customer, month + "", day, path.cents(month), random);
                if (path.addOnCents(month) > 0) {
                    invoice(customer, month + "a", day, path.addOnCents(month), random);
                }
            }
        }
    }

    /**
     * The fate of an invoice does not depend on the referral, so that it leaves the ratios alone.
     */
    private void invoice(
            Customer customer, String number, int day, long cents, RandomStream random) {
        Lead lead = customer.lead();
        String id = "I" + lead.customer() + "-" + number;
        String fate =
                new String[] {"paid", "open", "void", "uncollectible", "draft"}
                        [random.weighted(0.965, 0.015, 0.01, 0.007, 0.003)];
        int paidOn = day + (random.chance(0.6) ? random.between(0, 3) : random.between(4, 45));
        boolean dayMissing = random.chance(0.004);
        double givenBack = random.weighted(0.985, 0.01, 0.005) * 0.5;
        boolean lateRefund = random.chance(0.002) && day > History.day(2026, 8, 1);
        long tax = Math.round(cents * lead.region().taxRate);
        long refund = lateRefund ? cents : Math.round(cents * givenBack);
        boolean pays = fate.equals("paid");
        long paidAt = pays ? History.at(paidOn, 3 * 3600 + 1800) : NEVER;
        long refundedAt =
                !pays
                        ? NEVER
                        : lateRefund
                                ? Math.max(History.at(EXPORT_DAY - 3, 9 * 3600), paidAt)
                                : paidAt;
        long issuedAt = History.at(day, 0);
        if (fate.equals("void") && day <= History.FULL_DAY) {
            takenBack.offer(Extract.INVOICES, id);
        }
        deliveries.write(
                Extract.INVOICES,
                new Changes(issuedAt, paidAt, refundedAt),
                asOf ->
                        new String[] {
                            id,
                            id(lead),
                            History.date(day),
                            Money.text(cents),
                            Money.text(tax),
                            refundedAt <= asOf ? Money.text(refund) : "0.00",
                            customer.currency().name(),
                            !pays ? fate : paidAt <= asOf ? "paid" : "open",
                            paidAt <= asOf && !dayMissing ? History.date(paidOn) : ""
                        });
    }
}
