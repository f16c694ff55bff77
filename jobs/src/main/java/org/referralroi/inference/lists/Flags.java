package org.referralroi.inference.lists;

import java.util.Comparator;
import java.util.List;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.FlaggedReferral;

/** Referrals that a human should look at, in the places the metrics give them, each with why. */
final class Flags {
    private Flags() {}

    static List<FlaggedReferral> infer(List<Row> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Row row) ->
                                                FlaggedReferral.FLAGS.indexOf(row.text("flag")))
                                .thenComparingLong(row -> row.integer("place")))
                .map(Flags::referral)
                .toList();
    }

    private static FlaggedReferral referral(Row row) {
        return new FlaggedReferral(
                row.text("flag"),
                (int) row.integer("place"),
                row.integer("total"),
                row.text("referral_id"),
                row.text("advocate_id"),
                row.text("advocate_name"),
                row.text("program_kind"),
                row.optionalText("owner_rep_id"),
                ListRow.date(row, "referred_on"),
                row.optionalText("lead_id"),
                row.optionalText("earlier_referral_id"),
                row.optionalText("customer_id"),
                row.integer("referrals"),
                row.integer("rewards_minor"),
                row.integer("unpaid_minor"),
                reason(row));
    }

    private static String reason(Row row) {
        String since = row.text("since_on");
        return switch (row.text("flag")) {
            case "self_referral" ->
                    "prospect or lead has the address, account or customer of the advocate";
            case "duplicate_prospect" -> "the same prospect was referred before, on " + since;
            case "burst" ->
                    "%d referrals of one advocate on one day".formatted(row.integer("referrals"));
            case "existing_customer" ->
                    "the prospect was a customer already, paying since " + since;
            case "referrer_just_churned" ->
                    "the customer behind the advocate churned on "
                            + since
                            + ", and the referral is still open";
            default -> throw new IllegalStateException("unknown flag " + row.text("flag"));
        };
    }
}
