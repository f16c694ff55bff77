package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.DAY;
import static org.referralroi.generate.planted.History.NEVER;

import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.Program;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Region;

/**
 * Knows every advocate without remembering any: customers, each of whom may be invited, and
 * partners and employees. Whose referral it is follows a power law, by which the first 1 % make
 * about 22 %.
 */
public final class Advocates {

    private static final int REMEMBERED = 1 << 14;
    private static final int TRIES = 16;

    private static final int FEWEST_FOUNDERS = 4;

    private final long seed;
    private final long customers;
    private final Leads leads;
    private final Reps reps;
    private final Advocate[] recent = new Advocate[REMEMBERED];
    private final long stride;

    public Advocates(long seed, long customers, Reps reps) {
        this.seed = seed;
        this.customers = customers;
        this.leads = new Leads(seed);
        this.reps = reps;
        this.stride = coprimeTo(customers);
    }

    private static long coprimeTo(long number) {
        for (long prime : new long[] {7_368_787, 15_485_863, 32_452_843}) {
            if (number % prime != 0) {
                return prime;
            }
        }
        return 1;
    }

    /** Returns how many partners and employees there are. */
    public long partners() {
        return FEWEST_FOUNDERS + 6 + customers / 20;
    }

    /** Partners and employees who were there before the first lead: any referral may be theirs. */
    private long founders() {
        return FEWEST_FOUNDERS + customers / 60;
    }

    /** Returns an advocate who had enrolled by then and is not that customer. */
    Advocate whoReferred(long at, long except, RandomStream random) {
        for (int i = 0; i < TRIES; i++) {
            boolean partner = random.chance(0.22);
            double draw = random.uniform();
            double powerLaw = partner ? draw * draw : StrictMath.pow(draw, 2.2);
            Advocate found =
                    partner
                            ? partner((long) (powerLaw * partners()))
                            : customer(1 + (long) (powerLaw * customers) * stride % customers);
            if (found.enrolledAt() <= at && found.customer() != except) {
                return found;
            }
        }
        double draw = random.uniform();
        return partner((long) (draw * draw * founders()));
    }

    /** Returns the customer as an advocate, who need not exist as one. */
    Advocate customer(long customer) {
        int slot = (int) (customer % REMEMBERED);
        if (recent[slot] == null || recent[slot].customer() != customer) {
            recent[slot] = of(leads.customer(customer));
        }
        return recent[slot];
    }

    /** Returns the advocate that this customer's lead became. */
    public Advocate of(Lead lead) {
        RandomStream random = new RandomStream(seed, Subject.ADVOCATE, lead.customer());
        double fate = random.uniform();
        long invited = lead.signedUpAt() + random.between(7 * DAY, 60 * DAY);
        long enrolled = invited + random.between(600, 21 * DAY);
        boolean owned = random.chance(0.85);
        int owner = reps.of(lead.region(), History.dayOf(invited), random);
        boolean recruited = random.chance(0.5);
        boolean spring = random.chance(0.6) && inSpring(enrolled);
        Person person = Person.of(lead, seed);
        return new Advocate(
                "V" + lead.customer(),
                lead.customer(),
                spring ? Program.SPRING : Program.CUSTOMER,
                person,
                owned ? owner : -1,
                recruited ? owner : -1,
                fate < 0.90 ? invited : NEVER,
                fate < 0.65 || fate >= 0.90 && fate < 0.95 ? enrolled : NEVER);
    }

    private static boolean inSpring(long moment) {
        int day = History.dayOf(moment);
        return day >= Program.SPRING.startedOn && day < Program.SPRING.endedOn;
    }

    /** Returns a partner (even) or an employee (odd); few of them are customers as well. */
    public Advocate partner(long index) {
        RandomStream random = new RandomStream(seed, Subject.PARTNER, index);
        boolean founder = index < founders();
        int day =
                founder
                        ? History.FIRST_DAY - 75
                        : random.between(History.FIRST_DAY, History.FULL_DAY - 30);
        long invited = History.at(day, random.secondOfDay());
        long enrolled =
                random.chance(0.8) || founder ? invited + random.between(600, 9 * DAY) : NEVER;
        Region region = Region.draw(random);
        int owner = reps.of(region, day, random);
        boolean owned = founder || random.chance(0.7);
        String kind = index % 2 == 0 ? "partner" : "employee";
        return new Advocate(
                (index % 2 == 0 ? "VP" : "VE") + (index + 1),
                0,
                index % 2 == 0 ? Program.PARTNER : Program.EMPLOYEE,
                Person.draw(random, kind + "-" + (index + 1)),
                owned ? owner : -1,
                random.chance(0.4) ? owner : -1,
                invited,
                enrolled);
    }
}
