package org.referralroi.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Rates of many units, such as the conversion of reps, each drawn towards the mean of all by as
 * much as its own data are too few to tell it from them (parametric empirical Bayes).
 *
 * <p>A unit with x successes in n trials has the posterior Beta(α + x, β + n − x), where α and β
 * are those that make the data of all units most likely; its rate is the mean of that, (α + x)/(α +
 * β + n). A unit without trials has the rate of all. Where the units differ by no more than chance
 * makes them, all have the pooled rate, without interval, and any rank. The uncertainty of α and β
 * themselves is left out, so with few units the intervals are somewhat short.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1983.10477920">Morris (1983), J. Am. Stat. Assoc.
 *     78, 47–55</a>
 */
public final class RateShrinkage {

    private final List<Proportion> units;
    private final Optional<BetaBinomial> model;
    private final double pooled;

    private RateShrinkage(List<Proportion> units, Optional<BetaBinomial> model, double pooled) {
        this.units = units;
        this.model = model;
        this.pooled = pooled;
    }

    /**
     * Fits the distribution of the rates.
     *
     * @param units in any order, which that of the results follows
     * @return absent where no unit has trials
     */
    public static Optional<RateShrinkage> of(List<Proportion> units) {
        double trials = units.stream().mapToDouble(Proportion::trials).sum();
        double successes = units.stream().mapToDouble(Proportion::successes).sum();
        return trials == 0
                ? Optional.empty()
                : Optional.of(
                        new RateShrinkage(
                                List.copyOf(units), BetaBinomial.fit(units), successes / trials));
    }

    /**
     * Returns how many trials the experience with all units is worth to each, α + β.
     *
     * @return absent where the units differ by no more than chance makes them
     */
    public OptionalDouble priorTrials() {
        return model.stream().mapToDouble(prior -> prior.alpha() + prior.beta()).findFirst();
    }

    /**
     * Returns the shrunken rates with the intervals between the tails of the posterior.
     *
     * @param confidence level
     * @return one for each unit; without interval where all units have the pooled rate
     */
    public List<Estimate> rates(Confidence confidence) {
        return units.stream().map(unit -> rate(unit, confidence)).toList();
    }

    private Estimate rate(Proportion unit, Confidence confidence) {
        if (model.isEmpty()) {
            return new Estimate(pooled, Optional.empty());
        }
        BetaDistribution posterior = posterior(model.get(), unit);
        double mean = posterior.getMean();
        double low = posterior.inverseCumulativeProbability(confidence.tail());
        double high = posterior.inverseSurvivalProbability(confidence.tail());
        // The mean of a very skew posterior may lie in its tail.
        Interval interval = new Interval(Math.min(low, mean), Math.max(high, mean));
        return new Estimate(mean, Optional.of(interval));
    }

    /**
     * Returns the ranks that each unit may well have: between them lies its rank, were all rates
     * drawn from their posteriors, with at least the confidence asked for.
     *
     * @param confidence level, 0.9 for a 90 % rank interval
     * @return one for each unit
     * @see <a href="https://doi.org/10.2307/2983325">Goldstein and Spiegelhalter (1996), J. R.
     *     Stat. Soc. A 159, 385–443</a>
     */
    public List<RankInterval> ranks(Confidence confidence) {
        if (model.isEmpty()) {
            return units.stream().map(unit -> new RankInterval(1, units.size())).toList();
        }
        double[][] chances = rankChances();
        return IntStream.range(0, units.size())
                .mapToObj(
                        i ->
                                new RankInterval(
                                        quantile(chances[i], confidence.tail()),
                                        quantile(chances[i], 1 - confidence.tail())))
                .toList();
    }

    /** The chance of each rank, from the first, of each unit. */
    double[][] rankChances() {
        return new PosteriorRanks(units.stream().map(unit -> posterior(model.get(), unit)).toList())
                .ofRanks();
    }

    private static int quantile(double[] chances, double probability) {
        double sum = 0;
        for (int rank = 1; rank < chances.length; rank++) {
            sum += chances[rank - 1];
            if (sum >= probability) {
                return rank;
            }
        }
        return chances.length;
    }

    private static BetaDistribution posterior(BetaBinomial prior, Proportion unit) {
        return BetaDistribution.of(
                prior.alpha() + unit.successes(), prior.beta() + unit.trials() - unit.successes());
    }
}
