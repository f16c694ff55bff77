package org.referralroi.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Frequencies;
import org.referralroi.statistics.Proportion;

/** How many advocates and referrals get how far, and how long a step takes. */
final class FunnelFigures {
    private static final List<String> ADVOCATES = List.of("invited", "enrolled", "active");
    private static final List<String> REFERRALS =
            List.of("referral", "lead", "contacted", "opportunity", "won", "paying", "rewarded");

    /** Optional tables without which a step cannot be seen. */
    private static final Map<String, String> SEEN_IN =
            Map.of("opportunity", "crm/opportunities", "rewarded", "referral/rewards");

    private record Step(String period, String name) {}

    private final Map<Step, Long> reached = new HashMap<>();

    /** How many took how many days since the step before. */
    private final Map<Step, Map<Long, Long>> days = new HashMap<>();

    private final Set<String> missing;
    private final Sheet sheet;

    private FunnelFigures(List<Row> rows, Set<String> missing, Sheet sheet) {
        this.missing = missing;
        this.sheet = sheet;
        for (Row row : rows) {
            Step step = new Step(row.text("period"), row.text("step"));
            reached.merge(step, row.integer("reached"), Math::addExact);
            if (!row.isNull("days")) {
                days.computeIfAbsent(step, each -> new HashMap<>())
                        .merge(row.integer("days"), row.integer("reached"), Math::addExact);
            }
        }
    }

    /**
     * @param missing paths of the tables that were never delivered
     */
    static void infer(Metrics metrics, Set<String> missing, Sheet sheet) {
        FunnelFigures figures = new FunnelFigures(metrics.rows("funnel"), missing, sheet);
        for (String period : List.of("t12m", "to_date")) {
            figures.steps("advocate", ADVOCATES, period);
            figures.steps("referral", REFERRALS, period);
        }
    }

    private void steps(String who, List<String> steps, String period) {
        Place place = new Place("all", "all", period);
        long entered = reached(steps.get(0), place);
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (!undelivered("funnel." + step, place, List.of(step))) {
                sheet.count("funnel." + step, place, reached(step, place), entered);
            }
            if (i > 0) {
                String before = steps.get(i - 1);
                rate(who, before, step, place);
                days(who, before, step, place);
            }
        }
    }

    private void rate(String who, String before, String step, Place place) {
        String figure = "funnel." + step + "_rate";
        long from = reached(before, place);
        long here = reached(step, place);
        if (undelivered(figure, place, List.of(before, step))) {
            return;
        }
        if (here > from && from > 0) {
            sheet.absent(
                    figure,
                    place,
                    "more %ss reached this step (%d) than the step before it, %s (%d), so that they are no share of those"
                            .formatted(who, here, before, from));
            return;
        }
        sheet.share(
                figure,
                place,
                from == 0 ? new Proportion(0, 0) : new Proportion(here, from),
                from,
                "no %s reached the step before it, %s".formatted(who, before));
    }

    private void days(String who, String before, String step, Place place) {
        String figure = "funnel." + step + "_days";
        if (undelivered(figure, place, List.of(before, step))) {
            return;
        }
        Frequencies taken =
                Frequencies.of(days.getOrDefault(new Step(place.period(), step), Map.of()));
        taken.median(sheet.confidence())
                .ifPresentOrElse(
                        median ->
                                sheet.estimate(
                                        figure,
                                        place,
                                        new Estimate(median.value(), Optional.empty()),
                                        taken.size(),
                                        "days",
                                        "median"),
                        () ->
                                sheet.absent(
                                        figure,
                                        place,
                                        "no %s reached this step on or after the day of the step before it, %s"
                                                .formatted(who, before)));
    }

    private boolean undelivered(String figure, Place place, List<String> steps) {
        Optional<String> table =
                steps.stream()
                        .filter(SEEN_IN::containsKey)
                        .map(SEEN_IN::get)
                        .filter(missing::contains)
                        .findFirst();
        table.ifPresent(path -> sheet.absent(figure, place, path + " was never delivered"));
        return table.isPresent();
    }

    private long reached(String step, Place place) {
        return reached.getOrDefault(new Step(place.period(), step), 0L);
    }
}
