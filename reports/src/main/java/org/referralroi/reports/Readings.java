package org.referralroi.reports;

import java.util.Optional;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.Statistics;

/** Looks figures up and prints them. */
public final class Readings {

    static final String UNEXPLAINED = "this run has no such figure";

    private final Statistics statistics;
    private final Dictionary dictionary;
    private final Formats formats;

    public Readings(Statistics statistics, Dictionary dictionary) {
        this.statistics = statistics;
        this.dictionary = dictionary;
        this.formats = new Formats(statistics.run().currency());
    }

    /** The figure as it is printed, or why it is absent. */
    public Reading of(String figure, String group, String slice, String period) {
        String key = String.join(" ", figure, group, slice, period);
        FigureDefinition definition = dictionary.definition(figure);
        return find(figure, group, slice, period)
                .map(
                        f ->
                                new Reading(
                                        key,
                                        formats.value(definition, f),
                                        formats.range(definition, f),
                                        formats.basis(definition, f),
                                        true))
                .orElseGet(
                        () ->
                                new Reading(
                                        key,
                                        Reading.MISSING,
                                        "",
                                        statistics
                                                .reason(figure, group, slice, period)
                                                .orElse(UNEXPLAINED),
                                        false));
    }

    /** The figure itself, where it was computed. */
    public Optional<Figure> find(String figure, String group, String slice, String period) {
        return statistics.figure(figure, group, slice, period);
    }

    /** What the figure means. */
    public FigureDefinition definition(String figure) {
        return dictionary.definition(figure);
    }

    /** How numbers are printed. */
    public Formats formats() {
        return formats;
    }
}
