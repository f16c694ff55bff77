package org.referralroi.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.rows.Restatement;

/** Compares the figures of a run with those of the run of its month that was published before. */
public final class Restatements {
    /** Identity of a figure. */
    private record Key(String figure, String group, String slice, String period) {
        static Key of(Figure figure) {
            return new Key(figure.figure(), figure.group(), figure.slice(), figure.period());
        }
    }

    private final String previousRun;

    private Restatements(String previousRun) {
        this.previousRun = previousRun;
    }

    /**
     * The figures of which value, limits, n, numerator or denominator moved, and those that are in
     * one run only; in the order of the dictionary, those it does not know last.
     *
     * @param previousRun the run published before
     */
    public static List<Restatement> between(
            String previousRun, List<Figure> before, List<Figure> after) {
        Restatements restatements = new Restatements(previousRun);
        Map<Key, Figure> old = new LinkedHashMap<>();
        before.forEach(figure -> old.put(Key.of(figure), figure));
        List<Restatement> rows = new ArrayList<>();
        for (Figure figure : after) {
            Optional<Figure> was = Optional.ofNullable(old.remove(Key.of(figure)));
            if (was.isEmpty()) {
                rows.add(restatements.row("appeared", was, Optional.of(figure)));
            } else if (!numbers(was.get()).equals(numbers(figure))) {
                rows.add(restatements.row("moved", was, Optional.of(figure)));
            }
        }
        for (Figure gone : old.values()) {
            rows.add(restatements.row("vanished", Optional.of(gone), Optional.empty()));
        }
        List<String> order = Dictionary.standard().figures();
        rows.sort(
                Comparator.comparingInt(
                        row -> {
                            int at = order.indexOf(row.figure());
                            return at < 0 ? order.size() : at;
                        }));
        return List.copyOf(rows);
    }

    private static List<Object> numbers(Figure figure) {
        return List.of(
                figure.value(),
                figure.low(),
                figure.high(),
                figure.n(),
                figure.numerator(),
                figure.denominator());
    }

    private Restatement row(String change, Optional<Figure> before, Optional<Figure> after) {
        Figure any = after.or(() -> before).orElseThrow();
        return new Restatement(
                any.figure(),
                any.group(),
                any.slice(),
                any.period(),
                change,
                decimal(before, figure -> OptionalDouble.of(figure.value())),
                decimal(after, figure -> OptionalDouble.of(figure.value())),
                decimal(before, Figure::low),
                decimal(after, Figure::low),
                decimal(before, Figure::high),
                decimal(after, Figure::high),
                whole(before, figure -> OptionalLong.of(figure.n())),
                whole(after, figure -> OptionalLong.of(figure.n())),
                whole(before, Figure::numerator),
                whole(after, Figure::numerator),
                whole(before, Figure::denominator),
                whole(after, Figure::denominator),
                previousRun);
    }

    private static OptionalDouble decimal(
            Optional<Figure> figure, Function<Figure, OptionalDouble> part) {
        return figure.map(part).orElse(OptionalDouble.empty());
    }

    private static OptionalLong whole(
            Optional<Figure> figure, Function<Figure, OptionalLong> part) {
        return figure.map(part).orElse(OptionalLong.empty());
    }
}
