package org.referralroi.inference;

import java.util.List;

/** The groups that leads are compared in. */
final class LeadGroups {
    static final List<String> ALL =
            List.of("referred", "assisted", "marketing", "other", "non_referred");

    private LeadGroups() {}

    /** The groups in which a lead counts: its own, and those it is part of. */
    static List<String> of(String leadGroup) {
        return isNonReferred(leadGroup) ? List.of(leadGroup, "non_referred") : List.of(leadGroup);
    }

    static boolean isNonReferred(String leadGroup) {
        return leadGroup.equals("marketing") || leadGroup.equals("other");
    }
}
