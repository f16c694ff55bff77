package org.referralroi.run;

/** Hears how a run comes along. */
public interface Progress {
    /** A step begins. */
    void step(String name);

    /** Within the step, something is about to be done. */
    void item(String what);

    /** The step is done. */
    void done(String summary);
}
