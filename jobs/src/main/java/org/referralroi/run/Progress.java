package org.referralroi.run;

/** Hears how a run comes along. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT =
            new Progress() {
                @Override
                public void step(String name) {}

                @Override
                public void item(String what) {}

                @Override
                public void done(String summary) {}
            };

    /** A step begins. */
    void step(String name);

    /** Within the step, something is about to be done; several threads may say so. */
    void item(String what);

    /** The step is done. */
    void done(String summary);
}
