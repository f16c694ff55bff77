package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TwoProportionsTest {

    private static final Confidence C90 = new Confidence(0.90);
    private static final Confidence C95 = new Confidence(0.95);
    private static final Confidence C99 = new Confidence(0.99);

    private static TwoProportions of(long x1, long n1, long x2, long n2) {
        return new TwoProportions(new Proportion(x1, n1), new Proportion(x2, n2));
    }

    /**
     * R 4.2.2, proportions.R: katz(x1, n1, x2, n2, level). SciPy 1.17.1 agrees:
     * scipy.stats.contingency.relative_risk(56, 70, 48, 80).confidence_interval(0.95) and so on.
     */
    @Test
    void ratioMatchesTheReferences() {
        assertEstimate(
                4.0 / 3,
                1.0766264227631930,
                1.6512485112663871,
                of(56, 70, 48, 80).ratio(C95),
                CLOSED_FORM);
        assertEstimate(
                1 / 3.0 / 0.999,
                0.040730862289333446,
                2.733398235490419825,
                of(1, 3, 999, 1000).ratio(C99),
                CLOSED_FORM);
        assertEstimate(
                0.31 / 0.12,
                2.3874143036409672,
                2.7953301196752514,
                of(310, 1000, 12_000, 100_000).ratio(C90),
                CLOSED_FORM);
    }

    /**
     * R 4.2.2, proportions.R: newcombe(x1, n1, x2, n2, level). The first four are also printed, to
     * four decimals, in table II of Newcombe (1998).
     */
    @Test
    void differenceMatchesTheReferences() {
        assertEstimate(
                0.2,
                0.052431472402364926,
                0.333872654036905858,
                of(56, 70, 48, 80).difference(C95),
                CLOSED_FORM);
        assertEstimate(
                0.6,
                0.17052272393450307,
                0.80901797353548799,
                of(9, 10, 3, 10).difference(C95),
                CLOSED_FORM);
        assertEstimate(
                5 / 56.0,
                -0.038137147903536853,
                0.192560013855111567,
                of(5, 56, 0, 29).difference(C95),
                CLOSED_FORM);
        assertEstimate(1, 0.60750935043052434, 1, of(10, 10, 0, 10).difference(C95), CLOSED_FORM);
        assertEstimate(
                0.19,
                0.16642175588199154,
                0.21459960456664540,
                of(310, 1000, 12_000, 100_000).difference(C90),
                CLOSED_FORM);
    }

    @Test
    void anEmptyGroupGivesNoComparison() {
        assertEquals(Optional.empty(), of(0, 0, 3, 9).ratio(C95));
        assertEquals(Optional.empty(), of(3, 9, 0, 0).ratio(C95));
        assertEquals(Optional.empty(), of(0, 0, 3, 9).difference(C95));
        assertEquals(Optional.empty(), of(3, 9, 0, 0).difference(C95));
    }

    @Test
    void noEventsInTheSecondGroupGiveNoRatio() {
        assertEquals(Optional.empty(), of(3, 9, 0, 9).ratio(C95));
    }

    @Test
    void noEventsInTheFirstGroupGiveARatioOfZeroWithoutInterval() {
        Optional<Estimate> zero = Optional.of(new Estimate(0, Optional.empty()));
        assertEquals(zero, of(0, 9, 3, 9).ratio(C95));
    }

    @Test
    void allWithTheEventGiveARatioOfOneWithoutInterval() {
        Optional<Estimate> one = Optional.of(new Estimate(1, Optional.empty()));
        assertEquals(one, of(9, 9, 4, 4).ratio(C95));
    }

    @Property
    void swappingTheGroupsInvertsTheRatioAndNegatesTheDifference(
            @ForAll @LongRange(min = 1, max = 1_000_000) long x1,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rest1,
            @ForAll @LongRange(min = 1, max = 1_000_000) long x2,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rest2) {
        TwoProportions there = of(x1, x1 + rest1, x2, x2 + rest2);
        TwoProportions back = of(x2, x2 + rest2, x1, x1 + rest1);
        Estimate ratio = there.ratio(C95).orElseThrow();
        Estimate inverse = back.ratio(C95).orElseThrow().transformed(value -> 1 / value);
        Interval limits = inverse.interval().orElseThrow();
        assertClose(1, ratio.value() / inverse.value(), 1e-12);
        assertClose(1, ratio.interval().orElseThrow().low() / limits.low(), 1e-12);
        assertClose(1, ratio.interval().orElseThrow().high() / limits.high(), 1e-12);

        Estimate negated = back.difference(C95).orElseThrow().transformed(value -> -value);
        assertEstimate(
                negated.value(),
                negated.interval().orElseThrow().low(),
                negated.interval().orElseThrow().high(),
                there.difference(C95),
                1e-12);
    }

    @Property
    void intervalsContainTheEstimate(
            @ForAll @LongRange(min = 0, max = 1000) long x1,
            @ForAll @LongRange(min = 0, max = 1000) long rest1,
            @ForAll @LongRange(min = 0, max = 1000) long x2,
            @ForAll @LongRange(min = 0, max = 1000) long rest2) {
        TwoProportions pair = of(x1, x1 + rest1, x2, x2 + rest2);
        pair.ratio(C95).ifPresent(TwoProportionsTest::assertContained);
        pair.difference(C95).ifPresent(TwoProportionsTest::assertContained);
        pair.difference(C95)
                .flatMap(Estimate::interval)
                .ifPresent(limits -> assertTrue(limits.low() >= -1 && limits.high() <= 1));
    }

    private static void assertContained(Estimate estimate) {
        estimate.interval().ifPresent(limits -> assertTrue(limits.contains(estimate.value())));
    }
}
