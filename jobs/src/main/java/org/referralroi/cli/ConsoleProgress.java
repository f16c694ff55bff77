package org.referralroi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.referralroi.run.Progress;

/** Progress as lines: one for each step, and one every two seconds in between. */
final class ConsoleProgress implements Progress {
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private String step = "";
    private long stepStarted;
    private long lastLine;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void step(String name) {
        step = name;
        stepStarted = System.nanoTime();
        lastLine = stepStarted;
    }

    @Override
    public synchronized void item(String what) {
        if (System.nanoTime() - lastLine >= QUIET_NANOS) {
            line("… " + what);
        }
    }

    @Override
    public void done(String summary) {
        line(summary);
    }

    private void line(String text) {
        lastLine = System.nanoTime();
        err.printf(Locale.ROOT, "%-12s %6.1f s  %s%n", step, (lastLine - stepStarted) / 1e9, text);
        err.flush();
    }
}
