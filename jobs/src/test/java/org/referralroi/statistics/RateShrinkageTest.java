package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.ITERATED;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, shrinkage.R, under the heading named in the test. */
class RateShrinkageTest {

    /** How near the cells come to the chance of a rank. */
    private static final double CELLS = 2e-4;

    private static final Confidence C90 = new Confidence(0.90);
    private static final Confidence C95 = new Confidence(0.95);
    private static final List<Proportion> FIVE =
            List.of(
                    new Proportion(12, 40),
                    new Proportion(3, 20),
                    new Proportion(30, 60),
                    new Proportion(0, 8),
                    new Proportion(9, 15));

    private static RateShrinkage of(Proportion... units) {
        return RateShrinkage.of(List.of(units)).orElseThrow();
    }

    private static List<Proportion> thirty() {
        List<Proportion> units = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long won = i * 7 % 11 + i / 10 * 8;
            units.add(new Proportion(won, 20 + i * 13 % 37 + won));
        }
        return units;
    }

    private static void check(double rate, double low, double high, Estimate actual) {
        assertEstimate(rate, low, high, Optional.of(actual), ITERATED);
    }

    /** "five reps": optim and Newton for α and β, qbeta for the limits. */
    @Test
    void ratesOfFiveRepsMatchTheReferences() {
        RateShrinkage five = RateShrinkage.of(FIVE).orElseThrow();
        assertClose(2.0126236740792711 + 4.1878955467635581, five.priorTrials(), ITERATED);
        List<Estimate> rates = five.rates(C95);
        check(0.30330013407636419, 0.181022336310336512, 0.44170214052276435, rates.get(0));
        check(0.19131772282175494, 0.068041582439659160, 0.35891926876426561, rates.get(1));
        check(0.48357058299325678, 0.364953718304166341, 0.60312833791980403, rates.get(2));
        check(0.14172887925993863, 0.019220436800608653, 0.35701282210131680, rates.get(3));
        check(0.51945065870143647, 0.312159805173877536, 0.72326286394075401, rates.get(4));
    }

    /** "five reps": chances of ranks by numerical integration over all subsets. */
    @Test
    void ranksOfFiveRepsMatchTheReferences() {
        RateShrinkage five = RateShrinkage.of(FIVE).orElseThrow();
        double[][] expected = {
            {0.005788020, 0.055405874, 0.745865233, 0.171627316, 0.021313556},
            {0.000662125, 0.006570230, 0.117584180, 0.573857499, 0.301325966},
            {0.380465442, 0.592247322, 0.026414034, 0.000856665, 0.000016536},
            {0.001411340, 0.006592849, 0.066333754, 0.248701351, 0.676960706},
            {0.611673073, 0.339183726, 0.043802798, 0.004957167, 0.000383236}
        };
        double[][] actual = five.rankChances();
        for (int i = 0; i < 5; i++) {
            for (int rank = 0; rank < 5; rank++) {
                assertEquals(expected[i][rank], actual[i][rank], CELLS);
            }
        }
        assertEquals(
                List.of(
                        new RankInterval(2, 4),
                        new RankInterval(3, 5),
                        new RankInterval(1, 2),
                        new RankInterval(3, 5),
                        new RankInterval(1, 2)),
                five.ranks(C90));
    }

    /**
     * "thirty reps": α and β, rates; ranks by 1,000,000 draws, the nearest 0.0018 off its limit.
     */
    @Test
    void thirtyRepsMatchTheReferences() {
        RateShrinkage thirty = RateShrinkage.of(thirty()).orElseThrow();
        assertClose(2.8260404858930022 + 8.2479663672204175, thirty.priorTrials(), ITERATED);
        List<Estimate> rates = thirty.rates(C90);
        assertClose(0.090945480550727584, rates.get(0).value(), ITERATED);
        assertClose(0.250692620649878906, rates.get(14).value(), ITERATED);
        assertClose(0.403325282219912318, rates.get(29).value(), ITERATED);
        List<RankInterval> ranks = thirty.ranks(C90);
        assertEquals(new RankInterval(22, 30), ranks.get(0));
        assertEquals(new RankInterval(8, 23), ranks.get(14));
        assertEquals(new RankInterval(1, 11), ranks.get(29));
    }

    /** "two large units". */
    @Test
    void twoLargeUnitsMatchTheReferences() {
        RateShrinkage apart = of(new Proportion(12_000, 100_000), new Proportion(31_000, 100_000));
        check(
                0.12001700362806834,
                0.11833110777930254,
                0.12171153897975184,
                apart.rates(C90).get(0));
        check(
                0.30998288487746195,
                0.30757965866825882,
                0.31239043143176060,
                apart.rates(C90).get(1));
        RateShrinkage near = of(new Proportion(12_000, 100_000), new Proportion(12_500, 100_000));
        assertEquals(0.00095740882, near.rankChances()[0][0], CELLS);
        assertEquals(List.of(new RankInterval(2, 2), new RankInterval(1, 1)), near.ranks(C90));
    }

    @Test
    void eachRankOfThreeHundredUnitsIsTakenByOne() {
        Random random = new Random(20261031);
        List<Proportion> units = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int trials = 1 + random.nextInt(600);
            units.add(new Proportion(random.nextInt(1 + trials * (1 + i % 3) / 3), trials));
        }
        double[][] chances = RateShrinkage.of(units).orElseThrow().rankChances();
        for (int i = 0; i < 300; i++) {
            int rank = i;
            assertEquals(1, Arrays.stream(chances[i]).sum(), 1e-6);
            assertEquals(1, Arrays.stream(chances).mapToDouble(of -> of[rank]).sum(), 3e-4);
        }
    }

    @Test
    void unitsThatDifferByNoMoreThanChanceHaveThePooledRateAndAnyRank() {
        RateShrinkage alike = of(new Proportion(3, 10), new Proportion(31, 100));
        Estimate pooled = new Estimate(34 / 110.0, Optional.empty());
        assertEquals(OptionalDouble.empty(), alike.priorTrials());
        assertEquals(List.of(pooled, pooled), alike.rates(C95));
        assertEquals(List.of(new RankInterval(1, 2), new RankInterval(1, 2)), alike.ranks(C90));
    }

    @Test
    void oneUnitOrUnitsOfOneTrialTellNothingOfDifferences() {
        assertEquals(OptionalDouble.empty(), of(new Proportion(3, 10)).priorTrials());
        assertEquals(
                OptionalDouble.empty(),
                of(new Proportion(1, 1), new Proportion(0, 1), new Proportion(0, 1)).priorTrials());
    }

    @Test
    void nobodyOrEverybodyConvertedGivesThatRateToAll() {
        Estimate none = new Estimate(0, Optional.empty());
        Estimate all = new Estimate(1, Optional.empty());
        assertEquals(
                List.of(none, none), of(new Proportion(0, 10), new Proportion(0, 100)).rates(C95));
        assertEquals(
                List.of(all, all), of(new Proportion(10, 10), new Proportion(100, 100)).rates(C95));
    }

    @Test
    void unitsOfAllOrNothingKeepNearlyTheirOwnRates() {
        RateShrinkage extreme = of(new Proportion(0, 50), new Proportion(50, 50));
        assertClose(0.01, extreme.priorTrials(), ITERATED);
        assertClose(0.005 / 50.01, extreme.rates(C95).get(0).value(), ITERATED);
        assertEquals(List.of(new RankInterval(2, 2), new RankInterval(1, 1)), extreme.ranks(C90));
    }

    @Test
    void aUnitWithoutTrialsHasTheRateOfAll() {
        List<Proportion> units = new ArrayList<>(FIVE);
        units.add(new Proportion(0, 0));
        RateShrinkage six = RateShrinkage.of(units).orElseThrow();
        double mean = 2.0126236740792711 / (2.0126236740792711 + 4.1878955467635581);
        assertClose(mean, six.rates(C95).get(5).value(), ITERATED);
    }

    @Test
    void withoutTrialsThereAreNoRates() {
        assertEquals(Optional.empty(), RateShrinkage.of(List.of()));
        assertEquals(Optional.empty(), RateShrinkage.of(List.of(new Proportion(0, 0))));
    }

    @Test
    void ranksInDisorderAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new RankInterval(3, 2));
        assertEquals("ranks must be 1 <= best <= worst, but are 3 and 2", refused.getMessage());
    }

    @Property(tries = 30)
    void theOrderOfTheUnitsChangesNoDigitOfTheRates(@ForAll long seed) {
        List<Proportion> shuffled = thirty();
        Collections.shuffle(shuffled, new Random(seed));
        List<Estimate> inOrder = RateShrinkage.of(thirty()).orElseThrow().rates(C95);
        List<RankInterval> ranks = RateShrinkage.of(thirty()).orElseThrow().ranks(C90);
        List<Estimate> rates = RateShrinkage.of(shuffled).orElseThrow().rates(C95);
        List<RankInterval> shuffledRanks = RateShrinkage.of(shuffled).orElseThrow().ranks(C90);
        for (int i = 0; i < 30; i++) {
            int before = thirty().indexOf(shuffled.get(i));
            assertEquals(inOrder.get(before), rates.get(i));
            assertEquals(ranks.get(before), shuffledRanks.get(i));
        }
    }

    @Property(tries = 100)
    void ratesLieBetweenTheOwnAndTheCommonOne(@ForAll long seed) {
        Random random = new Random(seed);
        List<Proportion> units = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(10); i++) {
            int trials = 1 + random.nextInt(60);
            units.add(new Proportion(random.nextInt(trials + 1), trials));
        }
        RateShrinkage shrinkage = RateShrinkage.of(units).orElseThrow();
        List<Estimate> rates = shrinkage.rates(C95);
        for (int i = 0; i < units.size(); i++) {
            double rate = rates.get(i).value();
            assertTrue(rate >= 0 && rate <= 1);
            rates.get(i).interval().ifPresent(limits -> assertTrue(limits.contains(rate)));
        }
        shrinkage
                .priorTrials()
                .ifPresent(
                        trials -> {
                            for (double[] chances : shrinkage.rankChances()) {
                                assertEquals(1, Arrays.stream(chances).sum(), 1e-6);
                            }
                        });
    }
}
