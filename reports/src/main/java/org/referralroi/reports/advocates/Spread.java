package org.referralroi.reports.advocates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.charts.BarsChart;
import org.referralroi.charts.ConcentrationChart;
import org.referralroi.charts.ConcentrationChart.Place;
import org.referralroi.charts.ConcentrationChart.Point;
import org.referralroi.charts.Label;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.ConcentrationPoint;
import org.referralroi.figures.rows.RepeatRung;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.list.Cell;
import org.referralroi.reports.list.ListRow;
import org.referralroi.reports.list.ListRows;
import org.referralroi.reports.list.ListTable;
import org.referralroi.reports.list.ListTable.Column;

/** How referrals are spread among advocates: the ladder and the curve. */
final class Spread {

    private static final String EMPTY = "No advocate has enrolled.";

    private final Statistics statistics;
    private final Readings readings;

    Spread(Statistics statistics, Readings readings) {
        this.statistics = statistics;
        this.readings = readings;
    }

    List<ListTable> ladders() {
        return RepeatRung.PERIODS.stream().map(this::ladder).toList();
    }

    private ListTable ladder(String period) {
        List<ListRow<RepeatRung>> rungs = rungs(period);
        return new ListTable(
                "Enrolled advocates by referrals made, " + when(period),
                rungs.isEmpty()
                        ? ""
                        : "Of %s enrolled advocates, by referrals of any status."
                                .formatted(rungs.get(0).cell("total").text()),
                EMPTY,
                List.of(
                        new Column("Referrals each", "name"),
                        new Column("Advocates", "number"),
                        new Column("Of advocates", "number"),
                        new Column("Referrals", "number"),
                        new Column("Of referrals", "number")),
                rungs.stream()
                        .map(
                                row ->
                                        List.of(
                                                range(row.cell("rung")),
                                                row.cell("advocates"),
                                                row.cell("advocates_share"),
                                                row.cell("referrals"),
                                                row.cell("referrals_share")))
                        .toList());
    }

    /** From so many to so many, as it is set. */
    private static Cell range(Cell rung) {
        String words = rung.text().replace('-', '–');
        return new Cell(words, words, "", rung.source());
    }

    List<Picture> bars() {
        return RepeatRung.PERIODS.stream()
                .map(
                        period ->
                                new Picture(
                                        "Enrolled advocates by referrals made, " + when(period),
                                        new BarsChart(
                                                        "Share of enrolled advocates by referrals made, "
                                                                + when(period),
                                                        EMPTY,
                                                        rungs(period).stream()
                                                                .map(Spread::bar)
                                                                .toList())
                                                .drawing()))
                .toList();
    }

    private static BarsChart.Bar bar(ListRow<RepeatRung> row) {
        RepeatRung rung = row.row();
        return new BarsChart.Bar(
                name(rung),
                rung.advocatesShare(),
                new Label(row.cell("advocates_share").text(), true, row.source("advocates_share")),
                new Label(row.cell("advocates").text(), false, row.source("advocates")),
                rung.fromReferrals() > 1);
    }

    private static String name(RepeatRung rung) {
        return rung.fromReferrals() == 0
                ? "none"
                : rung.rung().replace('-', '–')
                        + (rung.rung().equals("1") ? " referral" : " referrals");
    }

    List<Picture> curves() {
        return RepeatRung.PERIODS.stream().map(this::curve).toList();
    }

    private Picture curve(String period) {
        List<Point> points = new ArrayList<>();
        for (ConcentrationPoint point : statistics.rows(StatisticsTable.CONCENTRATION_CURVE)) {
            if (point.period().equals(period)) {
                points.add(new Point(point.advocatesShare(), point.referralsShare()));
            }
        }
        List<Place> places = new ArrayList<>();
        place("advocates.top_1_share", 1, period).ifPresent(places::add);
        place("advocates.top_10_share", 10, period).ifPresent(places::add);
        return new Picture(
                "What part of the referrals the most active advocates made, " + when(period),
                new ConcentrationChart(
                                "Share of referrals made by the most active advocates, "
                                        + when(period),
                                "of active advocates, the most active first",
                                "if all had made as many",
                                readings.formats()::level,
                                "No enrolled advocate made a referral.",
                                points,
                                points.isEmpty() ? List.of() : places)
                        .drawing());
    }

    /** Where the curve is at the first percent of advocates, of whom there are at least one. */
    private Optional<Place> place(String name, int percent, String period) {
        Reading reading = readings.of(name, "all", "all", period);
        Optional<Figure> figure = readings.find(name, "all", "all", period);
        return figure.map(
                f ->
                        new Place(
                                new Point(Math.ceil(f.n() * percent / 100.0) / f.n(), f.value()),
                                "by the first %s%%".formatted(percent),
                                reading.valueLabel()));
    }

    private List<ListRow<RepeatRung>> rungs(String period) {
        return ListRows.of(statistics, StatisticsTable.REPEAT_LADDER)
                .filter(row -> row.row().period().equals(period))
                .toList();
    }

    private static String when(String period) {
        return period.equals("t12m") ? "last twelve months" : "to date";
    }
}
