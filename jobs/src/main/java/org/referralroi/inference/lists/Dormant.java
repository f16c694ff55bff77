package org.referralroi.inference.lists;

import java.util.Comparator;
import java.util.List;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.DormantAdvocate;

/** Advocates who have stopped referring, in the places the metrics give them. */
final class Dormant {
    private Dormant() {}

    static List<DormantAdvocate> infer(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> row.integer("place")))
                .map(Dormant::advocate)
                .toList();
    }

    private static DormantAdvocate advocate(Row row) {
        long margin = ListRow.minorOfMillionths(row, "margin_millionths");
        long rewards = row.integer("rewards_minor");
        return new DormantAdvocate(
                (int) row.integer("place"),
                row.integer("total"),
                row.text("advocate_id"),
                row.text("advocate_name"),
                row.text("program_kind"),
                row.optionalText("owner_rep_id"),
                row.optionalText("owner_name"),
                ListRow.optionalDate(row, "owner_left_on"),
                ListRow.date(row, "enrolled_on"),
                ListRow.optionalDate(row, "last_referred_on"),
                row.integer("idle_days"),
                ListRow.optionalDate(row, "customer_churned_on"),
                row.integer("referrals"),
                row.integer("won"),
                margin,
                rewards,
                margin - rewards);
    }
}
