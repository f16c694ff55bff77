package org.referralroi.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.ITERATED;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;
import static org.referralroi.statistics.Approximately.assertProbability;
import static org.referralroi.statistics.survival.CoxData.GROUP;
import static org.referralroi.statistics.survival.CoxData.PLAN;
import static org.referralroi.statistics.survival.CoxData.SEGMENT;
import static org.referralroi.statistics.survival.CoxData.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.ChiSquareTest;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.survival.CoxTerm.State;

/** Expected numbers: R 4.2.2, survival 3.5-3, cox.R, under the heading named in the test. */
class CoxRegressionTest {

    private static final CoxFit ADJUSTED =
            CoxRegression.fit(List.of(SEGMENT, PLAN, GROUP), people(40, i -> true));
    private static final CoxFit ALONE =
            CoxRegression.fit(List.of(GROUP), CoxData.byGroup(people(40, i -> true)));

    private static void check(
            CoxFit fit, String factor, String level, double coefficient, double error) {
        CoxTerm term = fit.term(factor, level).orElseThrow();
        assertEquals(State.ESTIMATED, term.state());
        assertClose(coefficient, term.coefficient(), ITERATED);
        assertClose(error, term.standardError(), ITERATED);
    }

    private static void checkTest(double statistic, double pValue, ChiSquareTest test) {
        assertClose(statistic, test.statistic(), ITERATED);
        assertProbability(pValue, OptionalDouble.of(test.pValue()), 1e-5);
    }

    /** "leukaemia": coxph(Surv(time, status) ~ group, aml), its logtest, cox.zph(fit, "km"). */
    @Test
    void aSmallSampleWithTiesMatchesTheReferences() {
        CoxFit fit =
                CoxRegression.fit(
                        List.of(GROUP),
                        List.of(
                                new CovariatePattern(List.of("referred"), SurvivalData.MAINTAINED),
                                new CovariatePattern(List.of("other"), SurvivalData.CONTROL)));
        assertTrue(fit.converged());
        check(fit, "group", "referred", -0.91553257501471752, 0.5119342751720054);
        assertClose(-42.724839262760220, fit.nullLogLikelihood(), ITERATED);
        assertClose(-41.032615596458385, fit.logLikelihood(), ITERATED);
        checkTest(3.384447332603670588, 0.065814240162340915, fit.likelihoodRatio().orElseThrow());
        checkTest(
                0.0078750777233236816,
                0.92928724336459267,
                fit.proportionalHazards("group", "referred").orElseThrow());
        // exp of the coefficient, and of the coefficient -+ qnorm(0.975) times its standard error
        assertEstimate(
                0.40030337773319791,
                0.14676753818220681,
                1.09181359999151484,
                ratio(fit, new Confidence(0.95)),
                1e-6);
    }

    private static Optional<Estimate> ratio(CoxFit fit, Confidence confidence) {
        return fit.term("group", "referred").orElseThrow().hazardRatio(confidence);
    }

    /** "people, alone". */
    @Test
    void aLargeSampleWithManyTiesMatchesTheReferences() {
        check(ALONE, "group", "referred", -0.9832182154295479, 0.042809388352520274);
        assertClose(-23787.961834002246, ALONE.nullLogLikelihood(), ITERATED);
        assertClose(-23504.979830903307, ALONE.logLikelihood(), ITERATED);
        checkTest(
                47.043438721361674,
                6.9430702515133398e-12,
                ALONE.proportionalHazards("group", "referred").orElseThrow());
    }

    /** "people, adjusted". */
    @Test
    void categoricalCovariatesMatchTheReferences() {
        assertTrue(ADJUSTED.converged());
        check(ADJUSTED, "segment", "large", -0.0082460486614855544, 0.047366273901006874);
        check(ADJUSTED, "segment", "mid", -0.0055428937530881787, 0.046721559780348879);
        check(ADJUSTED, "plan", "b", 0.8618079180682021168, 0.063687603311073301);
        check(ADJUSTED, "plan", "c", 1.4239742703003328561, 0.065853427751146040);
        check(ADJUSTED, "plan", "d", 1.8502026939333235944, 0.066277981001226477);
        check(ADJUSTED, "group", "referred", -1.2219818022670658753, 0.045695454140802678);
        assertClose(-23024.998246727308, ADJUSTED.logLikelihood(), ITERATED);
        ChiSquareTest all = ADJUSTED.likelihoodRatio().orElseThrow();
        assertClose(1525.9271745498772, all.statistic(), ITERATED);
        assertEquals(6, all.degreesOfFreedom());
        ChiSquareTest added = ADJUSTED.likelihoodRatio(ALONE).orElseThrow();
        assertClose(959.96316835199832, added.statistic(), ITERATED);
        assertEquals(5, added.degreesOfFreedom());
    }

    /** "people, adjusted": cox.zph(fit, transform = "km", terms = FALSE). */
    @Test
    void proportionalHazardsMatchTheReferences() {
        checkTest(0.076141875784136975, 0.78259555321922969, proportional("segment", "large"));
        checkTest(6.696935158345704409, 0.0096578784660285577, proportional("plan", "b"));
        checkTest(105.716080978475872598, 8.5094012526867799e-25, proportional("plan", "d"));
        checkTest(
                182.010456548959609790, 1.7638808724998028e-41, proportional("group", "referred"));
    }

    private static ChiSquareTest proportional(String factor, String level) {
        return ADJUSTED.proportionalHazards(factor, level).orElseThrow();
    }

    /** "people, 2 % churn, adjusted". */
    @Test
    void heavyCensoringMatchesTheReferences() {
        CoxFit fit = CoxRegression.fit(List.of(SEGMENT, PLAN, GROUP), people(2, i -> true));
        check(fit, "plan", "c", -0.23518756972180152, 0.40596975386330014);
        check(fit, "group", "referred", -1.61426059196345717, 0.29119554373798623);
        assertClose(-705.08293474897209, fit.nullLogLikelihood(), ITERATED);
        assertClose(-681.26483247024362, fit.logLikelihood(), ITERATED);
        checkTest(47.636204557456949, 1.3968226793802650e-08, fit.likelihoodRatio().orElseThrow());
        checkTest(
                5.377913605188343382,
                0.020393252335235475,
                fit.proportionalHazards("group", "referred").orElseThrow());
    }

    /** "three people". */
    @Test
    void threePeopleMatchTheReferences() {
        CoxFit fit =
                CoxRegression.fit(
                        List.of(GROUP),
                        List.of(
                                new CovariatePattern(
                                        List.of("other"),
                                        List.of(new Exits(2, 1, 0), new Exits(5, 1, 0))),
                                new CovariatePattern(
                                        List.of("referred"), List.of(new Exits(3, 1, 0)))));
        check(fit, "group", "referred", 0.34657359027997264, 1.435499972755075);
        checkTest(
                1.4142135623730945,
                0.23435817538979753,
                fit.proportionalHazards("group", "referred").orElseThrow());
    }

    /** "a plan without churn": R stops with plan d at −21.6 and warns; the others are compared. */
    @Test
    void aLevelWithoutEventsIsSeparatedAndTheOthersMatchTheReferences() {
        CoxFit fit =
                CoxRegression.fit(List.of(SEGMENT, PLAN, GROUP), people(40, i -> i / 3 % 4 != 3));
        assertTrue(fit.converged());
        assertEquals(
                CoxTerm.without("plan", "d", State.SEPARATED), fit.term("plan", "d").orElseThrow());
        check(fit, "plan", "b", 0.8648299775183724281, 6.4816640350167959e-02);
        check(fit, "group", "referred", -1.4196788348174425032, 5.7716409314385417e-02);
        assertClose(-16264.233899841956, fit.nullLogLikelihood(), ITERATED);
        assertClose(-15375.235702211789, fit.logLikelihood(), ITERATED);
        assertEquals(6, fit.parameters());
        checkTest(
                157.51003938106675,
                3.9600499996516914e-36,
                fit.proportionalHazards("group", "referred").orElseThrow());
        assertEquals(Optional.empty(), fit.proportionalHazards("plan", "d"));
    }

    /** "a plan that always churns first": R gives NA for plan z; the others are compared. */
    @Test
    void aLevelWhoseEventsAlwaysComeFirstIsSeparatedAndTheOthersMatchTheReferences() {
        List<CovariatePattern> patterns = new ArrayList<>(people(40, i -> true));
        patterns.add(
                new CovariatePattern(List.of("mid", "z", "other"), List.of(new Exits(0, 1, 0))));
        CoxFit fit = CoxRegression.fit(List.of(SEGMENT, PLAN, GROUP), patterns);
        assertTrue(fit.converged());
        assertEquals(State.SEPARATED, fit.term("plan", "z").orElseThrow().state());
        check(fit, "plan", "b", 0.8618079180682026719, 0.063687603311073718);
        check(fit, "group", "referred", -1.2219818022670503321, 0.045695454140802595);
        assertClose(-23796.884625626215, fit.nullLogLikelihood(), ITERATED);
        assertClose(-23024.998246727275, fit.logLikelihood(), ITERATED);
        checkTest(
                182.010456548950145361,
                1.7638808725081947e-41,
                fit.proportionalHazards("group", "referred").orElseThrow());
    }
}
