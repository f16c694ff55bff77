package org.referralroi.tables;

/**
 * A column of a table made by SQL.
 *
 * @param type as both engines have it; the query's result is cast to it
 * @param is what it means, in a few words
 */
public record SqlColumn(String name, String type, String is) {

    public SqlColumn {
        if (is.isBlank()) {
            throw new IllegalArgumentException("column " + name + " has no description");
        }
    }
}
