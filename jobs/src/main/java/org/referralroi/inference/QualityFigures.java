package org.referralroi.inference;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

/** How much of what was delivered could be used, and how well it fits together. */
final class QualityFigures {
    private QualityFigures() {}

    static void infer(Metrics metrics, Validation validation, Sheet sheet) {
        Map<String, Row> freshness =
                metrics.rows("freshness").stream()
                        .collect(Collectors.toMap(row -> row.text("path"), row -> row));
        for (TableValidation table : validation.tables()) {
            if (table.delivered()) {
                Place place = new Place("all", "table=" + table.table(), "to_date");
                sheet.count("quality.rows_read", place, table.read(), table.read());
                sheet.count("quality.validated", place, table.validated(), table.read());
                sheet.count("quality.superseded", place, table.superseded(), table.read());
                sheet.count("quality.rejected", place, table.rejected(), table.read());
                sheet.count("quality.loose_ends", place, table.looseEnds(), table.read());
                freshness(Optional.ofNullable(freshness.get(table.table())), place, sheet);
            }
        }
        for (Row row : metrics.rows("match")) {
            match(row, sheet);
        }
    }

    private static void freshness(Optional<Row> newest, Place place, Sheet sheet) {
        String figure = "quality.freshness_days";
        newest.ifPresentOrElse(
                row ->
                        sheet.estimate(
                                figure,
                                place,
                                new Estimate(row.integer("age_days"), Optional.empty()),
                                row.integer("dates"),
                                "days",
                                "difference"),
                () ->
                        sheet.absent(
                                figure,
                                place,
                                "no row of the table has a date before the as-of date"));
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
