package org.referralroi.validated;

import java.util.List;

/**
 * What became of all that was delivered.
 *
 * @param tables in the order of the contract
 */
public record Validation(List<TableValidation> tables) {

    public Validation {
        tables = List.copyOf(tables);
    }

    public TableValidation table(String path) {
        return tables.stream()
                .filter(table -> table.table().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + path));
    }
}
