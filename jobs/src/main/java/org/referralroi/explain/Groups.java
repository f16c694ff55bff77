package org.referralroi.explain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The groups of leads and customers that a group of figures is put together from. */
final class Groups {
    private static final String VERSUS = "_vs_";

    private Groups() {}

    /** A condition on the column that holds the group of a lead or customer. */
    static String contain(String column, String group) {
        return group.equals("all")
                ? "true"
                : parts(group).stream()
                        .map("'%s'"::formatted)
                        .collect(Collectors.joining(", ", column + " in (", ")"));
    }

    private static Set<String> parts(String group) {
        Set<String> parts = new TreeSet<>();
        for (String side : group.split(VERSUS)) {
            parts.addAll(
                    side.equals("non_referred") ? List.of("marketing", "other") : List.of(side));
        }
        return parts;
    }
}
