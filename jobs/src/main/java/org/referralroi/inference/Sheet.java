package org.referralroi.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;
import org.referralroi.statistics.Proportion;

/** Collects the figures of a run as they are computed, and names those that cannot be. */
public final class Sheet {
    /** Where a figure stands: its group, slice and period. */
    public record Place(String group, String slice, String period) {}

    private final Confidence confidence;
    private final String currency;
    private final int minorUnits;
    private final String remark;
    private final List<Figure> figures;
    private final List<AbsentFigure> absent;

    /**
     * @param minorUnits minor units in one major unit of the currency
     */
    Sheet(Confidence confidence, String currency, int minorUnits) {
        this(confidence, currency, minorUnits, "", new ArrayList<>(), new ArrayList<>());
    }

    private Sheet(
            Confidence confidence,
            String currency,
            int minorUnits,
            String remark,
            List<Figure> figures,
            List<AbsentFigure> absent) {
        this.confidence = confidence;
        this.currency = currency;
        this.minorUnits = minorUnits;
        this.remark = remark;
        this.figures = figures;
        this.absent = absent;
    }

    /** The same sheet, for figures that may still change: their method says so. */
    public Sheet provisional() {
        return new Sheet(confidence, currency, minorUnits, ", provisional", figures, absent);
    }

    /** An empty sheet of the same kind. */
    Sheet blank() {
        return new Sheet(confidence, currency, minorUnits);
    }

    /** Adds what another sheet holds behind what is here. */
    void append(Sheet other) {
        figures.addAll(other.figures);
        absent.addAll(other.absent);
    }

    public Confidence confidence() {
        return confidence;
    }

    /** A share of people with its Wilson interval; absent without any people. */
    public void share(String figure, Place place, Proportion proportion, long n, String ifNobody) {
        proportion
                .wilson(confidence)
                .ifPresentOrElse(
                        estimate ->
                                add(
                                        figure,
                                        place,
                                        estimate,
                                        n,
                                        OptionalLong.of(proportion.successes()),
                                        OptionalLong.of(proportion.trials()),
                                        "share",
                                        "wilson"),
                        () -> absent(figure, place, ifNobody));
    }

    /** An estimate that rests on no quotient of integers. */
    public void estimate(
            String figure, Place place, Estimate estimate, long n, String unit, String method) {
        add(figure, place, estimate, n, OptionalLong.empty(), OptionalLong.empty(), unit, method);
    }

    /** A number of which only the lower limit is told, where there is one. */
    public void valueAndLow(
            String figure,
            Place place,
            double value,
            OptionalDouble low,
            long n,
            String unit,
            String method) {
        figures.add(
                new Figure(
                        figure,
                        place.group(),
                        place.slice(),
                        place.period(),
                        value,
                        low,
                        OptionalDouble.empty(),
                        n,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        unit,
                        method));
    }

    /** An amount of money, summed or per head. */
    public void money(String figure, Place place, long minor, OptionalLong heads, long n) {
        double value = (double) minor / minorUnits / heads.orElse(1);
        add(
                figure,
                place,
                new Estimate(value, Optional.empty()),
                n,
                OptionalLong.of(minor),
                heads,
                currency,
                heads.isPresent() ? "mean" : "sum");
    }

    /** An estimate in minor units, shown in major ones. */
    public void moneyEstimate(String figure, Place place, Estimate minor, long n, String method) {
        estimate(figure, place, minor.transformed(x -> x / minorUnits), n, currency, method);
    }

    /** A quotient of integers without interval. */
    public void quotient(
            String figure, Place place, long numerator, long denominator, long n, String unit) {
        add(
                figure,
                place,
                new Estimate((double) numerator / denominator, Optional.empty()),
                n,
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                unit,
                "quotient");
    }

    public void count(String figure, Place place, long count, long n) {
        add(
                figure,
                place,
                new Estimate(count, Optional.empty()),
                n,
                OptionalLong.of(count),
                OptionalLong.empty(),
                "count",
                "count");
    }

    public void absent(String figure, Place place, String reason) {
        absent.add(new AbsentFigure(figure, place.group(), place.slice(), place.period(), reason));
    }

    /** The figures in the order of the dictionary, within one in the order they came. */
    List<Figure> figures() {
        List<String> order = Dictionary.standard().figures();
        figures.forEach(figure -> Dictionary.standard().definition(figure.figure()));
        return figures.stream()
                .sorted(Comparator.comparingInt(figure -> order.indexOf(figure.figure())))
                .toList();
    }

    List<AbsentFigure> absent() {
        return List.copyOf(absent);
    }

    private void add(
            String figure,
            Place place,
            Estimate estimate,
            long n,
            OptionalLong numerator,
            OptionalLong denominator,
            String unit,
            String method) {
        Optional<Interval> interval = estimate.interval();
        figures.add(
                new Figure(
                        figure,
                        place.group(),
                        place.slice(),
                        place.period(),
                        estimate.value(),
                        interval.map(i -> OptionalDouble.of(i.low()))
                                .orElse(OptionalDouble.empty()),
                        interval.map(i -> OptionalDouble.of(i.high()))
                                .orElse(OptionalDouble.empty()),
                        n,
                        numerator,
                        denominator,
                        unit,
                        method + remark));
    }
}
