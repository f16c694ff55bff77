package org.referralroi.deliver;

/** A mail was not sent, or nobody knows whether it was. */
final class SendFailure extends Exception {
    /** What follows from it. */
    enum Kind {
        /** It may work in a while. */
        LATER,
        /** The server does not take this mail. */
        REFUSED,
        /** It works for no mail until somebody mends something. */
        HOPELESS,
        /** The mail was handed over, and no answer came. */
        UNCERTAIN
    }

    private final Kind kind;

    /**
     * @param reason for people, without a full stop
     */
    SendFailure(Kind kind, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
