package org.referralroi.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertProbability;
import static org.referralroi.statistics.survival.SurvivalData.heavy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogRankTest {

    private static void check(
            LogRank actual,
            double observed,
            double expected,
            double variance,
            double chiSquare,
            double pValue) {
        assertClose(observed, actual.observed(), CLOSED_FORM);
        assertClose(expected, actual.expected(), CLOSED_FORM);
        assertClose(variance, actual.variance(), CLOSED_FORM);
        assertClose(chiSquare, actual.chiSquare(), CLOSED_FORM);
        assertProbability(pValue, actual.pValue(), CLOSED_FORM);
    }

    /**
     * R 4.2.2, survival 3.5-3, curves.R: survdiff(Surv(time, status) ~ group, data); the last with
     * strata(region).
     */
    @Test
    void testMatchesTheReferences() {
        check(
                LogRank.of(SurvivalData.MAINTAINED, SurvivalData.CONTROL),
                7,
                10.689335992300724953,
                4.007550745938734948,
                3.396388698977601095,
                0.065339322040505132);
        check(
                LogRank.of(heavy(i -> i % 3 == 0), heavy(i -> i % 3 != 0)),
                160,
                165.55985663876472813,
                107.88501532193947696,
                0.28652733423053944,
                0.59245453887714716);
        List<LogRank> regions =
                IntStream.range(0, 5)
                        .mapToObj(
                                region ->
                                        LogRank.of(
                                                heavy(i -> i % 5 == region && i % 3 == 0),
                                                heavy(i -> i % 5 == region && i % 3 != 0)))
                        .toList();
        check(
                LogRank.stratified(regions),
                160,
                166.06870117798735009,
                107.36285254121159483,
                0.34303423498894148,
                0.55808301824634643);
    }

    private static List<Exits> churned(long... times) {
        return Arrays.stream(times).mapToObj(time -> new Exits(time, 1, 0)).toList();
    }

    /** The same: "all events, every time tied", then strata(region). */
    @Test
    void tiesWithoutCensoringMatchTheReferences() {
        check(
                LogRank.of(churned(1, 2, 3, 3), churned(1, 2, 4, 4)),
                4,
                3,
                1.16190476190476155,
                0.86065573770491832,
                0.35355525310996394);
        check(
                LogRank.stratified(
                        List.of(
                                LogRank.of(churned(1, 3), churned(1, 4)),
                                LogRank.of(churned(2, 3), churned(2, 4)))),
                4,
                3,
                1.16666666666666674,
                0.85714285714285710,
                0.35453947977350136);
    }

    /** The same: leukaemia, strata(time %% 2). */
    @Test
    void strataOfASmallSampleMatchTheReferences() {
        List<LogRank> strata =
                IntStream.range(0, 2)
                        .mapToObj(
                                parity ->
                                        LogRank.of(
                                                ofParity(SurvivalData.MAINTAINED, parity),
                                                ofParity(SurvivalData.CONTROL, parity)))
                        .toList();
        check(
                LogRank.stratified(strata),
                7,
                10.439898989898988901,
                3.650965795067526720,
                3.241034215301167531,
                0.071815291647219628);
    }

    private static List<Exits> ofParity(List<Exits> exits, int parity) {
        return exits.stream().filter(row -> row.time() % 2 == parity).toList();
    }

    @Test
    void withoutEventsOrWithAnEmptyGroupThereIsNoTest() {
        List<Exits> loyal = List.of(new Exits(30, 0, 8));
        assertEquals(OptionalDouble.empty(), LogRank.of(loyal, loyal).pValue());
        assertEquals(
                OptionalDouble.empty(), LogRank.of(List.of(), SurvivalData.CONTROL).chiSquare());
        assertEquals(OptionalDouble.empty(), LogRank.of(SurvivalData.CONTROL, List.of()).pValue());
        assertEquals(OptionalDouble.empty(), LogRank.stratified(List.of()).pValue());
    }

    @Test
    void oneCustomerEachIsEnoughForATest() {
        LogRank test = LogRank.of(List.of(new Exits(3, 1, 0)), List.of(new Exits(5, 1, 0)));
        // at 3: one of two expected half an event with variance one quarter; at 5 nobody is left
        assertEquals(new LogRank(1, 0.5, 0.25), test);
        assertClose(1, test.chiSquare(), CLOSED_FORM);
    }

    @Property(tries = 50)
    void swappingTheGroupsChangesNothing(@ForAll @IntRange(min = 2, max = 12) int modulus) {
        List<Exits> one = heavy(i -> i % modulus == 0);
        List<Exits> other = heavy(i -> i % modulus != 0);
        double there = LogRank.of(one, other).chiSquare().orElseThrow();
        assertClose(there, LogRank.of(other, one).chiSquare(), CLOSED_FORM);
    }
}
