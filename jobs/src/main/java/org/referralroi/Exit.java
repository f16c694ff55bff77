package org.referralroi;

/** How the program ends; the codes are part of the command line's contract. */
public enum Exit {
    DONE(0),
    OTHER(1),
    USAGE(2),
    EXTRACT(3),
    CHECKS(4),
    HELD(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
