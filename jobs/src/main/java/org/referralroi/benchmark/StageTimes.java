package org.referralroi.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.referralroi.run.Progress;

/** Hears how a run comes along and remembers how long each step took. */
final class StageTimes implements Progress {
    private final Progress heard;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String step;
    private long started;

    StageTimes(Progress heard) {
        this.heard = heard;
    }

    @Override
    public void step(String name) {
        step = name;
        started = System.nanoTime();
        heard.step(name);
    }

    @Override
    public void item(String what) {
        heard.item(what);
    }

    @Override
    public void done(String summary) {
        seconds.put(step, (System.nanoTime() - started) / 1e9);
        heard.done(summary);
    }

    /** Seconds by step, in the order they ended. */
    Map<String, Double> seconds() {
        return Collections.unmodifiableMap(seconds);
    }
}
