package org.referralroi.inference.deliveries;

import java.util.Optional;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.ColumnType;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Masked;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.validated.Rejection;

/** Says of a rejected row what is allowed in its place, and what to do. */
final class Remedies {
    private static final String HIDDEN = "•••";

    private final Contract contract;

    Remedies(Contract contract) {
        this.contract = contract;
    }

    RejectedExample example(Rejection rejection) {
        Optional<Column> column = contract.table(rejection.table()).column(rejection.column());
        return new RejectedExample(
                rejection.table(),
                Masked.text(rejection.delivery()),
                Masked.addresses(rejection.file()),
                rejection.line(),
                rejection.column(),
                value(rejection.value(), column),
                rejection.rule(),
                allowed(rejection.rule(), column),
                remedy(rejection.rule()));
    }

    /** Of a personal column it is only told whether there was anything. */
    private static String value(String value, Optional<Column> column) {
        return column.filter(Remedies::isPersonal).isPresent() && !value.isEmpty()
                ? HIDDEN
                : Masked.text(value);
    }

    private static boolean isPersonal(Column column) {
        return column.type() == ColumnType.EMAIL || column.type() == ColumnType.NAME;
    }

    private static String allowed(String rule, Optional<Column> column) {
        String target = column.flatMap(Column::refersTo).orElse("the table it refers to");
        return switch (rule) {
            case "fields" -> "as many fields as the header has";
            case "required" -> column.map(Column::allowed).orElse("any text") + ", not empty";
            case "reference" -> "a key of a valid row of " + target;
            case Rejection.LOOSE_END -> "empty, or a key of a valid row of " + target;
            default -> column.map(Column::allowed).orElse("what the contract says");
        };
    }

    private static String remedy(String rule) {
        return switch (rule) {
            case "fields" ->
                    "put quotes around fields that hold a comma, a quote or a line break, and deliver the row again";
            case "required" -> "fill it in at the source and deliver the row again";
            case "reference" -> "deliver the row it refers to, or correct the key";
            case Rejection.LOOSE_END ->
                    "the row stays, without the reference; deliver the row it refers to if it should count";
            default -> "write it as allowed and deliver the row again";
        };
    }
}
