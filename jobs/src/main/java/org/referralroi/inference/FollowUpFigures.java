package org.referralroi.inference;

import java.util.List;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.survival.Exits;
import org.referralroi.statistics.survival.KaplanMeier;

/** How soon sales contacts who was referred. */
final class FollowUpFigures {
    private static final Place PLACE = new Place("all", "all", "t12m");
    private static final double MINUTES_PER_HOUR = 60;
    private final List<Row> rows;
    private final Sheet sheet;

    private FollowUpFigures(List<Row> rows, Sheet sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    static void infer(Metrics metrics, Sheet sheet) {
        FollowUpFigures figures = new FollowUpFigures(metrics.rows("follow_up"), sheet);
        figures.median();
        figures.share(
                "follow_up.within_target",
                "in_time",
                "due",
                "no referral of the twelve months has been contacted within the target or is past it");
        figures.share(
                "follow_up.untouched",
                "untouched",
                "old",
                "no referral of the twelve months is older than untouched_days");
    }

    private void median() {
        List<Exits> exits =
                rows.stream()
                        .map(
                                row ->
                                        new Exits(
                                                row.integer("elapsed_minutes"),
                                                row.integer("contacted"),
                                                row.integer("uncontacted")))
                        .toList();
        long referrals = sum("contacted") + sum("uncontacted");
        KaplanMeier.of(exits)
                .median(sheet.confidence())
                .ifPresentOrElse(
                        minutes ->
                                sheet.estimate(
                                        "follow_up.median_hours",
                                        PLACE,
                                        minutes.transformed(x -> x / MINUTES_PER_HOUR),
                                        referrals,
                                        "hours",
                                        "kaplan_meier"),
                        () ->
                                sheet.absent(
                                        "follow_up.median_hours",
                                        PLACE,
                                        referrals == 0
                                                ? "no valid referral of the twelve months was still to be contacted when it was made"
                                                : "too little data: fewer than half of the referrals have been contacted so far"));
    }

    private void share(String figure, String part, String whole, String none) {
        sheet.share(figure, PLACE, new Proportion(sum(part), sum(whole)), sum(whole), none);
    }

    private long sum(String column) {
        return rows.stream().mapToLong(row -> row.integer(column)).reduce(0, Math::addExact);
    }
}
