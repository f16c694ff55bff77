package org.referralroi.deliver;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {
    /** As long as it says. */
    Pause REAL = length -> Thread.sleep(length.toMillis());

    void of(Duration length) throws InterruptedException;
}
