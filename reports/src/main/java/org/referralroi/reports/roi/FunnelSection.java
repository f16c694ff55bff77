package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.referralroi.charts.FunnelChart;
import org.referralroi.charts.Label;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.roi.Block.Pictures;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** From invited to rewarded, and how fast referrals are answered. */
final class FunnelSection {

    private static final List<String> ADVOCATES = List.of("invited", "enrolled", "active");
    private static final List<String> REFERRALS =
            List.of("referral", "lead", "contacted", "opportunity", "won", "paying", "rewarded");

    private final Material material;

    FunnelSection(Material material) {
        this.material = material;
    }

    Section section() {
        return new Section(
                "funnel",
                "From invitation to reward",
                "Advocates invited and referrals made in the last twelve months; later steps count up to the as-of date, so the newest are still on their way. Shares are of the step before; days are medians.",
                List.of(
                        new Pictures(
                                List.of(
                                        funnel("Referrals", REFERRALS),
                                        funnel("Advocates", ADVOCATES))),
                        followUp()));
    }

    private Picture funnel(String title, List<String> names) {
        List<FunnelChart.Step> steps = new ArrayList<>();
        for (String name : names) {
            String figure = "funnel." + name;
            Reading count = material.of(figure, "all", "all", "t12m");
            boolean first = name.equals("invited") || name.equals("referral");
            steps.add(
                    new FunnelChart.Step(
                            Material.spoken(name),
                            material.find(figure, "all", "all", "t12m")
                                    .map(f -> f.numerator())
                                    .orElse(OptionalLong.empty()),
                            count.valueLabel(),
                            first ? Label.plain("of the step before") : plain(figure + "_rate"),
                            first ? Label.plain("median days") : plain(figure + "_days")));
        }
        String aloud =
                title
                        + ": "
                        + String.join(
                                "; ",
                                steps.stream()
                                        .map(
                                                s ->
                                                        Material.aloud(
                                                                Label.plain(s.name()),
                                                                s.printed(),
                                                                s.rate()))
                                        .toList());
        return new Picture(title, new FunnelChart(aloud, steps).drawing());
    }

    private Label plain(String figure) {
        Reading reading = material.of(figure, "all", "all", "t12m");
        return reading.computed()
                ? new Label(reading.value(), false, reading.source("value"))
                : Label.plain("");
    }

    private Block.Numbers followUp() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Hours to the first contact, median", "follow_up.median_hours"));
        rows.add(
                row(
                        "Contacted within %s".formatted(setting("follow_up_hours", "hours")),
                        "follow_up.within_target"));
        rows.add(
                row(
                        "Never contacted after %s".formatted(setting("untouched_days", "days")),
                        "follow_up.untouched"));
        rows.add(row("Enrolled advocates who referred", "advocates.active_rate"));
        rows.add(row("Referrals by each of them, average", "advocates.referrals_per_active"));
        rows.add(row("Of them, referred twice or more", "advocates.repeat_rate"));
        rows.add(row("Referrals by the most active tenth", "advocates.top_10_share"));
        return Block.Numbers.spread("Follow-up and advocates, last twelve months", rows);
    }

    private String setting(String key, String unit) {
        String value = material.run().settings().get(key);
        return (value == null ? "the target" : value) + " " + unit;
    }

    private Row row(String name, String figure) {
        return MoneySection.spread(name, material.of(figure, "all", "all", "t12m"));
    }
}
