package org.referralroi.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertInterval;
import static org.referralroi.statistics.survival.CoxData.GROUP;
import static org.referralroi.statistics.survival.CoxData.PLAN;
import static org.referralroi.statistics.survival.CoxData.SEGMENT;
import static org.referralroi.statistics.survival.CoxData.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;
import org.referralroi.statistics.survival.CoxTerm.State;

class CoxEdgesTest {

    private static final Confidence C95 = new Confidence(0.95);
    private static final List<Exits> CHURNING =
            List.of(new Exits(3, 2, 1), new Exits(5, 1, 0), new Exits(9, 1, 4));
    private static final List<Exits> LOYAL = List.of(new Exits(9, 0, 8));

    private static CovariatePattern pattern(List<Exits> exits, String... levels) {
        return new CovariatePattern(List.of(levels), exits);
    }

    private static CoxFit fit(List<Exits> referred, List<Exits> other) {
        return CoxRegression.fit(
                List.of(GROUP), List.of(pattern(referred, "referred"), pattern(other, "other")));
    }

    private static void assertWithoutNumber(State state, CoxFit fit) {
        CoxTerm term = fit.term("group", "referred").orElseThrow();
        assertEquals(CoxTerm.without("group", "referred", state), term);
        assertEquals(Optional.empty(), term.hazardRatio(C95));
        assertEquals(Optional.empty(), fit.proportionalHazards("group", "referred"));
        assertTrue(fit.converged());
    }

    @Test
    void nobodyGivesAFitWithoutTerms() {
        CoxFit fit = CoxRegression.fit(List.of(GROUP), List.of());
        assertEquals(List.of(), fit.terms());
        assertEquals(0, fit.logLikelihood());
        assertEquals(0, fit.parameters());
        assertEquals(Optional.empty(), fit.likelihoodRatio());
    }

    @Test
    void withoutEventsNothingIsIdentified() {
        CoxFit fit = fit(LOYAL, LOYAL);
        assertWithoutNumber(State.NOT_IDENTIFIED, fit);
        assertEquals(0, fit.logLikelihood());
        assertEquals(Optional.empty(), fit.likelihoodRatio());
    }

    @Test
    void anArmWithoutEventsIsSeparated() {
        assertWithoutNumber(State.SEPARATED, fit(LOYAL, CHURNING));
        assertWithoutNumber(State.SEPARATED, fit(CHURNING, LOYAL));
    }

    @Test
    void anArmThatLeftBeforeTheFirstEventIsNotIdentified() {
        List<Exits> early = List.of(new Exits(2, 0, 8));
        assertWithoutNumber(State.NOT_IDENTIFIED, fit(early, CHURNING));
        assertWithoutNumber(State.NOT_IDENTIFIED, fit(CHURNING, early));
    }

    @Test
    void withoutTheReferenceArmNothingIsIdentified() {
        CoxFit fit = CoxRegression.fit(List.of(GROUP), List.of(pattern(CHURNING, "referred")));
        assertWithoutNumber(State.NOT_IDENTIFIED, fit);
    }

    @Test
    void withoutTheArmInQuestionThereIsNoTerm() {
        CoxFit fit = fit(List.of(), CHURNING);
        assertEquals(Optional.empty(), fit.term("group", "referred"));
        assertEquals(Optional.empty(), fit.proportionalHazards("group", "referred"));
    }

    @Test
    void oneCustomerTellsNothing() {
        CoxFit fit = fit(List.of(new Exits(4, 1, 0)), List.of(new Exits(2, 0, 1)));
        assertWithoutNumber(State.NOT_IDENTIFIED, fit);
    }

    @Test
    void allEventsAtOneTimeLeaveNothingToTestForProportionality() {
        CoxFit fit =
                fit(
                        List.of(new Exits(4, 1, 0), new Exits(9, 0, 5)),
                        List.of(new Exits(4, 3, 0), new Exits(9, 0, 5)));
        assertEquals(State.ESTIMATED, fit.term("group", "referred").orElseThrow().state());
        assertEquals(Optional.empty(), fit.proportionalHazards("group", "referred"));
    }

    @Test
    void aGroupThatAnotherFactorTellsIsNotIdentifiedWhateverTheOrderOfFactors() {
        List<CovariatePattern> planFirst =
                List.of(
                        pattern(CHURNING, "a", "other"),
                        pattern(CHURNING, "b", "other"),
                        pattern(CHURNING, "c", "referred"));
        assertWithoutNumber(
                State.NOT_IDENTIFIED, CoxRegression.fit(List.of(PLAN, GROUP), planFirst));
        List<CovariatePattern> groupFirst =
                List.of(
                        pattern(CHURNING, "other", "a"),
                        pattern(CHURNING, "other", "b"),
                        pattern(CHURNING, "referred", "c"));
        CoxFit fit = CoxRegression.fit(List.of(GROUP, PLAN), groupFirst);
        assertWithoutNumber(State.NOT_IDENTIFIED, fit);
        assertEquals(State.NOT_IDENTIFIED, fit.term("plan", "c").orElseThrow().state());
        assertEquals(State.ESTIMATED, fit.term("plan", "b").orElseThrow().state());
    }

    @Test
    void aFactorWithoutReferenceIsComparedWithItsLevelOfMostEvents() {
        CoxFit fit =
                CoxRegression.fit(
                        List.of(Factor.of("plan")),
                        List.of(
                                pattern(List.of(new Exits(3, 2, 5)), "a"),
                                pattern(List.of(new Exits(4, 3, 5)), "b"),
                                pattern(List.of(new Exits(5, 3, 5)), "c")));
        assertEquals(List.of("a", "c"), fit.terms().stream().map(CoxTerm::level).toList());
    }

    @Test
    void aPatternOfTooManyLevelsIsRefused() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                CoxRegression.fit(
                                        List.of(GROUP), List.of(pattern(LOYAL, "referred", "a"))));
        assertEquals(
                "every pattern must have 1 levels, but one has [referred, a]",
                refused.getMessage());
    }

    @Test
    void swappingTheArmsInvertsTheRatio() {
        List<CovariatePattern> patterns = CoxData.byGroup(people(40, i -> true));
        Estimate ratio = ratio("other", "referred", patterns);
        Estimate inverse = ratio("referred", "other", patterns).transformed(value -> 1 / value);
        Interval limits = inverse.interval().orElseThrow();
        assertClose(ratio.value(), inverse.value(), 1e-12);
        assertInterval(limits.low(), limits.high(), ratio.interval(), 1e-12);
    }

    private static Estimate ratio(String reference, String level, List<CovariatePattern> patterns) {
        return CoxRegression.fit(List.of(Factor.comparedWith("group", reference)), patterns)
                .term("group", level)
                .flatMap(term -> term.hazardRatio(C95))
                .orElseThrow();
    }

    @Property(tries = 20)
    void neitherTheOrderNorTheGroupingOfTheRowsChangesADigit(@ForAll long seed) {
        List<Factor> factors = List.of(SEGMENT, PLAN, GROUP);
        List<CovariatePattern> rows = people(40, i -> true);
        CoxFit whole = CoxRegression.fit(factors, rows);
        List<CovariatePattern> split = new ArrayList<>();
        for (CovariatePattern row : rows) {
            Exits exits = row.exits().get(0);
            split.add(
                    new CovariatePattern(
                            row.levels(), List.of(new Exits(exits.time(), exits.events(), 0))));
            split.add(
                    new CovariatePattern(
                            row.levels(), List.of(new Exits(exits.time(), 0, exits.censored()))));
        }
        Collections.shuffle(split, new Random(seed));
        CoxFit parts = CoxRegression.fit(factors, split);
        assertEquals(whole.terms(), parts.terms());
        assertEquals(whole.logLikelihood(), parts.logLikelihood());
        assertEquals(
                whole.proportionalHazards("group", "referred"),
                parts.proportionalHazards("group", "referred"));
    }

    @Property(tries = 200)
    void smallSamplesGiveANumberOrAReason(@ForAll long seed) {
        Random random = new Random(seed);
        List<CovariatePattern> patterns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Exits exits = new Exits(random.nextInt(6), random.nextInt(2), random.nextInt(2));
            patterns.add(
                    pattern(
                            List.of(exits),
                            "abcd".substring(random.nextInt(3)).substring(0, 1),
                            random.nextBoolean() ? "referred" : "other"));
        }
        CoxFit fit = CoxRegression.fit(List.of(PLAN, GROUP), patterns);
        assertTrue(fit.converged());
        for (CoxTerm term : fit.terms()) {
            assertEquals(
                    term.state() == State.ESTIMATED, term.hazardRatio(C95).isPresent(), "" + term);
            fit.proportionalHazards(term.factor(), term.level())
                    .ifPresent(test -> assertTrue(test.pValue() >= 0 && test.pValue() <= 1));
        }
        assertTrue(fit.logLikelihood() >= fit.nullLogLikelihood() - 1e-9);
    }
}
