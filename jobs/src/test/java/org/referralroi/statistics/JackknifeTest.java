package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JackknifeTest {

    private static final Confidence C95 = new Confidence(0.95);
    private static final long[][] FIVE = {{1200, 10}, {800, 8}, {1500, 11}, {950, 9}, {1100, 10}};

    private static OptionalDouble mean(long[] sums) {
        return quotient(sums[0], sums[1]);
    }

    private static OptionalDouble quotient(double numerator, double denominator) {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(numerator / denominator);
    }

    private static long[][] twoHundredBuckets() {
        long[][] buckets = new long[200][];
        for (long i = 0; i < 200; i++) {
            long[] sums = {i * 7919 % 10007, 20 + i * 31 % 17, i * 104729 % 9973, 40 + i * 13 % 23};
            buckets[(int) i] = sums;
        }
        return buckets;
    }

    /** R 4.2.2, jackknife.R: jackknife(buckets, statistic, level), the five cases there. */
    @Test
    void valueAndIntervalMatchTheReferences() {
        assertEstimate(
                115.625,
                96.926366773301368,
                134.323633226698632,
                Jackknife.of(FIVE).estimate(JackknifeTest::mean, C95),
                CLOSED_FORM);
        assertEstimate(
                111.111111111111114,
                47.585053742354518,
                174.637168479867711,
                Jackknife.of(Arrays.copyOf(FIVE, 2))
                        .estimate(JackknifeTest::mean, new Confidence(0.90)),
                CLOSED_FORM);
        Jackknife many = Jackknife.of(twoHundredBuckets());
        assertEstimate(
                106.791879153312422,
                89.967574737760359,
                123.616183568864486,
                many.estimate(
                        s -> OptionalDouble.of((double) s[0] / s[1] - (double) s[2] / s[3]), C95),
                CLOSED_FORM);
        assertEstimate(
                2.4579934906079743,
                2.0364040601404358,
                2.8795829210755128,
                many.estimate(
                        s -> quotient((double) s[0] / s[1], (double) s[2] / s[3]),
                        new Confidence(0.99)),
                CLOSED_FORM);
    }

    /** R 4.2.2: t.test(c(3, 8, 4, 11, 5, 9))$conf.int; for a mean the jackknife is the t test. */
    @Test
    void ofAMeanItIsTheStudentInterval() {
        long[][] singles = {{3, 1}, {8, 1}, {4, 1}, {11, 1}, {5, 1}, {9, 1}};
        assertEstimate(
                40 / 6.0,
                3.3702580753052929,
                9.9630752580280415,
                Jackknife.of(singles).estimate(JackknifeTest::mean, C95),
                CLOSED_FORM);
    }

    @Test
    void withoutBucketsThereIsNoValue() {
        assertEquals(
                Optional.empty(),
                Jackknife.of(new long[0][]).estimate(sums -> OptionalDouble.of(1), C95));
    }

    @Test
    void aFigureUndefinedForAllIsAbsent() {
        long[][] nobody = {{5, 0}, {6, 0}};
        assertEquals(Optional.empty(), Jackknife.of(nobody).estimate(JackknifeTest::mean, C95));
    }

    @Test
    void oneBucketGivesAValueWithoutInterval() {
        long[][] one = {{6, 2}};
        Optional<Estimate> three = Optional.of(new Estimate(3, Optional.empty()));
        assertEquals(three, Jackknife.of(one).estimate(JackknifeTest::mean, C95));
    }

    @Test
    void aFigureThatHangsOnOneBucketHasNoInterval() {
        long[][] buckets = {{6, 2}, {1, 0}, {2, 0}};
        Optional<Estimate> value = Optional.of(new Estimate(4.5, Optional.empty()));
        assertEquals(value, Jackknife.of(buckets).estimate(JackknifeTest::mean, C95));
    }

    @Test
    void aFigureThatNoBucketMovesHasNoInterval() {
        long[][] alike = {{7, 10}, {14, 20}, {21, 30}};
        Optional<Estimate> value = Optional.of(new Estimate(0.7, Optional.empty()));
        assertEquals(value, Jackknife.of(alike).estimate(JackknifeTest::mean, C95));
    }

    @Test
    void bucketsOfDifferentLengthAreRefused() {
        long[][] ragged = {{1, 2}, {3}};
        var refused = assertThrows(IllegalArgumentException.class, () -> Jackknife.of(ragged));
        assertEquals("every bucket must have 2 sums, but bucket 1 has 1", refused.getMessage());
    }

    @Test
    void aSumBeyondLongIsRefused() {
        long[][] huge = {{Long.MAX_VALUE}, {1}};
        assertThrows(ArithmeticException.class, () -> Jackknife.of(huge));
    }

    @Property
    void theOrderOfTheBucketsChangesNoDigit(
            @ForAll @IntRange(min = 2, max = 60) int groups, @ForAll long seed) {
        Random random = new Random(seed);
        long[][] buckets = new long[groups][];
        for (int g = 0; g < groups; g++) {
            buckets[g] = new long[] {random.nextInt(100_000), 1 + random.nextInt(30)};
        }
        Optional<Estimate> inOrder = Jackknife.of(buckets).estimate(JackknifeTest::mean, C95);
        List<long[]> shuffled = Arrays.asList(buckets);
        Collections.shuffle(shuffled, random);
        Optional<Estimate> inDisorder =
                Jackknife.of(shuffled.toArray(long[][]::new)).estimate(JackknifeTest::mean, C95);
        assertEquals(inOrder, inDisorder);
        assertTrue(inOrder.orElseThrow().interval().isPresent());
    }
}
