package org.referralroi.reports.roi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.referralroi.charts.IntervalChart;
import org.referralroi.charts.Label;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Picture;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;

/** What the report is made from, with the ways to print it that its parts share. */
record Material(Statistics statistics, Readings readings) {

    static final String AGAINST_OTHERS = "referred_vs_non_referred";

    /** Behind the name of what rests on less than {@code minimum_cell}. */
    static final String FEW = " *";

    /** Where the settings do not say it. */
    private static final long MINIMUM_CELL = 11;

    Material(Statistics statistics) {
        this(statistics, new Readings(statistics, Dictionary.standard()));
    }

    RunInfo run() {
        return statistics.run();
    }

    Formats formats() {
        return readings.formats();
    }

    Reading of(String figure, String group, String slice, String period) {
        return readings.of(figure, group, slice, period);
    }

    Optional<Figure> find(String figure, String group, String slice, String period) {
        return readings.find(figure, group, slice, period);
    }

    FigureDefinition definition(String figure) {
        return readings.definition(figure);
    }

    /** Slices of a figure with a key, in the order of the figures. */
    List<String> slices(String figure, String group, String period, String key) {
        return statistics.figures().stream()
                .filter(
                        f ->
                                f.figure().equals(figure)
                                        && f.group().equals(group)
                                        && f.period().equals(period)
                                        && f.slice().startsWith(key + "="))
                .map(Figure::slice)
                .toList();
    }

    long minimumCell() {
        String setting = run().settings().getOrDefault("minimum_cell", "");
        return setting.isEmpty() ? MINIMUM_CELL : Long.parseLong(setting);
    }

    String fewNote() {
        return "An asterisk marks what rests on fewer than %s: read it as a hint only."
                .formatted(formats().count(minimumCell()));
    }

    /** A word of the data, such as personal_url, as people write it. */
    static String spoken(String word) {
        String words =
                word.substring(word.indexOf('=') + 1)
                        .replace('_', ' ')
                        .replaceAll("\\bsms\\b", "SMS")
                        .replaceAll("\\burl\\b", "URL");
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    IntervalChart.Row row(
            String name,
            boolean referred,
            String figure,
            String group,
            String slice,
            String period) {
        Reading reading = of(figure, group, slice, period);
        Optional<Figure> row = find(figure, group, slice, period);
        boolean few = row.map(f -> f.n() < minimumCell()).orElse(false);
        return new IntervalChart.Row(
                few ? name + FEW : name,
                reading.basisLabel(),
                limit(row, f -> OptionalDouble.of(f.value())),
                limit(row, Figure::low),
                limit(row, Figure::high),
                reading.valueLabel(),
                reading.rangeLabel(),
                referred);
    }

    private static OptionalDouble limit(
            Optional<Figure> figure, Function<Figure, OptionalDouble> limit) {
        return figure.map(limit).orElseGet(OptionalDouble::empty);
    }

    Picture intervals(String title, String figure, double reference, List<IntervalChart.Row> rows) {
        FigureDefinition definition = definition(figure);
        return new Picture(
                title,
                new IntervalChart(
                                title + ": " + aloud(rows),
                                reference,
                                value -> formats().mark(definition, value),
                                rows)
                        .drawing());
    }

    private static String aloud(List<IntervalChart.Row> rows) {
        return String.join(
                "; ",
                rows.stream()
                        .map(r -> aloud(Label.plain(r.name()), r.printed(), r.range(), r.basis()))
                        .toList());
    }

    static String aloud(Label... labels) {
        return String.join(" ", java.util.Arrays.stream(labels).map(Label::text).toList())
                .strip()
                .replaceAll(" +", " ");
    }
}
