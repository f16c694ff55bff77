package org.referralroi.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.referralroi.run.Progress;

/** Hears how a run comes along and remembers how long each step took. */
final class StageTimes implements Progress {
    private final Progress heard;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String step = "listing";
    private long started = System.nanoTime();

    StageTimes(Progress heard) {
        this.heard = heard;
    }

    @Override
    public void step(String name) {
        stop();
        step = name;
        heard.step(name);
    }

    @Override
    public void item(String what) {
        heard.item(what);
    }

    @Override
    public void done(String summary) {
        heard.done(summary);
    }

    /** Seconds by step; what came before the first is {@code listing}. */
    Map<String, Double> seconds() {
        stop();
        return seconds;
    }

    private void stop() {
        long now = System.nanoTime();
        seconds.merge(step, (now - started) / 1e9, Double::sum);
        started = now;
    }
}
