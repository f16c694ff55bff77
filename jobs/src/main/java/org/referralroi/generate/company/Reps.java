package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.day;

import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Region;

/**
 * People in sales: a head, one manager for each region, and those who work for them. The fifth has
 * left and owns nothing that was made afterwards.
 */
public final class Reps {

    private static final String[] TEAMS = {"hunters", "farmers", "partners"};
    private static final int LEFT = 5;
    private static final int LEFT_ON = day(2025, 10, 1);

    private final long seed;
    private final int count;

    public Reps(long seed, long customers) {
        this.seed = seed;
        this.count = (int) Math.min(48, 12 + customers / 2_000 * 3);
    }

    public int count() {
        return count;
    }

    /** Returns the key of a rep. */
    public String id(int rep) {
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

    /** Returns a rep, 0 being the head and 1 to 3 the managers of the regions. */
    public Rep rep(int number) {
        RandomStream random = new RandomStream(seed, Subject.REP, number);
        int region = Math.floorMod(number - 1, 3);
        return new Rep(
                id(number),
                Person.draw(random, "rep-" + number).name(),
                "sales.rep" + number + "@company.example",
                TEAMS[number / 3 % 3],
                Region.values()[region],
                number == 0 ? "" : number <= 3 ? id(0) : id(region + 1),
                day(2019 + number % 4, 1 + number % 12, 1),
                number == LEFT ? LEFT_ON : 0);
    }
}
