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
    private final PrintableName names;

    public Readings(Statistics statistics, Dictionary dictionary) {
        this.statistics = statistics;
        this.dictionary = dictionary;
        this.formats = Formats.of(statistics.run());
        this.names = new PrintableName(statistics.run().presentation().names());
    }

    /** The figure as it is printed, or why there is none. */
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

    /** The figure itself, empty where it was not computed. */
    public Optional<Figure> find(String figure, String group, String slice, String period) {
        return statistics.figure(figure, group, slice, period);
    }

    /** What the figure means. */
    public FigureDefinition definition(String figure) {
        return dictionary.definition(figure);
    }

    /** How its numbers are printed. */
    public Formats formats() {
        return formats;
    }

    /** How people are named. */
    public PrintableName names() {
        return names;
    }
}
