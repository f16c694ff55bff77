package org.referralroi.explain;

import java.util.List;
import java.util.Objects;

/**
 * A table of statistics beside the figures, such as a leaderboard.
 *
 * @param group column that {@code --group} chooses by, null where none
 * @param slice column that {@code --slice column=value} chooses by, null where none
 * @param period column that {@code --period} chooses by, null where none
 * @param part whether it may hold but a part of what its rows are counted from, such as the first
 *     thousand or those that are dormant: then all of its rows add up to less than there is
 * @param show its columns that are printed; never a name
 */
record ExplainedTable(
        String name,
        String label,
        String definition,
        String formula,
        String source,
        String group,
        String slice,
        String period,
        Boolean part,
        List<String> show) {

    ExplainedTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, name + ": label");
        Objects.requireNonNull(definition, name + ": definition");
        Objects.requireNonNull(formula, name + ": formula");
        Objects.requireNonNull(source, name + ": source");
        part = Objects.requireNonNullElse(part, false);
        show = List.copyOf(show);
    }
}
