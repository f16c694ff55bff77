package org.referralroi.generate;

/** Writes money as the extracts carry it. */
final class Money {

    private Money() {}

    /** Writes cents as major units with two decimals. */
    static String text(long cents) {
        long fraction = cents % 100;
        return cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }
}
