package org.referralroi.deliver;

import static java.util.Objects.requireNonNull;

/**
 * What became of the mail to one recipient.
 *
 * @param list the report
 * @param detail what there is to say beside the fate, empty where nothing is
 */
public record Delivered(String list, String recipient, Fate fate, String detail) {

    /** How it ended. */
    public enum Fate {
        /** The server took it. */
        SENT("sent"),
        /** It was written as a file and not sent. */
        WRITTEN("written"),
        /** The server took it in an earlier delivery. */
        SENT_BEFORE("sent before"),
        /** The server did not take it. */
        FAILED("failed"),
        /** The server was given it and never answered: it may have arrived. */
        UNCERTAIN("uncertain"),
        /** The month has no such report. */
        NO_REPORT("nothing to send");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    public Delivered {
        requireNonNull(list, "list");
        requireNonNull(recipient, "recipient");
        requireNonNull(fate, "fate");
        requireNonNull(detail, "detail");
    }

    /** Fate and detail. */
    String text() {
        return detail.isEmpty() ? fate.words : fate.words + ": " + detail;
    }
}
