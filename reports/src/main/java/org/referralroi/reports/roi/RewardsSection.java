package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.List;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.reports.Formats;
import org.referralroi.reports.roi.Block.Advocate;
import org.referralroi.reports.roi.Block.Leaderboard;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** What advocates get and what they brought. */
final class RewardsSection {

    private static final int ADVOCATES_SHOWN = 5;

    private final Material material;

    RewardsSection(Material material) {
        this.material = material;
    }

    Section section() {
        return new Section(
                "rewards",
                "Rewards and what is owed",
                "To date. Owed is what was earned or approved but not paid, failed payments included; below each amount stands the number of rewards.",
                List.of(kinds(), leaderboard()));
    }

    private Numbers kinds() {
        List<String> slices = new ArrayList<>();
        slices.add("all");
        slices.addAll(material.slices("rewards.earned", "all", "to_date", "kind"));
        return new Numbers(
                "By kind of reward",
                "Kind",
                List.of("Earned", "Paid", "Payment failed", "Owed", "Days to pay"),
                slices.stream()
                        .map(
                                slice ->
                                        new Row(
                                                Material.spoken(slice),
                                                "",
                                                List.of(
                                                        reward("rewards.earned", slice),
                                                        reward("rewards.paid", slice),
                                                        reward("rewards.failed", slice),
                                                        reward("rewards.liability", slice),
                                                        reward("rewards.days_to_pay", slice))))
                        .toList());
    }

    private Cell reward(String figure, String slice) {
        return Cell.of(material.of(figure, "all", slice, "to_date"));
    }

    /** The year so far; in its first months, when nobody has a referral yet, all time. */
    private Leaderboard leaderboard() {
        String window = material.statistics().advocates("year").isEmpty() ? "all" : "year";
        List<AdvocateStanding> standings = material.statistics().advocates(window);
        List<Advocate> rows =
                standings.stream().limit(ADVOCATES_SHOWN).map(this::advocate).toList();
        long ranked =
                standings.stream().mapToLong(AdvocateStanding::advocatesRanked).max().orElse(0);
        String when =
                window.equals("year")
                        ? "in %s so far".formatted(material.run().month().getYear())
                        : "to date";
        return new Leaderboard(
                "Advocates who brought most, " + when,
                "%s of %s advocates, by referral value: margin of the customers they brought less their rewards"
                        .formatted(
                                material.formats().count(rows.size()),
                                material.formats().count(ranked)),
                material.run().currency(),
                "No advocate has made a referral yet.",
                rows);
    }

    private Advocate advocate(AdvocateStanding standing) {
        Formats formats = material.formats();
        return new Advocate(
                material.formats().count(standing.rank()),
                change(standing),
                material.readings().names().onScreen(standing.name(), standing.advocateId()),
                material.readings().names().inPrint(standing.name(), standing.advocateId()),
                standing.programKind(),
                material.formats().count(standing.referrals()),
                material.formats().count(standing.won()),
                formats.wholeAmount(standing.revenueMinor()),
                formats.wholeAmount(standing.marginMinor()),
                formats.wholeAmount(standing.rewardsMinor()),
                formats.wholeAmount(standing.referralValueMinor()));
    }

    private String change(AdvocateStanding standing) {
        if (standing.previousRank().isEmpty()) {
            return "new";
        }
        int gained = standing.previousRank().getAsInt() - standing.rank();
        if (gained == 0) {
            return "=";
        }
        return (gained > 0 ? "▲ " : "▼ ") + material.formats().count(Math.abs(gained));
    }
}
