package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertClose;
import static org.referralroi.statistics.Approximately.assertEstimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    private static final Confidence C90 = new Confidence(0.90);
    private static final Confidence C95 = new Confidence(0.95);
    private static final Confidence C99 = new Confidence(0.99);
    private static final Frequencies SIX = of(3, 8, 4, 11, 5, 9);
    private static final Frequencies TIED =
            Frequencies.of(Map.of(0L, 4L, 1L, 9L, 2L, 3L, 7L, 2L, 30L, 1L, 50L, 0L));

    private static Frequencies of(long... values) {
        Map<Long, Long> counts = new HashMap<>();
        for (long value : values) {
            counts.merge(value, 1L, Long::sum);
        }
        return Frequencies.of(counts);
    }

    private static Frequencies large() {
        long[] values = new long[1000];
        for (int i = 0; i < 1000; i++) {
            values[i] = i * 7919L % 997;
        }
        return of(values);
    }

    /**
     * R 4.2.2, frequencies.R: median(x), median_interval(x, level). SciPy 1.17.1 agrees:
     * scipy.stats.quantile_test(x).confidence_interval(level).
     */
    @Test
    void medianMatchesTheReferences() {
        assertEstimate(6.5, 3, 11, SIX.median(C95), 0);
        assertEstimate(1, 1, 2, TIED.median(C90), 0);
        assertEstimate(498.5, 457, 540, large().median(C99), 0);
        Estimate five = new Estimate(4, Optional.empty());
        assertEquals(Optional.of(five), of(6, 2, 9, 1, 4).median(C95));
    }

    /** R 4.2.2, frequencies.R: t.test(x, conf.level = level)$conf.int. */
    @Test
    void meanMatchesTheReferences() {
        assertEstimate(
                40 / 6.0, 3.3702580753052920, 9.9630752580280415, SIX.mean(C95), CLOSED_FORM);
        assertEstimate(
                3.10526315789473673,
                0.39444479295181628,
                5.81608152283765723,
                TIED.mean(C90),
                CLOSED_FORM);
        assertEstimate(
                498.329, 474.78032939857133, 521.87767060142858, large().mean(C99), CLOSED_FORM);
        assertEstimate(
                4.4,
                0.41505160765108795,
                8.38494839234891209,
                of(6, 2, 9, 1, 4).mean(C95),
                CLOSED_FORM);
    }

    /** R 4.2.2, frequencies.R: gini(x), by all pairs. */
    @Test
    void giniMatchesTheReferences() {
        assertClose(0.24166666666666667, SIX.gini(), CLOSED_FORM);
        assertClose(0.70651204281891167, TIED.gini(), CLOSED_FORM);
        assertClose(0.33413663463294330, large().gini(), CLOSED_FORM);
        assertClose(0.25, of(1, 2, 3, 4).gini(), CLOSED_FORM);
        assertClose(0.75, of(0, 0, 0, 10).gini(), CLOSED_FORM);
    }

    /** R 4.2.2, frequencies.R: top_share(x, percent). */
    @Test
    void topSharesMatchTheReferences() {
        assertEquals(new Proportion(11, 40), SIX.topShare(1));
        assertEquals(new Proportion(37, 59), TIED.topShare(10));
        assertClose(0.019896494083226142, large().topShare(1).value(), CLOSED_FORM);
        assertClose(0.190021050350270615, large().topShare(10).value(), CLOSED_FORM);
        assertEquals(new Proportion(40, 40), SIX.topShare(100));
    }

    @Test
    void nothingSeenGivesNothing() {
        Frequencies none = Frequencies.of(Map.of(7L, 0L));
        assertEquals(0, none.size());
        assertEquals(Optional.empty(), none.median(C95));
        assertEquals(Optional.empty(), none.mean(C95));
        assertEquals(OptionalDouble.empty(), none.gini());
        assertEquals(OptionalDouble.empty(), none.topShare(1).value());
    }

    @Test
    void oneNumberHasNoInterval() {
        Optional<Estimate> seven = Optional.of(new Estimate(7, Optional.empty()));
        assertEquals(seven, of(7).median(C95));
        assertEquals(seven, of(7).mean(C95));
        assertEquals(OptionalDouble.of(0), of(7).gini());
    }

    @Test
    void equalNumbersHaveAMeanWithoutInterval() {
        assertEquals(Optional.of(new Estimate(7, Optional.empty())), of(7, 7, 7, 7).mean(C95));
        assertEstimate(7, 7, 7, of(7, 7, 7, 7, 7, 7).median(C95), 0);
    }

    @Test
    void allZerosHaveNoConcentration() {
        assertEquals(OptionalDouble.empty(), of(0, 0, 0).gini());
        assertEquals(OptionalDouble.empty(), of(0, 0, 0).topShare(10).value());
    }

    @Test
    void badInputIsRefused() {
        assertEquals(
                "count must not be negative, but is -1 for value 3",
                assertThrows(IllegalArgumentException.class, () -> Frequencies.of(Map.of(3L, -1L)))
                        .getMessage());
        assertEquals(
                "percent must be in range [1, 100], but is 0",
                assertThrows(IllegalArgumentException.class, () -> SIX.topShare(0)).getMessage());
        assertEquals(
                "values must not be negative, but the smallest is -2",
                assertThrows(IllegalStateException.class, () -> of(-2, 5).gini()).getMessage());
    }

    @Property
    void intervalsContainTheEstimate(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -50, max = 50) Long> values) {
        Frequencies seen = of(values.stream().mapToLong(Long::longValue).toArray());
        for (Optional<Estimate> estimate : List.of(seen.median(C95), seen.mean(C95))) {
            double value = estimate.orElseThrow().value();
            estimate.flatMap(Estimate::interval)
                    .ifPresent(limits -> assertTrue(limits.contains(value)));
        }
    }

    @Property
    void concentrationGrowsWithTheShareTaken(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 50) Integer> values) {
        Frequencies seen = of(values.stream().mapToLong(Integer::longValue).toArray());
        double gini = seen.gini().orElseThrow();
        assertTrue(gini >= 0 && gini < 1);
        assertTrue(seen.topShare(1).successes() <= seen.topShare(10).successes());
        assertTrue(seen.topShare(10).value().orElseThrow() >= 0.1);
    }
}
