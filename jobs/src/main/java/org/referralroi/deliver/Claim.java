package org.referralroi.deliver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A mail that a server was asked to take.
 *
 * @param list the report
 * @param run of which it was
 * @param confirmedAt when the server had taken it; null as long as that is not known
 */
record Claim(
        String list,
        String recipient,
        String run,
        String messageId,
        Instant claimedAt,
        Instant confirmedAt) {

    Claim {
        requireNonNull(list, "list");
        requireNonNull(recipient, "recipient");
        requireNonNull(run, "run");
        requireNonNull(messageId, "messageId");
        requireNonNull(claimedAt, "claimedAt");
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Claim confirmed(Instant when) {
        return new Claim(list, recipient, run, messageId, claimedAt, when);
    }
}
