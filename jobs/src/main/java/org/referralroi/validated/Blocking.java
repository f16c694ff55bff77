package org.referralroi.validated;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.extracts.Contract;
import org.referralroi.extracts.Table;

/** What in the validated rows makes a month not fit to be published. */
final class Blocking {
    /** So many rejected rows of a table never block, however small the table. */
    private static final long ALWAYS_TOLERATED = 10;

    /** A program may be so young that nobody has referred yet. */
    private static final Set<String> MAY_HOLD_NO_ROWS =
            Set.of("referral/advocates", "referral/referrals");

    private Blocking() {}

    /**
     * @throws Refusal where a table has too many rejected rows, or a required one has no valid row
     */
    static void check(Validation validation, Contract contract, ProgramSettings settings) {
        for (TableValidation table : validation.tables()) {
            BigDecimal allowed =
                    settings.maxRejectedShare().multiply(BigDecimal.valueOf(table.read()));
            if (table.rejected() > ALWAYS_TOLERATED
                    && BigDecimal.valueOf(table.rejected()).compareTo(allowed) > 0) {
                throw new Refusal(Exit.CHECKS, tooMany(table, contract, settings));
            }
        }
        for (Table table : contract.tables()) {
            TableValidation counts = validation.table(table.path());
            if (table.required()
                    && !MAY_HOLD_NO_ROWS.contains(table.path())
                    && counts.validated() == 0) {
                throw new Refusal(
                        Exit.EXTRACT,
                        "%s: %s; without rows of it nothing can be computed: deliver the table again"
                                        .formatted(
                                                table.path(),
                                                counts.read() == 0
                                                        ? "every delivery holds a header only"
                                                        : "none of the %d rows read is valid"
                                                                .formatted(counts.read()))
                                + examples(counts, contract));
            }
        }
    }

    private static String tooMany(
            TableValidation table, Contract contract, ProgramSettings settings) {
        return """
        %s: %d of %d rows read were rejected, more than max_rejected_share %s allows; the month is not published.%s
        Correct the extract and deliver it again, or raise max_rejected_share in program.yml."""
                .formatted(
                        table.table(),
                        table.rejected(),
                        table.read(),
                        settings.maxRejectedShare().toPlainString(),
                        examples(table, contract));
    }

    /** The first rejections, each on a line of its own. */
    private static String examples(TableValidation table, Contract contract) {
        return table.examples().stream()
                .filter(example -> !example.rule().equals(Rejection.LOOSE_END))
                .limit(5)
                .map(example -> "\n  " + Sentence.of(example, contract))
                .collect(Collectors.joining());
    }
}
