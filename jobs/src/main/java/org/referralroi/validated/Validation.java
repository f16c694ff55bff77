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

    public long read() {
        return tables.stream().mapToLong(TableValidation::read).sum();
    }

    public long validated() {
        return tables.stream().mapToLong(TableValidation::validated).sum();
    }

    public long superseded() {
        return tables.stream().mapToLong(TableValidation::superseded).sum();
    }

    public long rejected() {
        return tables.stream().mapToLong(TableValidation::rejected).sum();
    }
}
