package org.referralroi.statistics.survival;

import java.util.List;

/**
 * Proportional hazards regression: people of covariates x have at any time the hazard of the
 * reference times exp(β x). β maximises the partial likelihood, with Efron's treatment of ties;
 * standard errors come from the observed information. All covariates are factors, each level but
 * the reference a column of zeros and ones.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox (1972), J. R. Stat. Soc. B
 *     34, 187–220</a>
 * @see <a href="https://doi.org/10.1080/01621459.1977.10480613">Efron (1977), J. Am. Stat. Assoc.
 *     72, 557–565</a>
 */
public final class CoxRegression {

    private CoxRegression() {}

    /**
     * Fits the model. Time and memory are linear in the rows; how many people a row stands for
     * makes no difference but for a few divisions an event.
     *
     * @param factors in any order, one or more
     * @param patterns when the people of each combination of levels left; in any order, a
     *     combination may occur more than once
     * @return the fit, also where there are no events or only one level: its terms then say why
     *     they have no number
     * @throws IllegalArgumentException if a pattern has not one level for each factor
     */
    public static CoxFit fit(List<Factor> factors, List<CovariatePattern> patterns) {
        CoxDesign design = new CoxDesign(factors, patterns);
        RiskSets riskSets = design.riskSets();
        CoxMaximum maximum = new CoxMaximum(riskSets, design.width(), design.events());
        double nullLogLikelihood = design.nullRiskSets().total(new double[0]).logarithm();
        return new CoxFit(design, riskSets, maximum, nullLogLikelihood);
    }
}
