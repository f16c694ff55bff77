package org.referralroi;

import static java.util.Objects.requireNonNull;

/**
 * Something the program will not go on with, said to the person who can mend it: what was wrong,
 * where, what is allowed, what to do. Its message is all that is shown; a stack trace would add
 * nothing.
 */
public final class Refusal extends RuntimeException {
    private final Exit exit;

    public Refusal(Exit exit, String message) {
        super(message);
        this.exit = requireNonNull(exit, "exit");
    }

    public Refusal(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = requireNonNull(exit, "exit");
    }

    public Exit exit() {
        return exit;
    }
}
