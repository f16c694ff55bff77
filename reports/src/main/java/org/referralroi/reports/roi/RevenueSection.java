package org.referralroi.reports.roi;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.referralroi.charts.MonthsChart;
import org.referralroi.figures.Figure;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Pictures;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** Monthly recurring revenue: its course and what moved it in the month. */
final class RevenueSection {

    private static final int MONTHS_SHOWN = 13;

    /** How each movement enters the sum; the signs stand before the labels. */
    private static final List<Map.Entry<String, String>> MOVEMENTS =
            List.of(
                    Map.entry("mrr.opening", ""),
                    Map.entry("mrr.new", "+ "),
                    Map.entry("mrr.reactivation", "+ "),
                    Map.entry("mrr.expansion", "+ "),
                    Map.entry("mrr.contraction", "− "),
                    Map.entry("mrr.churn", "− "),
                    Map.entry("mrr.closing", "= "));

    private final Material material;

    RevenueSection(Material material) {
        this.material = material;
    }

    Section section() {
        String month = material.formats().month(material.run().month());
        return new Section(
                "revenue",
                "Monthly recurring revenue, thirteen months to " + month,
                "At the end of each month, both pictures on one scale from nought.",
                List.of(
                        new Pictures(
                                List.of(
                                        months("Referred customers", "referred", true),
                                        months("Non-referred customers", "non_referred", false))),
                        new Numbers(
                                "What moved in " + month,
                                "",
                                List.of("Referred", "Non-referred", "All"),
                                MOVEMENTS.stream()
                                        .map(m -> movement(m.getValue(), m.getKey()))
                                        .toList())));
    }

    private Row movement(String sign, String figure) {
        return new Row(
                sign + material.definition(figure).label(),
                "",
                List.of(
                        Cell.of(material.of(figure, "referred", "all", "month")),
                        Cell.of(material.of(figure, "non_referred", "all", "month")),
                        Cell.of(material.of(figure, "all", "all", "month"))));
    }

    private Picture months(String who, String group, boolean referred) {
        List<MonthsChart.Bar> bars = new ArrayList<>();
        for (int back = MONTHS_SHOWN - 1; back >= 0; back--) {
            YearMonth month = material.run().month().minusMonths(back);
            Reading reading = material.of("mrr.closing", group, "all", month.toString());
            bars.add(
                    new MonthsChart.Bar(
                            material.formats().shortMonth(month),
                            material.find("mrr.closing", group, "all", month.toString())
                                    .map(f -> OptionalDouble.of(f.value()))
                                    .orElseGet(OptionalDouble::empty),
                            reading.valueLabel()));
        }
        String label =
                "%s, recurring revenue at the end of each month, newest %s"
                        .formatted(who, bars.get(bars.size() - 1).printed().text());
        return new Picture(
                who, new MonthsChart(label, referred, Reading.MISSING, bars, most()).drawing());
    }

    /** The most of any month of both groups. */
    private double most() {
        YearMonth first = material.run().month().minusMonths(MONTHS_SHOWN - 1);
        return material.statistics().figures().stream()
                .filter(f -> f.figure().equals("mrr.closing"))
                .filter(f -> f.group().equals("referred") || f.group().equals("non_referred"))
                .filter(f -> f.period().matches("\\d{4}-\\d{2}"))
                .filter(f -> f.period().compareTo(first.toString()) >= 0)
                .mapToDouble(Figure::value)
                .max()
                .orElse(0);
    }
}
