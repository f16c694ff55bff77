package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.referralroi.statistics.DirectStandardization.Variance;

class DirectStandardizationTest {

    private static final Confidence C95 = new Confidence(0.95);

    private static TwoProportions of(long x1, long n1, long x2, long n2) {
        return new TwoProportions(new Proportion(x1, n1), new Proportion(x2, n2));
    }

    private static List<TwoProportions> fortyStrata() {
        List<TwoProportions> strata = new ArrayList<>();
        for (long i = 0; i < 40; i++) {
            strata.add(of(i * 7 % 11, 11 + i * 5 % 13, i * 3 % 19, 19 + i * 17 % 101));
        }
        return strata;
    }

    /** R 4.2.2, standardization.R: standardize(rbind(...)), the three cases there. */
    @Test
    void ratioDifferenceAndCoverageMatchTheReferences() {
        var three =
                DirectStandardization.of(
                                List.of(
                                        of(30, 100, 40, 400),
                                        of(10, 50, 90, 600),
                                        of(5, 20, 0, 0),
                                        of(0, 0, 7, 50)))
                        .orElseThrow();
        assertEquals(new Proportion(150, 170), three.coverage());
        assertClose(0.4 / 1.5, three.firstShare(), CLOSED_FORM);
        assertClose(0.35 / 3, three.secondShare(), CLOSED_FORM);
        assertEstimate(
                2.2857142857142856,
                1.6543259138438080,
                3.1580777114101553,
                three.ratio(C95),
                CLOSED_FORM);
        assertEstimate(
                0.149999999999999994,
                0.076338201323681687,
                0.223661798676318302,
                Optional.of(three.difference(C95)),
                CLOSED_FORM);

        var forty = DirectStandardization.of(fortyStrata()).orElseThrow();
        Confidence c90 = new Confidence(0.90);
        assertEstimate(
                1.4199095473354977,
                1.2716945040330412,
                1.5853989430798976,
                forty.ratio(c90),
                CLOSED_FORM);
        assertEstimate(
                0.08863118231526923,
                0.05885869195748706,
                0.11840367267305141,
                Optional.of(forty.difference(c90)),
                CLOSED_FORM);

        var one = DirectStandardization.of(List.of(of(56, 70, 48, 80))).orElseThrow();
        Confidence c99 = new Confidence(0.99);
        assertEstimate(
                1.3333333333333335,
                1.0066581217325947,
                1.7660194055932139,
                one.ratio(c99),
                CLOSED_FORM);
        assertEstimate(
                0.2,
                0.012729693362095035,
                0.387270306637905071,
                Optional.of(one.difference(c99)),
                CLOSED_FORM);
    }

    /** R 4.2.2, standardization.R: standardize(..., unbiased = TRUE), the three cases there. */
    @Test
    void unbiasedVariancesMatchTheReferences() {
        var forty = DirectStandardization.of(fortyStrata(), Variance.UNBIASED).orElseThrow();
        Confidence c90 = new Confidence(0.90);
        assertEstimate(
                1.4199095473354977,
                1.2681037015576873,
                1.5898882087781538,
                forty.ratio(c90),
                CLOSED_FORM);
        assertEstimate(
                0.088631182315269230,
                0.058033880492439321,
                0.119228484138099139,
                Optional.of(forty.difference(c90)),
                CLOSED_FORM);

        var three =
                DirectStandardization.of(
                                List.of(of(3, 10, 4, 40), of(1, 1, 9, 60), of(0, 5, 2, 20)),
                                Variance.UNBIASED)
                        .orElseThrow();
        assertEstimate(
                2.42424242424242431,
                0.84894517298165706,
                6.92265121298212271,
                three.ratio(C95),
                CLOSED_FORM);
        assertEstimate(
                0.146875,
                -0.060728315729903642,
                0.354478315729903626,
                Optional.of(three.difference(C95)),
                CLOSED_FORM);

        List<TwoProportions> large = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            large.add(
                    of(
                            100 + i * 37 % 211,
                            1000 + i * 53 % 701,
                            900 + i * 91 % 977,
                            20_000 + i * 71 % 5003));
        }
        var twoHundred = DirectStandardization.of(large, Variance.UNBIASED).orElseThrow();
        Confidence c99 = new Confidence(0.99);
        assertEstimate(
                2.4548188571985121,
                2.4241914222542205,
                2.4858332416892202,
                twoHundred.ratio(c99),
                CLOSED_FORM);
        assertEstimate(
                0.090083519086470887,
                0.088295224328141325,
                0.091871813844800448,
                Optional.of(twoHundred.difference(c99)),
                CLOSED_FORM);
    }

    @Test
    void withoutAStratumOfBothGroupsThereIsNoComparison() {
        assertEquals(Optional.empty(), DirectStandardization.of(List.of()));
        assertEquals(
                Optional.empty(),
                DirectStandardization.of(List.of(of(3, 9, 0, 0), of(0, 0, 3, 9))));
    }

    @Test
    void noEventsInTheSecondGroupGiveADifferenceButNoRatio() {
        var comparison = DirectStandardization.of(List.of(of(3, 9, 0, 8))).orElseThrow();
        assertEquals(Optional.empty(), comparison.ratio(C95));
        assertClose(1 / 3.0, comparison.difference(C95).value(), CLOSED_FORM);
    }

    @Test
    void noEventsInTheFirstGroupGiveARatioOfZeroWithoutInterval() {
        var comparison = DirectStandardization.of(List.of(of(0, 9, 3, 8))).orElseThrow();
        assertEquals(Optional.of(new Estimate(0, Optional.empty())), comparison.ratio(C95));
    }

    @Test
    void withEverybodyConvertedThereIsNoInterval() {
        var comparison = DirectStandardization.of(List.of(of(1, 1, 1, 1))).orElseThrow();
        assertEquals(Optional.of(new Estimate(1, Optional.empty())), comparison.ratio(C95));
        assertEquals(new Estimate(0, Optional.empty()), comparison.difference(C95));
    }

    /**
     * 80 strata, two or three referred leads in each: plain variances cover in 366 of these 400.
     */
    @Test
    void inSparseStrataUnbiasedVariancesCoverThePlantedRatio() {
        Random random = new Random(20261031);
        int covered = 0;
        for (int run = 0; run < 400; run++) {
            var comparison =
                    DirectStandardization.of(sparseStrata(random), Variance.UNBIASED).orElseThrow();
            Interval limits = comparison.ratio(C95).orElseThrow().interval().orElseThrow();
            covered += limits.contains(1.5) ? 1 : 0;
        }
        assertTrue(covered >= 368 && covered <= 392, "covered in " + covered + " of 400");
    }

    private static List<TwoProportions> sparseStrata(Random random) {
        List<TwoProportions> strata = new ArrayList<>();
        for (int stratum = 0; stratum < 80; stratum++) {
            double rate = 0.04 + 0.12 * (stratum * 37 % 80) / 80;
            strata.add(
                    new TwoProportions(
                            draw(random, random.nextInt(6), 1.5 * rate),
                            draw(random, 20 + random.nextInt(60), rate)));
        }
        return strata;
    }

    private static Proportion draw(Random random, int trials, double rate) {
        return new Proportion(
                random.doubles(trials).filter(number -> number < rate).count(), trials);
    }

    @Property(tries = 200)
    void theOrderOfTheStrataChangesNoDigit(@ForAll long seed) {
        List<TwoProportions> strata = fortyStrata();
        var inOrder = DirectStandardization.of(strata).orElseThrow();
        Collections.shuffle(strata, new Random(seed));
        var inDisorder = DirectStandardization.of(strata).orElseThrow();
        assertEquals(inOrder.ratio(C95), inDisorder.ratio(C95));
        assertEquals(inOrder.difference(C95), inDisorder.difference(C95));
    }

    @Property(tries = 200)
    void splittingAStratumInProportionLeavesTheSharesAlone(@ForAll long seed) {
        Random random = new Random(seed);
        long x1 = random.nextInt(50);
        long n1 = x1 + 1 + random.nextInt(50);
        long x2 = random.nextInt(50);
        long n2 = x2 + 1 + random.nextInt(50);
        var whole = DirectStandardization.of(List.of(of(2 * x1, 2 * n1, 2 * x2, 2 * n2)));
        var halves = DirectStandardization.of(List.of(of(x1, n1, x2, n2), of(x1, n1, x2, n2)));
        Estimate difference = whole.orElseThrow().difference(C95);
        assertClose(difference.value(), halves.orElseThrow().difference(C95).value(), 1e-12);
    }
}
