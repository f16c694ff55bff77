package org.referralroi.explain;

import java.util.Objects;

/**
 * What is counted of the rows behind a figure: the rows, different values of a column, or the sum
 * of one.
 *
 * @param is what it counts, in words
 * @param rows name of the query, null for the first
 * @param sum column that is added up, null where rows are counted
 * @param distinct column whose different values are counted, null where rows are
 * @param where which of the rows, null for all
 * @param per the sum is divided by it and rounded half away from zero, null for 1
 * @param derived how it is computed where it is no count of rows, null where it is one
 */
record Counted(
        String is,
        String rows,
        String sum,
        String distinct,
        String where,
        Long per,
        String derived) {

    Counted {
        Objects.requireNonNull(is, "is");
        per = Objects.requireNonNullElse(per, 1L);
    }

    boolean isDerived() {
        return derived != null;
    }

    /** Whether equal rows may be counted apart and added up. */
    boolean addsUp() {
        return per == 1 && distinct == null && derived == null;
    }

    /** The aggregate, before it is divided. */
    String sql() {
        String counted = sum != null ? sum : distinct != null ? distinct : "1";
        String chosen =
                where == null ? counted : "case when %s then %s end".formatted(where, counted);
        if (sum != null) {
            return "coalesce(sum(%s), 0)".formatted(chosen);
        }
        return "count(%s%s)".formatted(distinct == null ? "" : "distinct ", chosen);
    }
}
