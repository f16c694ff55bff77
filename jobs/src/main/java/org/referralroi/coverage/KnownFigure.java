package org.referralroi.coverage;

import java.util.ArrayList;
import java.util.List;
import org.referralroi.figures.Figure;
import tools.jackson.databind.JsonNode;

/**
 * A figure about which the truth of a made-up company says something.
 *
 * @param truth where {@code truth.json} has it, as a JSON pointer
 */
record KnownFigure(String figure, String group, String slice, String truth) {
    private static final String COMPARED = "referred_vs_non_referred";
    private static final List<String> HORIZONS = List.of("months=12", "months=24", "months=36");

    /** The figures whose intervals are to cover the truth. */
    static List<KnownFigure> covering() {
        List<KnownFigure> figures = new ArrayList<>();
        for (String group : List.of("referred", "non_referred")) {
            figures.add(
                    new KnownFigure(
                            "conversion.rate", group, "all", "/expected/conversion.rate/" + group));
        }
        figures.add(compared("conversion.adjusted_ratio"));
        figures.add(
                new KnownFigure(
                        "conversion.involvement_ratio",
                        "referred",
                        "all",
                        "/expected/conversion.involvement_ratio"));
        figures.add(compared("churn.adjusted_hazard_ratio"));
        for (String figure : List.of("ltv.ratio", "ltv.adjusted_ratio")) {
            for (String slice : HORIZONS) {
                figures.add(
                        new KnownFigure(
                                figure, COMPARED, slice, "/expected/" + figure + "/" + slice));
            }
        }
        return figures;
    }

    /**
     * The figures that compare like with unlike, each with the effect that was planted. Larger
     * companies are referred more often, convert, stay and pay more: ratios of what is good are to
     * be too high, that of the hazard too low.
     */
    static List<KnownFigure> confounded() {
        List<KnownFigure> figures = new ArrayList<>();
        figures.add(
                new KnownFigure("conversion.ratio", COMPARED, "all", "/planted/conversion_ratio"));
        figures.add(
                new KnownFigure("churn.hazard_ratio", COMPARED, "all", "/planted/hazard_ratio"));
        for (String slice : HORIZONS) {
            figures.add(
                    new KnownFigure(
                            "ltv.ratio", COMPARED, slice, "/expected/ltv.adjusted_ratio/" + slice));
        }
        return figures;
    }

    private static KnownFigure compared(String figure) {
        return new KnownFigure(figure, COMPARED, "all", "/expected/" + figure);
    }

    double truthIn(JsonNode json) {
        JsonNode node = json.at(truth);
        if (!node.isNumber()) {
            throw new IllegalArgumentException("the truth has no number at " + truth);
        }
        return node.asDouble();
    }

    /** Whether a figure that was inferred is this one; none of them has more than one period. */
    boolean is(Figure inferred) {
        return inferred.figure().equals(figure)
                && inferred.group().equals(group)
                && inferred.slice().equals(slice);
    }
}
