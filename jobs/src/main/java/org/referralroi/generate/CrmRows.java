package org.referralroi.generate;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import java.util.List;
import org.referralroi.generate.company.Deal;
import org.referralroi.generate.company.Deals;
import org.referralroi.generate.company.Lead;
import org.referralroi.generate.company.Lead.Path;
import org.referralroi.generate.company.Ownership;
import org.referralroi.generate.company.Person;
import org.referralroi.generate.company.Referral;
import org.referralroi.generate.company.Rep;
import org.referralroi.generate.company.Reps;
import org.referralroi.generate.planted.Currency;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Segment;

/** Writes what the CRM knows: reps, leads, their accounts and their opportunities. */
final class CrmRows {

    private static final String[] INDUSTRIES = {
        "finance", "health", "manufacturing", "media", "retail", "software"
    };

    private final long seed;
    private final Deliveries deliveries;
    private final Reps reps;
    private final TakenBack takenBack;

    CrmRows(long seed, Deliveries deliveries, Reps reps, TakenBack takenBack) {
        this.seed = seed;
        this.deliveries = deliveries;
        this.reps = reps;
        this.takenBack = takenBack;
    }

    void rep(Rep rep) {
        deliveries.write(
                Extract.REPS,
                rep.id(),
                rep.name(),
                rep.email(),
                rep.team(),
                rep.region().text,
                rep.managerId(),
                History.date(rep.startedOn()),
                rep.endedOn() == 0 ? "" : History.date(rep.endedOn()));
    }

    /** Writes a lead and returns the id of its account, empty if it has none. */
    String write(Lead lead, List<Referral> referrals) {
        RandomStream random = lead.random(seed, Subject.CONTACT);
        List<Deal> deals = Deals.of(lead, random);
        boolean known = random.chance(0.2);
        long before = lead.createdAt() - random.between(DAY, 300 * DAY);
        long accountAt =
                known
                        ? before
                        : !deals.isEmpty()
                                ? deals.get(0).createdAt()
                                : lead.segment() != Segment.SMALL ? lead.signedUpAt() : NEVER;
        boolean named = deals.size() == 1 && random.chance(0.7);
        Ownership ownership = Ownership.of(lead, referrals, reps, random);
        String industry = random.one(INDUSTRIES);
        account(lead, accountAt, industry);
        for (Deal deal : deals) {
            opportunity(lead, deal, !named || random.chance(0.9), ownership, random);
        }
        lead(lead, referrals, deals, accountAt, industry, named, ownership, random);
        return accountAt <= lead.signedUpAt() && accountAt != NEVER ? lead.accountId() : "";
    }

    private void account(Lead lead, long at, String industry) {
        deliveries.write(
                Extract.ACCOUNTS,
                new Changes(at),
                asOf ->
                        new String[] {
                            lead.accountId(),
                            Person.of(lead, seed).company(),
                            lead.segment().text,
                            industry,
                            lead.region().text,
                            History.instant(at)
                        });
    }

    private void opportunity(
            Lead lead, Deal deal, boolean namesLead, Ownership ownership, RandomStream random) {
        long cents = Math.round(lead.segment().priceFactor * random.between(300, 3_600)) * 100;
        boolean valued = random.chance(0.93);
        Currency currency = lead.region().currency(random);
        deliveries.write(
                Extract.OPPORTUNITIES,
                new Changes(deal.createdAt(), deal.closedAt()),
                asOf ->
                        new String[] {
                            lead.opportunityId(deal.number()),
                            lead.accountId(),
                            namesLead ? lead.id() : "",
                            ownership.owner() < 0 ? "" : reps.id(ownership.owner()),
                            deal.stage(asOf),
                            deal.outcome(asOf),
                            valued ? Money.text(cents) : "",
                            valued ? currency.name() : "",
                            History.instant(deal.createdAt()),
                            History.instantIfPassed(deal.closedAt(), asOf)
                        });
    }

    private void lead(
            Lead lead,
            List<Referral> referrals,
            List<Deal> deals,
            long accountAt,
            String industry,
            boolean named,
            Ownership ownership,
            RandomStream random) {
        Person person = Person.of(lead, seed);
        boolean fromAccount = accountAt < lead.createdAt();
        boolean segmentLeft = fromAccount && random.chance(0.4);
        boolean regionLeft = fromAccount && random.chance(0.3);
        boolean industryLeft = random.chance(0.10);
        boolean emailLeft = referrals.isEmpty() && !lead.selfService() && random.chance(0.05);
        boolean companyLeft = lead.selfService() && random.chance(0.5) && lead.number() > 1;
        boolean accountNamed = fromAccount || !deals.isEmpty() && random.chance(0.9);
        String firstIndustry = random.chance(0.002) ? random.one(INDUSTRIES) : industry;
        long contactedAt = contactedAt(lead, deals, random);
        long dealAt = named ? deals.get(0).createdAt() : NEVER;
        long linkedAt = accountNamed && !fromAccount ? accountAt : NEVER;
        long correctedAt = firstIndustry.equals(industry) ? NEVER : History.EXPORT - 2 * DAY;
        if (lead.path() == Path.DIRECT
                && deals.isEmpty()
                && lead.createdAt() < History.FULL - DAY
                && !lead.isCustomer()
                && referrals.isEmpty()
                && lead.customer() > 1) {
            takenBack.offer(Extract.LEADS, lead.id());
        }
        deliveries.write(
                Extract.LEADS,
                new Changes(
                        lead.createdAt(),
                        contactedAt,
                        ownership.advocateContactedAt(),
                        dealAt,
                        linkedAt,
                        correctedAt),
                asOf ->
                        new String[] {
                            lead.id(),
                            emailLeft ? "" : person.email(),
                            companyLeft ? "" : person.company(),
                            lead.source().text,
                            segmentLeft ? "" : lead.segment().text,
                            industryLeft ? "" : correctedAt <= asOf ? industry : firstIndustry,
                            regionLeft ? "" : lead.region().text,
                            History.instant(lead.createdAt()),
                            ownership.owner() < 0 ? "" : reps.id(ownership.owner()),
                            ownership.assignment(),
                            History.instantIfPassed(contactedAt, asOf),
                            History.instantIfPassed(ownership.advocateContactedAt(), asOf),
                            accountNamed && accountAt <= asOf ? lead.accountId() : "",
                            dealAt <= asOf ? lead.opportunityId(1) : ""
                        });
    }

    /** A third of those who are not yet being sold to are never called. */
    private static long contactedAt(Lead lead, List<Deal> deals, RandomStream random) {
        boolean called = random.chance(0.65) || !deals.isEmpty();
        boolean soon = lead.path() == Path.INFLUENCED || lead.path() == Path.REACTIVATED;
        double hours = Math.min(random.exponential(30), 480) + 0.2;
        long limit = deals.isEmpty() ? NEVER : deals.get(0).createdAt();
        if (soon) {
            return lead.createdAt() + (long) (Math.min(hours, 30) * 3600);
        }
        return called ? Math.min(lead.createdAt() + (long) (hours * 3600), limit) : NEVER;
    }
}
