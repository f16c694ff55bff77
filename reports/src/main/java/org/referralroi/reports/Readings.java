package org.referralroi.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.Statistics;

/** Looks figures up and prints them. */
public final class Readings {

    public static final String UNEXPLAINED = "this run has no such figure";

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

    /**
     * One note for the places of a figure that are absent for the same reason.
     *
     * @param figures which are told of, by name
     * @param place where one stands, in words
     */
    public List<Note> absences(Predicate<String> figures, Function<AbsentFigure, String> place) {
        Map<List<String>, List<String>> places = new LinkedHashMap<>();
        for (AbsentFigure absent : statistics.absent()) {
            if (figures.test(absent.figure())) {
                places.computeIfAbsent(
                                List.of(absent.figure(), absent.reason()), why -> new ArrayList<>())
                        .add(place.apply(absent));
            }
        }
        List<Note> notes = new ArrayList<>();
        places.forEach(
                (why, where) ->
                        notes.add(
                                new Note(
                                        "%s (%s)"
                                                .formatted(
                                                        definition(why.get(0)).label(),
                                                        String.join("; ", where)),
                                        why.get(0),
                                        why.get(1))));
        return notes;
    }
}
