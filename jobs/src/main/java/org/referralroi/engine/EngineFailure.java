package org.referralroi.engine;

/**
 * An engine could not do what it was asked; the message holds the engine's own words and the SQL.
 */
public final class EngineFailure extends RuntimeException {

    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static EngineFailure of(Exception cause, String sql) {
        return new EngineFailure(cause.getMessage() + "\n\nin the statement\n" + sql, cause);
    }
}
