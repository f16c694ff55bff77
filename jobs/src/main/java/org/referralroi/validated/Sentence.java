package org.referralroi.validated;

import org.referralroi.extracts.Column;
import org.referralroi.extracts.Contract;

/** Says of a rejection where it is, what is wrong and what is allowed. */
public final class Sentence {
    private Sentence() {}

    public static String of(Rejection rejection, Contract contract) {
        String where = "%s line %d".formatted(rejection.file(), rejection.line());
        if (rejection.rule().equals("fields")) {
            return "%s: %s (rule fields)".formatted(where, rejection.value());
        }
        Column column = contract.table(rejection.table()).column(rejection.column()).orElseThrow();
        String what =
                switch (rejection.rule()) {
                    case "required" ->
                            "is empty or not in the file; it must be given: " + column.allowed();
                    case "type", "enum" ->
                            "is '%s'; allowed is %s".formatted(rejection.value(), column.allowed());
                    case "reference" ->
                            "is '%s', which is not a valid row of %s"
                                    .formatted(rejection.value(), column.refersTo().orElseThrow());
                    default ->
                            "was '%s', which is not a valid row of %s, and was emptied"
                                    .formatted(rejection.value(), column.refersTo().orElseThrow());
                };
        return "%s, column %s %s (rule %s)"
                .formatted(where, rejection.column(), what, rejection.rule());
    }
}
