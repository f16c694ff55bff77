package org.referralroi.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Frequencies;
import org.referralroi.statistics.survival.AalenJohansen;
import org.referralroi.statistics.survival.CompetingExits;

/** How long leads take to be won, and how many of all leads are won by when. */
final class SalesCycleFigures {
    private static final List<Integer> DAYS = List.of(30, 60, 90, 180, 365);

    private final Sheet sheet;
    private final Map<String, Map<Long, Long>> cycles = new HashMap<>();
    private final Map<String, List<CompetingExits>> exits = new HashMap<>();

    private SalesCycleFigures(Metrics metrics, Sheet sheet) {
        this.sheet = sheet;
        for (String group : LeadGroups.ALL) {
            cycles.put(group, new HashMap<>());
            exits.put(group, new ArrayList<>());
        }
        for (Row row : metrics.rows("sales_cycle")) {
            for (String group : LeadGroups.of(row.text("lead_group"))) {
                cycles.get(group).merge(row.integer("days"), row.integer("leads"), Long::sum);
            }
        }
        for (Row row : metrics.rows("won_by")) {
            CompetingExits left =
                    new CompetingExits(
                            row.integer("days"),
                            row.integer("won"),
                            row.integer("lost"),
                            row.integer("still_open"));
            LeadGroups.of(row.text("lead_group")).forEach(group -> exits.get(group).add(left));
        }
    }

    static void infer(Metrics metrics, Sheet sheet) {
        SalesCycleFigures figures = new SalesCycleFigures(metrics, sheet);
        LeadGroups.ALL.forEach(figures::cycle);
        LeadGroups.ALL.forEach(figures::wonBy);
    }

    private void cycle(String group) {
        Frequencies days = Frequencies.of(cycles.get(group));
        add("median_days", group, days.median(sheet.confidence()), days.size(), "binomial_ranks");
        add("mean_days", group, days.mean(sheet.confidence()), days.size(), "student_t");
    }

    private void add(
            String figure, String group, Optional<Estimate> days, long leads, String method) {
        Place place = new Place(group, "all", "t12m");
        days.ifPresentOrElse(
                estimate ->
                        sheet.estimate(
                                "sales_cycle." + figure, place, estimate, leads, "days", method),
                () ->
                        sheet.absent(
                                "sales_cycle." + figure,
                                place,
                                "no lead of the group %s was won in the twelve months"
                                        .formatted(group)));
    }

    private void wonBy(String group) {
        List<CompetingExits> left = exits.get(group);
        long leads =
                left.stream()
                        .mapToLong(row -> row.events() + row.competing() + row.censored())
                        .sum();
        long longest = left.stream().mapToLong(CompetingExits::time).max().orElse(0);
        String tooShort =
                left.isEmpty()
                        ? "no lead of the group %s was created in the 24 months before the as-of date"
                                .formatted(group)
                        : "too little data: no lead of the group %s has been followed for longer than %d days"
                                .formatted(group, longest);
        AalenJohansen curve = AalenJohansen.of(left);
        for (int days : DAYS) {
            Place place = new Place(group, "days=" + days, "to_date");
            OptionalDouble won = curve.incidenceAt(days);
            if (won.isPresent()) {
                sheet.estimate(
                        "sales_cycle.won_by",
                        place,
                        new Estimate(won.getAsDouble(), Optional.empty()),
                        leads,
                        "share",
                        "aalen_johansen");
            } else {
                sheet.absent("sales_cycle.won_by", place, tooShort);
            }
        }
    }
}
