package org.referralroi.coverage;

import java.util.List;
import java.util.Optional;
import org.referralroi.figures.Figure;

/**
 * How far a raw comparison, which knows nothing of segments, is from the effect that was planted.
 *
 * @param planted the effect
 * @param computed companies that have the figure
 * @param mean mean of the figure
 * @param standardError of the mean
 * @param shareAstray share of the companies in which it lies where the confounding pulls it
 * @param asItShould whether the mean lies there by more than four standard errors
 */
public record Confounded(
        String figure,
        String group,
        String slice,
        double planted,
        int computed,
        double mean,
        double standardError,
        double shareAstray,
        boolean asItShould) {

    private static final double BEYOND_CHANCE = 4;

    static Confounded of(KnownFigure known, double planted, List<Optional<Figure>> inferred) {
        double[] values =
                inferred.stream().flatMap(Optional::stream).mapToDouble(Figure::value).toArray();
        // away from 1: of a ratio above it upwards, of one below it downwards
        double pull = Math.signum(planted - 1);
        double mean = Spread.mean(values);
        double standardError = Spread.standardError(values);
        int astray = 0;
        for (double value : values) {
            astray += (value - planted) * pull > 0 ? 1 : 0;
        }
        return new Confounded(
                known.figure(),
                known.group(),
                known.slice(),
                planted,
                values.length,
                mean,
                standardError,
                values.length == 0 ? 0 : astray / (double) values.length,
                values.length > 1 && (mean - planted) * pull > BEYOND_CHANCE * standardError);
    }
}
