package org.referralroi.generate;

import static org.referralroi.generate.History.day;

import org.referralroi.generate.RandomStream.Subject;

/**
 * People in sales: a head, one manager for each region, and those who work for them. The fifth has
 * left and owns nothing that was made afterwards.
 */
final class Reps {

    private static final String[] TEAMS = {"hunters", "farmers", "partners"};
    private static final int LEFT = 5;
    private static final int LEFT_ON = day(2025, 10, 1);

    private final long seed;
    private final int count;

    Reps(long seed, long customers) {
        this.seed = seed;
        this.count = (int) Math.min(48, 12 + customers / 2_000 * 3);
    }

    int count() {
        return count;
    }

    String id(int rep) {
        return "R" + (rep < 10 ? "0" : "") + rep;
    }

    /** Returns someone of the region who was there on that day. */
    int of(Region region, int day, RandomStream random) {
        int rep = region.ordinal() + 3 * random.between(1, (count - 1) / 3 - 1) + 1;
        return rep == LEFT && day >= LEFT_ON ? region.ordinal() + 1 : rep;
    }

    /** Returns someone else of the region. */
    int otherThan(int rep, Region region, int day, RandomStream random) {
        int other = of(region, day, random);
        return other == rep ? 0 : other;
    }

    String[] row(int rep) {
        Person person = Person.draw(new RandomStream(seed, Subject.REP, rep), "rep-" + rep);
        int region = Math.floorMod(rep - 1, 3);
        String manager = rep == 0 ? "" : rep <= 3 ? id(0) : id(region + 1);
        int started = day(2019 + rep % 4, 1 + rep % 12, 1);
        return new String[] {
            id(rep),
            person.name(),
            "sales.rep" + rep + "@company.example",
            TEAMS[rep / 3 % 3],
            Region.values()[region].text,
            manager,
            History.date(started),
            rep == LEFT ? History.date(LEFT_ON) : ""
        };
    }
}
