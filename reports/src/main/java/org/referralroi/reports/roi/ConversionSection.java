package org.referralroi.reports.roi;

import static org.referralroi.reports.roi.Material.AGAINST_OTHERS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.referralroi.charts.IntervalChart;
import org.referralroi.reports.Picture;
import org.referralroi.reports.roi.Block.Pictures;
import org.referralroi.reports.roi.RoiReport.Section;

/** Who is won, by where the lead came from and who worked on it. */
final class ConversionSection {

    private static final String RATE = "conversion.rate";

    private final Material material;

    ConversionSection(Material material) {
        this.material = material;
    }

    Section section() {
        return new Section(
                "conversion",
                "Conversion of leads",
                "Won within %s days, of leads of twelve months that had as many to be won. Assisted leads were known before somebody referred them; an owner-routed lead went to the rep who looks after the advocate. %s"
                        .formatted(
                                material.run()
                                        .settings()
                                        .getOrDefault("conversion_window_days", "the window's"),
                                material.fewNote()),
                List.of(
                        new Pictures(List.of(groups(), sliced("Referred, by channel", "channel"))),
                        new Pictures(
                                List.of(
                                        sliced("Referred, by kind of program", "program_kind"),
                                        involvement())),
                        new Pictures(List.of(against(), likeForLike())),
                        new Pictures(
                                List.of(
                                        segments("Referred and others, by segment", "segment"),
                                        segments("Referred and others, by region", "region")))));
    }

    private Picture groups() {
        return material.intervals(
                "By group of leads",
                RATE,
                0,
                List.of(
                        rate("Referred", "referred", "all"),
                        rate("Assisted", "assisted", "all"),
                        rate("Marketing", "marketing", "all"),
                        rate("Other", "other", "all"),
                        rate("Non-referred", "non_referred", "all")));
    }

    /** Best first. */
    private Picture sliced(String title, String key) {
        List<IntervalChart.Row> rows =
                material.slices(RATE, "referred", "t12m", key).stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (String s) ->
                                                        material.find(RATE, "referred", s, "t12m")
                                                                .orElseThrow()
                                                                .value())
                                        .reversed())
                        .map(s -> rate(Material.spoken(s), "referred", s))
                        .toList();
        return material.intervals(
                title,
                RATE,
                0,
                rows.isEmpty() ? List.of(rate("Referred", "referred", "all")) : rows);
    }

    private Picture involvement() {
        return material.intervals(
                "Referred, by who worked on the lead",
                RATE,
                0,
                List.of(
                        rate("Sales involved", "referred", "sales_involved=yes"),
                        rate("Sales not involved", "referred", "sales_involved=no"),
                        rate("Owner-routed", "referred", "owner_routed=yes"),
                        rate("Rule-routed", "referred", "owner_routed=no")));
    }

    private Picture against() {
        return material.intervals(
                "Referred leads won, percentage points more than",
                "conversion.difference",
                0,
                List.of(
                        material.row(
                                "Like leads",
                                true,
                                "conversion.adjusted_difference",
                                AGAINST_OTHERS,
                                "all",
                                "t12m"),
                        material.row(
                                "Non-referred",
                                false,
                                "conversion.difference",
                                AGAINST_OTHERS,
                                "all",
                                "t12m"),
                        material.row(
                                "Marketing",
                                false,
                                "conversion.difference",
                                "referred_vs_marketing",
                                "all",
                                "t12m")));
    }

    private Picture likeForLike() {
        return material.intervals(
                "Like referred leads won, percentage points above those without",
                "conversion.involvement_difference",
                0,
                List.of(
                        material.row(
                                "Sales involved",
                                true,
                                "conversion.involvement_difference",
                                "referred",
                                "all",
                                "t12m"),
                        material.row(
                                "Owner-routed",
                                true,
                                "conversion.routing_difference",
                                "referred",
                                "all",
                                "t12m")));
    }

    private Picture segments(String title, String key) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (String slice : material.slices(RATE, "referred", "t12m", key)) {
            String name = Material.spoken(slice);
            rows.add(rate(name + ", referred", "referred", slice));
            rows.add(rate(name + ", others", "non_referred", slice));
        }
        if (rows.isEmpty()) {
            rows.add(rate("Referred", "referred", "all"));
        }
        return material.intervals(title, RATE, 0, rows);
    }

    private IntervalChart.Row rate(String name, String group, String slice) {
        return material.row(name, group.equals("referred"), RATE, group, slice, "t12m");
    }
}
