package org.referralroi.whatif;

/**
 * Evenly spread numbers between 0 and 1, neither included, from a generator of 32 bits: mulberry32
 * by Tommy Ettinger, in integer operations that every language has, so that a seed gives the same
 * numbers in the browser.
 */
final class Draws {
    private int state;

    Draws(int seed) {
        state = seed;
    }

    double next() {
        state += 0x6D2B79F5;
        int mixed = (state ^ (state >>> 15)) * (state | 1);
        mixed ^= mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61);
        mixed ^= mixed >>> 14;
        return ((mixed & 0xFFFFFFFFL) + 0.5) / 4294967296.0;
    }
}
