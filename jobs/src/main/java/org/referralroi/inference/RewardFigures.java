package org.referralroi.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Frequencies;

/** What rewards were earned, paid and are still owed, and how long advocates wait for them. */
final class RewardFigures {
    private static final String REWARDS = "referral/rewards";

    /** The measure of the metrics behind each sum of money. */
    private static final Map<String, String> MEASURES =
            Map.of(
                    "rewards.earned", "earned",
                    "rewards.paid", "paid",
                    "rewards.failed", "failed",
                    "rewards.liability", "owed");

    private final List<Row> rows;
    private final Sheet sheet;

    private RewardFigures(List<Row> rows, Sheet sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    /**
     * @param missing paths of the tables that were never delivered
     */
    static void infer(Metrics metrics, Set<String> missing, Sheet sheet) {
        RewardFigures figures = new RewardFigures(metrics.rows("reward_total"), sheet);
        List<String> slices = new ArrayList<>(List.of("all"));
        for (String kind : new TreeSet<>(figures.rows.stream().map(r -> r.text("kind")).toList())) {
            slices.add("kind=" + kind);
        }
        for (String period : List.of("t12m", "to_date")) {
            for (String slice : slices) {
                Place place = new Place("all", slice, period);
                for (String figure : figures(period)) {
                    if (missing.contains(REWARDS)) {
                        sheet.absent(figure, place, REWARDS + " was never delivered");
                    } else if (MEASURES.containsKey(figure)) {
                        figures.money(figure, place);
                    } else {
                        figures.days(figure, place);
                    }
                }
            }
        }
    }

    /** What is owed is owed at the end of the month, whenever it was earned. */
    private static List<String> figures(String period) {
        return period.equals("to_date")
                ? List.of(
                        "rewards.earned",
                        "rewards.paid",
                        "rewards.failed",
                        "rewards.liability",
                        "rewards.days_to_pay")
                : List.of(
                        "rewards.earned", "rewards.paid", "rewards.failed", "rewards.days_to_pay");
    }

    private void money(String figure, Place place) {
        long minor = 0;
        long count = 0;
        for (Row row : of(MEASURES.get(figure), place)) {
            minor = Math.addExact(minor, row.integer("value_minor"));
            count = Math.addExact(count, row.integer("rewards"));
        }
        sheet.money(figure, place, minor, OptionalLong.empty(), count);
    }

    private void days(String figure, Place place) {
        Map<Long, Long> taken = new HashMap<>();
        for (Row row : of("paid", place)) {
            if (!row.isNull("days")) {
                taken.merge(row.integer("days"), row.integer("rewards"), Math::addExact);
            }
        }
        Frequencies days = Frequencies.of(taken);
        days.median(sheet.confidence())
                .ifPresentOrElse(
                        median ->
                                sheet.estimate(
                                        figure,
                                        place,
                                        new Estimate(median.value(), Optional.empty()),
                                        days.size(),
                                        "days",
                                        "median"),
                        () ->
                                sheet.absent(
                                        figure,
                                        place,
                                        "no reward was paid in the period on or after the day it was earned"));
    }

    private List<Row> of(String measure, Place place) {
        return rows.stream()
                .filter(row -> row.text("measure").equals(measure))
                .filter(row -> row.text("period").equals(place.period()))
                .filter(
                        row ->
                                place.slice().equals("all")
                                        || place.slice().equals("kind=" + row.text("kind")))
                .toList();
    }
}
