package org.referralroi.inference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Frequencies;
import org.referralroi.statistics.Proportion;

/** How many take part in the program, and how evenly referrals are spread among them. */
final class AdvocateFigures {
    private static final List<String> PERIODS = List.of("t12m", "to_date");
    private static final List<String> OF_THE_ACTIVE =
            List.of("referrals_per_active", "repeat_rate", "top_1_share", "top_10_share", "gini");

    /** Advocates of a slice in a period. */
    private static final class Advocates {
        private long invited;
        private long enrolled;

        /** How many of the enrolled made how many referrals, those with none left out. */
        private final Map<Long, Long> active = new HashMap<>();

        private void add(Row row) {
            long advocates = row.integer("advocates");
            invited = Math.addExact(invited, advocates);
            if (row.flag("is_enrolled")) {
                enrolled = Math.addExact(enrolled, advocates);
                if (row.integer("referrals") > 0) {
                    active.merge(row.integer("referrals"), advocates, Math::addExact);
                }
            }
        }
    }

    private final Sheet sheet;

    private AdvocateFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    static void infer(Metrics metrics, Sheet sheet) {
        AdvocateFigures figures = new AdvocateFigures(sheet);
        List<Row> activity = metrics.rows("advocate_activity");
        for (String period : PERIODS) {
            Map<String, Advocates> slices = new TreeMap<>(Map.of("all", new Advocates()));
            for (Row row : activity) {
                if (row.text("period").equals(period)) {
                    slices.get("all").add(row);
                    slices.computeIfAbsent(
                                    "program_kind=" + row.text("program_kind"),
                                    slice -> new Advocates())
                            .add(row);
                }
            }
            slices.forEach(
                    (slice, advocates) -> {
                        Place place = new Place("all", slice, period);
                        figures.states(advocates, place);
                        figures.activity(advocates, place);
                    });
        }
        metrics.rows("penetration").stream()
                .sorted(Comparator.comparing(row -> row.text("slice")))
                .forEach(figures::penetration);
    }

    private void states(Advocates advocates, Place place) {
        sheet.share(
                "advocates.participation",
                place,
                new Proportion(advocates.enrolled, advocates.invited),
                advocates.invited,
                "no advocate has been invited or has enrolled");
        sheet.share(
                "advocates.active_rate",
                place,
                new Proportion(Frequencies.of(advocates.active).size(), advocates.enrolled),
                advocates.enrolled,
                "no advocate has enrolled");
    }

    private void activity(Advocates advocates, Place place) {
        Frequencies referrals = Frequencies.of(advocates.active);
        long active = referrals.size();
        if (active == 0) {
            String reason =
                    advocates.enrolled == 0
                            ? "no advocate has enrolled"
                            : "no enrolled advocate made a referral in the period";
            OF_THE_ACTIVE.forEach(name -> sheet.absent("advocates." + name, place, reason));
            return;
        }
        Proportion all = referrals.topShare(100);
        sheet.quotient(
                "advocates.referrals_per_active", place, all.trials(), active, active, "ratio");
        sheet.share(
                "advocates.repeat_rate",
                place,
                new Proportion(active - advocates.active.getOrDefault(1L, 0L), active),
                active,
                "");
        top(1, referrals, place);
        top(10, referrals, place);
        sheet.estimate(
                "advocates.gini",
                place,
                new Estimate(referrals.gini().orElseThrow(), Optional.empty()),
                active,
                "index",
                "gini");
    }

    /** Referrals are no independent trials, so that the share has no interval of Wilson. */
    private void top(int percent, Frequencies referrals, Place place) {
        Proportion top = referrals.topShare(percent);
        sheet.quotient(
                "advocates.top_%d_share".formatted(percent),
                place,
                top.successes(),
                top.trials(),
                referrals.size(),
                "share");
    }

    /** The state at the end of the month is the same in both periods. */
    private void penetration(Row row) {
        for (String period : PERIODS) {
            Place place = new Place("all", row.text("slice"), period);
            long active = row.integer("customers_active");
            if (row.integer("advocates_of_customers") == 0) {
                sheet.absent(
                        "advocates.penetration",
                        place,
                        "no advocate names the customer that he or she is or works for");
                continue;
            }
            sheet.share(
                    "advocates.penetration",
                    place,
                    new Proportion(row.integer("customers_with_advocate"), active),
                    active,
                    "no customer is active at the end of the month");
        }
    }
}
