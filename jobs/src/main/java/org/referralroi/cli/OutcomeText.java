package org.referralroi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.referralroi.extracts.Contract;
import org.referralroi.run.RunOutcome;
import org.referralroi.validated.MoneyTotal;
import org.referralroi.validated.Rejection;
import org.referralroi.validated.Sentence;
import org.referralroi.validated.TableValidation;

/** Says what came of a run: how rows and money add up, what was rejected, where the reports are. */
final class OutcomeText {
    private static final int EXAMPLES = 3;

    private final RunOutcome outcome;
    private final Contract contract;
    private final List<String> lines = new ArrayList<>();

    OutcomeText(RunOutcome outcome, Contract contract) {
        this.outcome = outcome;
        this.contract = contract;
    }

    List<String> lines() {
        if (outcome.unchanged()) {
            add(
                    "Nothing changed: %s is published from the same extracts, settings, engine and program (run %s).",
                    outcome.month(), outcome.run());
        } else {
            rows();
            money();
            exceptions();
            add(
                    "%s is published (run %s, engine %s).",
                    outcome.month(), outcome.run(), outcome.engine());
            outcome.previous().ifPresent(this::restated);
        }
        outcome.reports().forEach(report -> add("  %s", report));
        add("  %s", outcome.index());
        return lines;
    }

    private void restated(String previous) {
        if (!outcome.compared()) {
            add(
                    "Not compared with run %s, published before: its figures cannot be read.",
                    previous);
        } else if (outcome.restated() == 0) {
            add("Restated: no figure moved against run %s, published before.", previous);
        } else {
            add(
                    "Restated: %,d %s moved against run %s, published before; statistics/restatements.csv lists each.",
                    outcome.restated(), outcome.restated() == 1 ? "figure" : "figures", previous);
        }
    }

    private void rows() {
        add("Rows: read = validated + superseded + rejected");
        add(
                "  %-29s %11s %11s %11s %9s %10s",
                "", "read", "validated", "superseded", "rejected", "loose ends");
        for (TableValidation table : outcome.validation().tables()) {
            if (table.delivered()) {
                add(
                        "  %-29s %,11d %,11d %,11d %,9d %,10d",
                        table.table(),
                        table.read(),
                        table.validated(),
                        table.superseded(),
                        table.rejected(),
                        table.looseEnds());
            } else {
                add("  %-29s never delivered; figures that need it are left out", table.table());
            }
        }
        add("");
    }

    private void money() {
        add("Money: read = validated + superseded + rejected");
        add("  %-45s %18s %18s %16s %14s", "", "read", "validated", "superseded", "rejected");
        for (TableValidation table : outcome.validation().tables()) {
            for (MoneyTotal total : table.moneys()) {
                if (total.read().signum() != 0) {
                    add(
                            "  %-45s %,18.2f %,18.2f %,16.2f %,14.2f",
                            "%s %s %s".formatted(table.table(), total.column(), total.currency()),
                            total.read(),
                            total.validated(),
                            total.superseded(),
                            total.rejected());
                }
            }
        }
        add("");
    }

    private void exceptions() {
        outcome.repeated()
                .forEach(
                        file ->
                                add(
                                        "Repeated, not read: %s has the bytes of an earlier file",
                                        file));
        outcome.unknownFiles()
                .forEach(file -> add("Not read: landing/%s is no extract of the contract", file));
        for (TableValidation table : outcome.validation().tables()) {
            table.notices().forEach(notice -> add("Note: %s", notice));
            List<Rejection> examples = table.examples();
            examples.stream()
                    .limit(EXAMPLES)
                    .forEach(
                            example ->
                                    add(
                                            "%s: %s",
                                            example.rule().equals(Rejection.LOOSE_END)
                                                    ? "Loose end"
                                                    : "Rejected",
                                            Sentence.of(example, contract)));
            long more = table.rejected() + table.looseEnds() - Math.min(EXAMPLES, examples.size());
            if (more > 0) {
                add(
                        "  and %,d more of %s, all in %s",
                        more, table.table(), outcome.reading().resolve("rejected"));
            }
        }
        add("");
    }

    private void add(String format, Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
