package org.referralroi.extracts;

import java.util.List;
import java.util.Optional;

/**
 * One column of an extract.
 *
 * @param key whether it is part of the key
 * @param mayBeEmpty whether the field may be empty
 * @param refersTo the table whose key the value must be found in
 * @param values the only values allowed; empty where any will do
 * @param is what the column means, in a few words
 */
public record Column(
        String name,
        ColumnType type,
        boolean key,
        boolean mayBeEmpty,
        Optional<String> refersTo,
        List<String> values,
        String is) {

    public Column {
        values = List.copyOf(values);
        if (key && mayBeEmpty) {
            throw new IllegalArgumentException(
                    "column " + name + " is part of the key and may not be empty");
        }
        if (is.isBlank()) {
            throw new IllegalArgumentException("column " + name + " has no description");
        }
    }

    /** What a field of this column must be, in words. */
    public String allowed() {
        return values.isEmpty() ? type.allowed() : "one of " + String.join(", ", values);
    }
}
