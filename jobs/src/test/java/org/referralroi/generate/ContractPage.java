package org.referralroi.generate;

import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.generate.Contract.Column;

/** The columns of every table as a page for people, made from the contract. */
final class ContractPage {

    private static final String BEGIN =
            "<!-- from sql/extracts.yml; written by SamplesTest, see above -->\n";
    private static final String END = "<!-- end -->\n";

    private ContractPage() {}

    static String of(Contract contract) {
        return contract.tables().entrySet().stream()
                .map(table -> section(contract, table.getKey(), table))
                .collect(Collectors.joining("\n"));
    }

    static String foundIn(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    static String replacedIn(String page, Contract contract) {
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + of(contract)
                + page.substring(page.indexOf(END));
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
