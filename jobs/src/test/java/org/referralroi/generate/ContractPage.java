package org.referralroi.generate;

import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.generate.Contract.Column;

/** The columns of every table as a page for people, made from the contract. */
final class ContractPage {

    private ContractPage() {}

    static String of(Contract contract) {
        return contract.tables().entrySet().stream()
                .map(table -> section(contract, table.getKey(), table))
                .collect(Collectors.joining("\n"));
    }

    private static String section(
            Contract contract, String name, Map.Entry<String, java.util.List<Column>> table) {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(name).append("\n\n");
        text.append(contract.meanings().get(name)).append(".\n\n");
        text.append("| column | type | what it is |\n|---|---|---|\n");
        for (Column column : table.getValue()) {
            text.append("| `").append(column.name()).append("` | ").append(type(column));
            text.append(" | ").append(column.is()).append(values(column)).append(" |\n");
        }
        return text.toString();
    }

    private static String type(Column column) {
        return column.type()
                + (column.key() ? ", key" : "")
                + (column.mayBeEmpty() ? ", may be empty" : "")
                + (column.refersTo().isEmpty() ? "" : " → " + column.refersTo());
    }

    private static String values(Column column) {
        return column.values().isEmpty()
                ? ""
                : column.values().stream().collect(Collectors.joining("`, `", ": `", "`"));
    }
}
