package org.referralroi.generate.planted;

/**
 * Draws the random numbers of one entity. Every entity has a stream of its own, found from seed,
 * subject and index, so that it can be drawn again instead of being remembered.
 *
 * <p>SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
 * Written out here because the bounded draws of the JDK may change between its versions; only
 * {@link StrictMath} is used, so that every machine draws the same.
 */
public final class RandomStream {

    /** What a stream is drawn for. */
    public enum Subject {
        LEADS,
        PERSON,
        CONTACT,
        REFERRAL,
        REWARD,
        STRAY_REFERRAL,
        ADVOCATE,
        PARTNER,
        LIFE,
        INVOICES,
        REP,
        FINANCE
    }

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public RandomStream(long seed, Subject subject, long... index) {
        long start = mix(seed + GAMMA);
        start = mix(start ^ (subject.ordinal() + 1) * 0xD1B54A32D192ED03L);
        for (long each : index) {
            start = mix(start + each * GAMMA + 1);
        }
        state = start;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive). */
    public double uniform() {
        state += GAMMA;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** Draws whether something of this probability happens. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Returns a whole number from low to high, both inclusive. */
    public int between(int low, int high) {
        return low + (int) (uniform() * (high - low + 1L));
    }

    /** Draws from the exponential distribution. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** Draws one of the values, each as likely. */
    public <T> T one(T[] values) {
        return values[between(0, values.length - 1)];
    }

    /** Returns an index, each as likely as its weight. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Returns a second of the day: mostly office hours, at times late, never in a clock change. */
    public int secondOfDay() {
        return chance(0.9) ? between(7 * 3600, 20 * 3600 - 1) : between(20 * 3600, 24 * 3600 - 1);
    }
}
