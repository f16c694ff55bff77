package org.referralroi.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Formats;

/** A figure at the places that were asked for. */
record FigureSubject(RunInfo run, FigureDefinition meaning, List<Stand> stands) implements Subject {

    /** A figure at a place, or the reason why there is none. */
    private record Stand(Place place, Optional<Figure> figure, String reason) {}

    static FigureSubject of(Question question, Statistics statistics) {
        List<Stand> stands = new ArrayList<>();
        for (Figure figure : statistics.figures()) {
            if (figure.figure().equals(question.name())) {
                Place place = new Place(figure.group(), figure.slice(), figure.period());
                stands.add(new Stand(place, Optional.of(figure), ""));
            }
        }
        for (AbsentFigure absent : statistics.absent()) {
            if (absent.figure().equals(question.name())) {
                Place place = new Place(absent.group(), absent.slice(), absent.period());
                stands.add(new Stand(place, Optional.empty(), absent.reason()));
            }
        }
        return new FigureSubject(
                statistics.run(),
                Dictionary.standard().definition(question.name()),
                new Stands<>(question, stands, Stand::place).narrowed());
    }

    @Override
    public Explanation.Definition definition() {
        return new Explanation.Definition(
                meaning.label(),
                meaning.definition(),
                meaning.formula(),
                meaning.unit(),
                meaning.direction().text(),
                meaning.source());
    }

    @Override
    public List<Explanation.Value> values() {
        return stands.stream().map(this::value).toList();
    }

    private Explanation.Value value(Stand stand) {
        Optional<Figure> figure = stand.figure();
        return new Explanation.Value(
                Printable.text(stand.place().group()),
                Printable.text(stand.place().slice()),
                Printable.text(stand.place().period()),
                figure.map(this::shown).orElse("absent: " + Printable.text(stand.reason())),
                figure.map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty()),
                figure.map(Figure::low).orElse(OptionalDouble.empty()),
                figure.map(Figure::high).orElse(OptionalDouble.empty()),
                figure.map(f -> OptionalLong.of(f.n())).orElse(OptionalLong.empty()),
                figure.map(Figure::numerator).orElse(OptionalLong.empty()),
                figure.map(Figure::denominator).orElse(OptionalLong.empty()),
                figure.map(Figure::unit).orElse(meaning.unit()),
                figure.map(Figure::method).orElse(""),
                figure.isPresent()
                        ? Optional.empty()
                        : Optional.of(Printable.text(stand.reason())));
    }

    private String shown(Figure figure) {
        Formats formats = Formats.of(run);
        String range = formats.range(meaning, figure);
        return formats.value(meaning, figure) + (range.isEmpty() ? "" : " (" + range + ")");
    }

    @Override
    public List<Explanation.Window> windows() {
        return List.of();
    }

    @Override
    public List<Map<String, Object>> standings() {
        return List.of();
    }

    @Override
    public Optional<Place> place() {
        return stands.size() == 1 ? Optional.of(stands.get(0).place()) : Optional.empty();
    }

    @Override
    public boolean hasInterval() {
        return stands.stream()
                .anyMatch(stand -> stand.figure().map(f -> f.low().isPresent()).orElse(false));
    }

    @Override
    public OptionalLong published(String name, Counted counted) {
        Optional<Figure> figure = stands.get(0).figure();
        return switch (name) {
            case "numerator" -> figure.map(Figure::numerator).orElse(OptionalLong.empty());
            case "denominator" -> figure.map(Figure::denominator).orElse(OptionalLong.empty());
            case "n" -> figure.map(f -> OptionalLong.of(f.n())).orElse(OptionalLong.empty());
            default -> OptionalLong.empty();
        };
    }
}
