package org.referralroi.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Shifted-beta-geometric retention fitted to tenure periods by maximum likelihood.
 *
 * <p>With n at risk and d churned in period k it maximises Σ d ln hazard(k) + (n − d) ln(1 −
 * hazard(k)). Where that rises to the edge there are no parameters, but a retention all the same:
 *
 * <ul>
 *   <li>α + β to infinity, if Σ k ((n − d) p/(1 − p) − d) ≤ 0 with p = Σ d ÷ Σ n: the hazard does
 *       not fall, all customers have the same chance, S(k) = (1 − p)^k;
 *   <li>α + β to zero, if there was churn in the first period and never after: those left stay.
 * </ul>
 */
public final class ShiftedBetaGeometricFit {

    /** Sums of α and β searched: beyond, the edge is the same to all digits shown. */
    private static final double LEAST_SUM = 1e-9;

    private static final double MOST_SUM = 1e7;

    private final List<TenurePeriod> periods;
    private final Optional<ShiftedBetaGeometric> parameters;
    private final IntToDoubleFunction hazard;

    private ShiftedBetaGeometricFit(List<TenurePeriod> periods, ShiftedBetaGeometric parameters) {
        this.periods = periods;
        this.parameters = Optional.of(parameters);
        this.hazard = parameters::hazard;
    }

    private ShiftedBetaGeometricFit(List<TenurePeriod> periods, IntToDoubleFunction hazard) {
        this.periods = periods;
        this.parameters = Optional.empty();
        this.hazard = hazard;
    }

    /**
     * Fits.
     *
     * @param periods from the first on, without gap
     * @return absent where nobody was at risk
     */
    public static Optional<ShiftedBetaGeometricFit> of(List<TenurePeriod> periods) {
        List<TenurePeriod> copy = List.copyOf(periods);
        double atRisk = copy.stream().mapToDouble(TenurePeriod::atRisk).sum();
        double churned = copy.stream().mapToDouble(TenurePeriod::churned).sum();
        if (atRisk == 0) {
            return Optional.empty();
        }
        double pooled = churned / atRisk;
        if (hazardDoesNotFall(copy, pooled)) {
            return Optional.of(new ShiftedBetaGeometricFit(copy, k -> pooled));
        }
        double best = Double.NEGATIVE_INFINITY;
        Optional<ShiftedBetaGeometric> parameters = Optional.empty();
        for (ShiftedBetaGeometric candidate : maxima(copy)) {
            double likelihood = logLikelihood(copy, candidate);
            if (likelihood > best) {
                best = likelihood;
                parameters = Optional.of(candidate);
            }
        }
        if (parameters.isPresent()) {
            return Optional.of(new ShiftedBetaGeometricFit(copy, parameters.get()));
        }
        boolean rising = slope(copy, MOST_SUM) > 0;
        double first = (double) copy.get(0).churned() / Math.max(1, copy.get(0).atRisk());
        return Optional.of(
                rising
                        ? new ShiftedBetaGeometricFit(copy, k -> pooled)
                        : new ShiftedBetaGeometricFit(copy, k -> k == 0 ? first : 0));
    }

    /**
     * Returns α and β.
     *
     * @return absent where the likelihood has its maximum at the edge
     */
    public Optional<ShiftedBetaGeometric> parameters() {
        return parameters;
    }

    /**
     * Returns the chance to leave in a period for those there at its start.
     *
     * @param period k, from 0, also beyond those observed
     * @return in [0, 1]
     */
    public double hazard(int period) {
        return hazard.applyAsDouble(period);
    }

    /**
     * Returns the share still there at the start of a period.
     *
     * @param period k, from 0, also beyond those observed
     * @return S(k), 1 for period 0
     */
    public double survival(int period) {
        double survival = 1;
        for (int k = 0; k < period; k++) {
            survival *= 1 - hazard(k);
        }
        return survival;
    }

    /**
     * Returns the largest distance between the fitted S and the observed Π (1 − d/n): how badly the
     * model fits, in shares of customers.
     *
     * @return in [0, 1]
     */
    public double largestGap() {
        double observed = 1;
        double fitted = 1;
        double gap = 0;
        for (int k = 0; k < periods.size() && periods.get(k).atRisk() > 0; k++) {
            observed *= 1 - (double) periods.get(k).churned() / periods.get(k).atRisk();
            fitted *= 1 - hazard(k);
            gap = Math.max(gap, Math.abs(observed - fitted));
        }
        return gap;
    }

    /**
     * Tests whether the hazards of the periods differ from the fitted ones by more than chance:
     * Pearson's Σ (d − n h)²/(n h (1 − h)), at as many degrees of freedom as there are periods with
     * customers, less the parameters. With very many customers any model fails it; see {@link
     * #largestGap()} for how much that matters.
     *
     * @return absent with no more periods than parameters, or a hazard fitted as 0 or 1
     */
    public Optional<ChiSquareTest> goodnessOfFit() {
        double statistic = 0;
        int degreesOfFreedom = parameters.isPresent() ? -2 : -1;
        for (int k = 0; k < periods.size(); k++) {
            if (periods.get(k).atRisk() > 0) {
                double expected = periods.get(k).atRisk() * hazard(k);
                double excess = periods.get(k).churned() - expected;
                statistic += excess * excess / (expected * (1 - hazard(k)));
                degreesOfFreedom++;
            }
        }
        return degreesOfFreedom > 0 && Double.isFinite(statistic)
                ? Optional.of(new ChiSquareTest(statistic, degreesOfFreedom))
                : Optional.empty();
    }

    private static boolean hazardDoesNotFall(List<TenurePeriod> periods, double pooled) {
        double slope = 0;
        for (int k = 0; k < periods.size() && pooled < 1; k++) {
            double churned = periods.get(k).churned();
            double kept = periods.get(k).atRisk() - churned;
            slope += k * (kept * pooled / (1 - pooled) - churned);
        }
        return slope <= 0;
    }

    private static List<ShiftedBetaGeometric> maxima(List<TenurePeriod> periods) {
        return LogScaleSearch.maxima(sum -> slope(periods, sum), LEAST_SUM, MOST_SUM)
                .mapToObj(sum -> ofSum(periods, sum))
                .toList();
    }

    private static ShiftedBetaGeometric ofSum(List<TenurePeriod> periods, double sum) {
        double alpha = alpha(periods, sum);
        return new ShiftedBetaGeometric(alpha, sum - alpha);
    }

    /** α at a maximum with a given α + β: then Σ n hazard(k) = Σ d. */
    private static double alpha(List<TenurePeriod> periods, double sum) {
        double churned = 0;
        double exposure = 0;
        for (int k = 0; k < periods.size(); k++) {
            churned += periods.get(k).churned();
            exposure += periods.get(k).atRisk() / (sum + k);
        }
        return churned / exposure;
    }

    /**
     * A number with the sign of the slope of the likelihood along α + β, each with the best α: that
     * of the derivative by α, negated, at the α that would make the derivative by α + β vanish.
     */
    private static double slope(List<TenurePeriod> periods, double sum) {
        double alpha = alpha(periods, sum);
        if (alpha >= sum) {
            return Double.MAX_VALUE;
        }
        double churned = 0;
        double kept = 0;
        for (int k = 0; k < periods.size(); k++) {
            churned += periods.get(k).churned();
            kept += (periods.get(k).atRisk() - periods.get(k).churned()) / (sum + k - alpha);
        }
        return kept - churned / alpha;
    }

    private static double logLikelihood(
            List<TenurePeriod> periods, ShiftedBetaGeometric parameters) {
        double sum = 0;
        for (int k = 0; k < periods.size(); k++) {
            double churned = periods.get(k).churned();
            double kept = periods.get(k).atRisk() - churned;
            double hazard = parameters.hazard(k);
            sum += churned * Math.log(hazard) + kept * Math.log(1 - hazard);
        }
        return sum;
    }
}
