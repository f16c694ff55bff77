package org.referralroi.generate;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Says how far a long run has come: nothing in the first two seconds, then every two seconds on a
 * terminal, where one line is written over, and every ten elsewhere.
 */
public final class Progress implements LongConsumer {

    private static final long SECOND = 1_000_000_000L;

    private final long total;
    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final String before;
    private final String after;
    private final long pause;
    private long next;
    private boolean said;

    private Progress(
            long total,
            PrintStream out,
            LongSupplier nanoTime,
            String before,
            String after,
            long pause) {
        this.total = total;
        this.out = out;
        this.nanoTime = nanoTime;
        this.before = before;
        this.after = after;
        this.pause = pause;
        this.next = nanoTime.getAsLong() + 2 * SECOND;
    }

    /** Returns one that writes over its own line. */
    public static Progress onTerminal(long total, PrintStream out, LongSupplier nanoTime) {
        return new Progress(total, out, nanoTime, "\r", "", 2 * SECOND);
    }

    /** Returns one that writes line after line. */
    public static Progress inLines(long total, PrintStream out, LongSupplier nanoTime) {
        return new Progress(total, out, nanoTime, "", "\n", 10 * SECOND);
    }

    @Override
    public void accept(long done) {
        if ((done & 63) == 0 || done == total) {
            long now = nanoTime.getAsLong();
            if (now - next >= 0) {
                next = now + pause;
                said = true;
                out.print(before + done + " of " + total + " customers" + after);
            }
            if (done == total && said && after.isEmpty()) {
                out.println();
            }
        }
    }
}
