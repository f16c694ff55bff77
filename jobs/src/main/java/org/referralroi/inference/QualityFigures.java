package org.referralroi.inference;

import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

/** How much of what was delivered could be used, and how well it fits together. */
final class QualityFigures {
    private QualityFigures() {}

    static void infer(Metrics metrics, Validation validation, Sheet sheet) {
        for (TableValidation table : validation.tables()) {
            if (table.delivered()) {
                Place place = new Place("all", "table=" + table.table(), "to_date");
                sheet.count("quality.rows_read", place, table.read(), table.read());
                sheet.count("quality.validated", place, table.validated(), table.read());
                sheet.count("quality.superseded", place, table.superseded(), table.read());
                sheet.count("quality.rejected", place, table.rejected(), table.read());
                sheet.count("quality.loose_ends", place, table.looseEnds(), table.read());
            }
        }
        for (Row row : metrics.rows("match")) {
            match(row, sheet);
        }
    }

    private static void match(Row row, Sheet sheet) {
        String name = row.text("match_name");
        long total = row.integer("total");
        long matched = row.integer("matched");
        Place place = new Place("all", "all", "to_date");
        if (name.equals("referral_source_without_referral")) {
            sheet.count("quality." + name, place, matched, total);
        } else if (total == 0) {
            sheet.absent("quality.match." + name, place, "there is no row to match");
        } else {
            sheet.quotient("quality.match." + name, place, matched, total, total, "share");
        }
    }
}
