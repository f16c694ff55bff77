package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.statistics.ChiSquareTest;
import org.referralroi.statistics.survival.CoxTerm.State;

/** What a Cox regression found. */
public final class CoxFit {

    /** Share of the variance of the added term that must be left beside the others. */
    private static final double SINGULAR = 1e-9;

    private final CoxDesign design;
    private final RiskSets riskSets;
    private final CoxMaximum maximum;
    private final InformationMatrix finiteInformation;
    private final double nullLogLikelihood;
    private final List<CoxTerm> terms;

    CoxFit(CoxDesign design, RiskSets riskSets, CoxMaximum maximum, double nullLogLikelihood) {
        this.design = design;
        this.riskSets = riskSets;
        this.maximum = maximum;
        this.finiteInformation = maximum.finiteInformation();
        this.nullLogLikelihood = nullLogLikelihood;
        List<CoxTerm> found = new ArrayList<>();
        for (int f = 0; f < design.factors().size(); f++) {
            for (String level : design.levels(f).keySet()) {
                if (!level.equals(design.reference(f))) {
                    found.add(term(f, level));
                }
            }
        }
        this.terms = List.copyOf(found);
    }

    /**
     * Tells whether the likelihood came to its supremum. Where it lies at infinity, terms are
     * separated, and the others still hold.
     *
     * @return false if the iteration ended before
     */
    public boolean converged() {
        return maximum.converged();
    }

    /**
     * Returns one term for each level but the reference, in the order of factors and of level
     * names.
     *
     * @return the terms, with or without a number
     */
    public List<CoxTerm> terms() {
        return terms;
    }

    /**
     * Returns one term.
     *
     * @param factor name of the factor
     * @param level compared with the reference
     * @return absent if nobody has that level, or it is the reference
     */
    public Optional<CoxTerm> term(String factor, String level) {
        return terms.stream()
                .filter(term -> term.factor().equals(factor) && term.level().equals(level))
                .findFirst();
    }

    /**
     * Returns the logarithm of the partial likelihood at its maximum, or what it tends to where the
     * maximum is at infinity.
     *
     * @return 0 without events
     */
    public double logLikelihood() {
        return maximum.likelihood().logarithm();
    }

    /**
     * Returns the logarithm of the partial likelihood with all coefficients 0.
     *
     * @return 0 without events
     */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    /**
     * Returns how many coefficients the data could move, those at infinity included.
     *
     * @return at least 0
     */
    public int parameters() {
        return maximum.parameters() + design.levelsWithoutEvents();
    }

    /**
     * Tests whether any covariate matters, by twice the difference of the log-likelihoods.
     *
     * @return absent without parameters or convergence
     */
    public Optional<ChiSquareTest> likelihoodRatio() {
        return converged()
                ? twice(logLikelihood() - nullLogLikelihood, parameters())
                : Optional.empty();
    }

    /**
     * Tests whether the factors that a smaller model of the same people lacks matter.
     *
     * @param smaller with some of the factors of this one
     * @return absent where the models have equally many parameters, or one has not converged
     */
    public Optional<ChiSquareTest> likelihoodRatio(CoxFit smaller) {
        return converged() && smaller.converged()
                ? twice(
                        logLikelihood() - smaller.logLikelihood(),
                        parameters() - smaller.parameters())
                : Optional.empty();
    }

    /**
     * Tests whether the hazard ratio of a term stays the same over time: the score test of an added
     * term x (1 − S(t−)), where x is the column of the term and S the Kaplan–Meier curve of all. It
     * is the test of R's {@code cox.zph} with the transform {@code km}.
     *
     * @param factor name of the factor
     * @param level compared with the reference
     * @return absent unless the term is estimated, and where all events come at one time
     * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch and Therneau (1994),
     *     Biometrika 81, 515–526</a>
     */
    public Optional<ChiSquareTest> proportionalHazards(String factor, String level) {
        boolean estimated =
                term(factor, level).filter(term -> term.state() == State.ESTIMATED).isPresent();
        if (!estimated) {
            return Optional.empty();
        }
        int tested = design.column(factorIndex(factor), level);
        // The added column is that of the term times a weight of each time, and so are its score
        // and covariances; its variance takes the weight twice.
        Map<Long, Double> weights = centredEventShares();
        double[] coefficients = maximum.coefficients();
        PartialLikelihood once =
                riskSets.total(coefficients, time -> weights.getOrDefault(time, 0.0));
        PartialLikelihood twice =
                riskSets.total(coefficients, time -> Math.pow(weights.getOrDefault(time, 0.0), 2));
        double[] covariance = once.information()[tested];
        double[] projected = finiteInformation.solve(covariance);
        double own = twice.information()[tested][tested];
        double variance = own;
        for (int j = 0; j < projected.length; j++) {
            variance -= projected[j] * covariance[j];
        }
        double score = once.score()[tested];
        return variance > SINGULAR * own
                ? Optional.of(new ChiSquareTest(score * score / variance, 1))
                : Optional.empty();
    }

    private static Optional<ChiSquareTest> twice(double gained, int degreesOfFreedom) {
        // Rounding may make nothing gained a little less than nothing.
        return degreesOfFreedom > 0
                ? Optional.of(new ChiSquareTest(Math.max(0, 2 * gained), degreesOfFreedom))
                : Optional.empty();
    }

    private int factorIndex(String name) {
        return design.factors().stream().map(Factor::name).toList().indexOf(name);
    }

    /** 1 − S(t−) at each event time less its mean over the events, which changes no test. */
    private Map<Long, Double> centredEventShares() {
        Map<Long, Double> shares = new HashMap<>();
        double before = 0;
        double sum = 0;
        long events = 0;
        for (KaplanMeier.Step step : KaplanMeier.of(design.everybody()).steps()) {
            if (step.events() > 0) {
                shares.put(step.time(), before);
                sum += before * step.events();
                events += step.events();
            }
            before = 1 - step.survival();
        }
        double mean = sum / events;
        shares.replaceAll((time, share) -> share - mean);
        return shares;
    }

    private CoxTerm term(int factor, String level) {
        String name = design.factors().get(factor).name();
        State state = state(factor, level);
        if (state != State.ESTIMATED) {
            return CoxTerm.without(name, level, state);
        }
        int column = design.column(factor, level);
        double variance = finiteInformation.variance(column);
        return CoxTerm.estimated(name, level, maximum.coefficients()[column], Math.sqrt(variance));
    }

    private State state(int factor, String level) {
        if (!converged()) {
            return State.NOT_CONVERGED;
        }
        String reference = design.reference(factor);
        if (!design.isComparable(factor, level) || !design.isComparable(factor, reference)) {
            return State.NOT_IDENTIFIED;
        }
        boolean events = design.levels(factor).get(level).events() > 0;
        boolean referenceEvents = design.levels(factor).get(reference).events() > 0;
        if (!events || !referenceEvents) {
            return events || referenceEvents ? State.SEPARATED : State.NOT_IDENTIFIED;
        }
        int column = design.column(factor, level);
        if (!maximum.isIdentified(column)) {
            return State.NOT_IDENTIFIED;
        }
        return maximum.isDiverging(column) ? State.SEPARATED : State.ESTIMATED;
    }
}
