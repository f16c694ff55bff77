package org.referralroi.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;
import static org.referralroi.statistics.survival.SurvivalData.CONTROL;
import static org.referralroi.statistics.survival.SurvivalData.MAINTAINED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;

class KaplanMeierTest {

    private static final Confidence C90 = new Confidence(0.90);
    private static final Confidence C95 = new Confidence(0.95);
    private static final KaplanMeier HEAVY = KaplanMeier.of(SurvivalData.heavy(i -> true));
    private static final KaplanMeier SIX =
            KaplanMeier.of(
                    List.of(
                            new Exits(3, 1, 0),
                            new Exits(8, 1, 0),
                            new Exits(4, 1, 0),
                            new Exits(11, 1, 0),
                            new Exits(5, 1, 0),
                            new Exits(9, 1, 0)));

    private static void check(KaplanMeier curve, long time, double value, double low, double high) {
        assertEstimate(value, low, high, curve.survivalAt(time, C95), CLOSED_FORM);
    }

    /**
     * R 4.2.2, survival 3.5-3, curves.R: summary(survfit(Surv(time, status) ~ 1, data, conf.type =
     * "log-log", conf.int = level), times).
     */
    @Test
    void survivalMatchesTheReferences() {
        KaplanMeier maintained = KaplanMeier.of(MAINTAINED);
        check(maintained, 9, 0.90909090909090906, 0.508080205769929738, 0.98667382266782311);
        check(maintained, 13, 0.81818181818181812, 0.447428614682181425, 0.95116222858249166);
        check(maintained, 20, 0.71590909090909083, 0.350190385907938384, 0.89902397419105340);
        check(maintained, 161, 0.18409090909090908, 0.011738480123189602, 0.52501484272664145);
        KaplanMeier control = KaplanMeier.of(CONTROL);
        check(control, 5, 0.83333333333333337, 0.4817149421953788591, 0.95550936572806489);
        check(control, 23, 0.48611111111111116, 0.1918766196187282891, 0.72967156977948544);
        check(control, 44, 0.097222222222222238, 0.0057463056958638346, 0.34890386111074972);
        check(SIX, 9, 0.16666666666666666, 0.0077231040401721449, 0.51680178184490966);
    }

    /** The same, for 8,000 people of whom 6 % are seen to churn, at 90 %. */
    @Test
    void survivalUnderHeavyCensoringMatchesTheReferences() {
        assertEstimate(
                0.99987501562304715,
                0.99935271859342234,
                0.99997587169703639,
                HEAVY.survivalAt(0, C90),
                CLOSED_FORM);
        assertEstimate(
                0.95680580261726655,
                0.95209157739658701,
                0.96106567655038222,
                HEAVY.survivalAt(365, C90),
                CLOSED_FORM);
        assertEstimate(
                0.77925299420950267,
                0.75184032279575053,
                0.80404180189671615,
                HEAVY.survivalAt(730, C90),
                CLOSED_FORM);
        check(
                KaplanMeier.of(SurvivalData.heavy(i -> i % 3 == 0)),
                730,
                0.80510565965873893,
                0.7590297946030875,
                0.84328881219797547);
    }

    /** R 4.2.2, survival 3.5-3, curves.R: quantile(survfit(...), 0.5), with its conf.int. */
    @Test
    void medianMatchesTheReferences() {
        assertEstimate(23, 5, 33, KaplanMeier.of(CONTROL).median(C95), 0);
        // quantile: 31, 13, NA
        Estimate open = new Estimate(31, Optional.empty());
        assertEquals(Optional.of(open), KaplanMeier.of(MAINTAINED).median(C95));
        // quantile: 6.5, 3, NA; the curve stays at one half from 5 to 8
        Estimate middle = new Estimate(6.5, Optional.empty());
        assertEquals(Optional.of(middle), SIX.median(C95));
        assertEquals(Optional.empty(), HEAVY.median(C95));
    }

    @Test
    void aCurveThatEndsAtOneHalfHasItsMedianWhereItGotThere() {
        // R 4.2.2, survival 3.5-3: print(survfit(Surv(c(4, 4, 9, 9), c(1, 1, 0, 0)) ~ 1)) says 4;
        // its quantile(...) would take the middle to the last follow-up
        KaplanMeier curve = KaplanMeier.of(List.of(new Exits(4, 2, 0), new Exits(9, 0, 2)));
        assertEquals(4, curve.median(C95).orElseThrow().value());
    }

    /**
     * R 4.2.2, survival 3.5-3, curves.R: summary(survfit(...), rmean = horizon)$table, ± qnorm
     * times its standard error.
     */
    @Test
    void restrictedMeanMatchesTheReferences() {
        assertEstimate(
                30.738636363636363,
                22.675175503922080,
                38.802097223350643,
                KaplanMeier.of(MAINTAINED).restrictedMean(45, C95),
                CLOSED_FORM);
        assertEstimate(
                22.708333333333336,
                14.513837629056809,
                30.902829037609862,
                KaplanMeier.of(CONTROL).restrictedMean(45, C95),
                CLOSED_FORM);
        assertEstimate(
                358.50926765670664,
                357.76168656764060,
                359.25684874577269,
                HEAVY.restrictedMean(365, C90),
                CLOSED_FORM);
        assertEstimate(
                6.5,
                4.3956358768633663,
                8.6043641231366337,
                SIX.restrictedMean(10, C95),
                CLOSED_FORM);
    }

    /** R 4.2.2, survival 3.5-3, curves.R: difference(curve(a), curve(b)). */
    @Test
    void differenceOfRestrictedMeansMatchesTheReferences() {
        assertEstimate(
                8.0303030303030276,
                -3.4661816882337941,
                19.5267877488398511,
                KaplanMeier.of(MAINTAINED)
                        .restrictedMeanDifference(KaplanMeier.of(CONTROL), 45, C95),
                CLOSED_FORM);
        assertEstimate(
                2.0581633295909114,
                -5.1170475194635259,
                9.2333741786453487,
                KaplanMeier.of(SurvivalData.heavy(i -> i % 3 == 0))
                        .restrictedMeanDifference(
                                KaplanMeier.of(SurvivalData.heavy(i -> i % 3 != 0)), 730, C95),
                CLOSED_FORM);
        KaplanMeier tied =
                KaplanMeier.of(
                        List.of(
                                new Exits(1, 2, 0),
                                new Exits(2, 2, 0),
                                new Exits(3, 2, 0),
                                new Exits(4, 2, 0)));
        assertEstimate(
                1.33333333333333348,
                0.50318238403561999,
                2.16348428263104697,
                SIX.restrictedMeanDifference(tied, 4, C95),
                CLOSED_FORM);
    }

    @Test
    void nothingIsSaidBeyondTheLongestFollowUp() {
        KaplanMeier control = KaplanMeier.of(CONTROL);
        assertEquals(OptionalLong.of(45), control.longestFollowUp());
        assertTrue(control.survivalAt(45, C95).isPresent());
        assertEquals(Optional.empty(), control.survivalAt(46, C95));
        assertEquals(Optional.empty(), control.survivalAt(-1, C95));
        assertEquals(Optional.empty(), control.restrictedMean(46, C95));
        assertEquals(
                Optional.empty(),
                KaplanMeier.of(MAINTAINED).restrictedMeanDifference(control, 46, C95));
    }

    @Test
    void nobodyObservedGivesNothing() {
        KaplanMeier none = KaplanMeier.of(List.of(new Exits(5, 0, 0)));
        assertEquals(List.of(), none.steps());
        assertEquals(OptionalLong.empty(), none.longestFollowUp());
        assertEquals(Optional.empty(), none.survivalAt(0, C95));
        assertEquals(Optional.empty(), none.median(C95));
        assertEquals(Optional.empty(), none.restrictedMean(1, C95));
    }

    @Test
    void withoutEventsTheCurveStaysAtOneWithoutInterval() {
        KaplanMeier loyal = KaplanMeier.of(List.of(new Exits(30, 0, 8)));
        assertEquals(Optional.of(new Estimate(1, Optional.empty())), loyal.survivalAt(30, C95));
        assertEquals(
                Optional.of(new Estimate(20, Optional.empty())), loyal.restrictedMean(20, C95));
        assertEquals(Optional.empty(), loyal.median(C95));
    }

    @Test
    void withEverybodyChurnedAtOnceTheCurveFallsToZeroWithoutInterval() {
        KaplanMeier lost = KaplanMeier.of(List.of(new Exits(10, 5, 0)));
        assertEquals(Optional.of(new Estimate(0, Optional.empty())), lost.survivalAt(10, C95));
        assertEquals(Optional.of(new Estimate(10, Optional.empty())), lost.median(C95));
        assertEquals(Optional.of(new Estimate(10, Optional.empty())), lost.restrictedMean(10, C95));
    }

    @Test
    void oneCustomerIsACurveOfOneStep() {
        KaplanMeier one = KaplanMeier.of(List.of(new Exits(7, 1, 0)));
        assertEquals(List.of(new KaplanMeier.Step(7, 1, 1, 0, 0)), one.steps());
        assertEquals(Optional.of(new Estimate(1, Optional.empty())), one.survivalAt(6, C95));
    }

    @Test
    void badInputIsRefused() {
        assertEquals(
                "time, events and censored must not be negative, but are -1, 2 and 3",
                assertThrows(IllegalArgumentException.class, () -> new Exits(-1, 2, 3))
                        .getMessage());
        assertEquals(
                "horizon must be at least 1, but is 0",
                assertThrows(IllegalArgumentException.class, () -> SIX.restrictedMean(0, C95))
                        .getMessage());
    }

    @Property(tries = 100)
    void neitherTheOrderNorTheGroupingOfTheRowsChangesADigit(@ForAll long seed) {
        List<Exits> split = new ArrayList<>();
        for (Exits row : SurvivalData.heavy(i -> true)) {
            split.add(new Exits(row.time(), row.events(), 0));
            split.add(new Exits(row.time(), 0, row.censored()));
        }
        Collections.shuffle(split, new Random(seed));
        assertEquals(HEAVY.steps(), KaplanMeier.of(split).steps());
    }

    @Property(tries = 200)
    void theCurveFallsAndItsBandContainsIt(@ForAll long seed) {
        Random random = new Random(seed);
        List<Exits> exits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            exits.add(new Exits(random.nextInt(40), random.nextInt(3), random.nextInt(4)));
        }
        KaplanMeier curve = KaplanMeier.of(exits);
        double before = 1;
        for (KaplanMeier.Step step : curve.steps()) {
            Estimate estimate = curve.survivalAt(step.time(), C95).orElseThrow();
            assertTrue(estimate.value() <= before);
            estimate.interval().ifPresent(limits -> assertTrue(limits.contains(estimate.value())));
            before = estimate.value();
        }
        long horizon = curve.longestFollowUp().orElseThrow();
        double mean = curve.restrictedMean(horizon, C95).orElseThrow().value();
        assertTrue(mean <= horizon && mean >= horizon * before);
        assertClose(
                0,
                curve.restrictedMeanDifference(curve, horizon, C95).orElseThrow().value(),
                1e-12);
    }
}
