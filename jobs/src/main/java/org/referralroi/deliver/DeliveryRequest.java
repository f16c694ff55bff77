package org.referralroi.deliver;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.run.Workspace;

/**
 * What is to be delivered.
 *
 * @param to keys of the only recipients meant; all of them where none is named
 */
public record DeliveryRequest(Workspace workspace, YearMonth month, Mode mode, Set<String> to) {

    /** Which mails are sent. */
    public enum Mode {
        /** Those that were never handed to a server. */
        ONCE,
        /** All, also those that were. */
        AGAIN,
        /** None; those that may have arrived are written down as arrived. */
        ARRIVED
    }

    public DeliveryRequest {
        to = Set.copyOf(new TreeSet<>(to));
    }
}
