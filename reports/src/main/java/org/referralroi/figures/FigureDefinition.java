package org.referralroi.figures;

import java.util.List;
import java.util.Locale;

/**
 * What a figure means.
 *
 * @param figure its name, such as {@code conversion.rate}
 * @param label what tables and charts call it
 * @param definition a sentence or two for a reader who knows the business, not statistics
 * @param formula how it is computed
 * @param unit {@code money}, {@code share}, {@code ratio}, {@code count} …
 * @param shownAs how its values are printed
 * @param counted what {@code n} counts, in the plural, such as {@code leads}
 * @param direction which way is good
 * @param source where the definition comes from
 */
public record FigureDefinition(
        String figure,
        String label,
        String definition,
        String formula,
        String unit,
        ShownAs shownAs,
        String counted,
        Direction direction,
        String source) {

    private static final List<String> UNITS =
            List.of(
                    "money",
                    "share",
                    "ratio",
                    "days",
                    "hours",
                    "months",
                    "count",
                    "probability",
                    "index");

    /** Which way is good. */
    public enum Direction {
        UP_IS_GOOD,
        DOWN_IS_GOOD,
        NEUTRAL;

        /** As written in the dictionary. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How values are printed: 12.3%, +1.2 points, 1.42×, EUR 99.50, EUR 1,234, 1,234 or 0.034. */
    public enum ShownAs {
        PERCENT,
        POINTS,
        TIMES,
        MONEY,
        WHOLE_MONEY,
        NUMBER,
        PROBABILITY
    }

    public FigureDefinition {
        require(figure, "label", label);
        require(figure, "definition", definition);
        require(figure, "formula", formula);
        require(figure, "counted", counted);
        require(figure, "source", source);
        if (!UNITS.contains(unit)) {
            throw new IllegalArgumentException(
                    "dictionary, figure '%s', unit: '%s' is none of %s"
                            .formatted(figure, unit, UNITS));
        }
    }

    private static void require(String figure, String key, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "dictionary, figure '%s', %s: must not be empty".formatted(figure, key));
        }
    }
}
