package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.CLOSED_FORM;
import static org.referralroi.statistics.Approximately.assertProbability;
import static org.referralroi.statistics.EqualityOfProportions.FISHER_EXACT;
import static org.referralroi.statistics.EqualityOfProportions.POOLED_SCORE;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EqualityOfProportionsTest {

    private static TwoProportions of(long x1, long n1, long x2, long n2) {
        return new TwoProportions(new Proportion(x1, n1), new Proportion(x2, n2));
    }

    /**
     * R 4.2.2, equality.R: fisher.test(table2(x1, n1, x2, n2))$p.value. SciPy 1.17.1 agrees:
     * scipy.stats.fisher_exact([[x1, x2], [n1 - x1, n2 - x2]]). The first is Fisher's tea, 17/35.
     */
    @Test
    void fisherMatchesTheReferences() {
        checkFisher(0.48571428571428582, of(3, 4, 1, 4));
        checkFisher(0.0036074841836047839, of(1, 12, 9, 13));
        checkFisher(1, of(0, 5, 7, 900));
        checkFisher(0.0059760837248732952, of(2, 3, 999, 1000));
        checkFisher(2.9318159906309575e-56, of(310, 1000, 12_000, 100_000));
        checkFisher(0.1650565059992356, of(40, 1000, 5000, 100_000));
        checkFisher(1, of(4, 10, 4, 10));
        checkFisher(1, of(0, 7, 0, 9));
    }

    private static void checkFisher(double expected, TwoProportions groups) {
        assertProbability(expected, FISHER_EXACT.pValue(groups), CLOSED_FORM);
    }

    /** R 4.2.2, equality.R: prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value. */
    @Test
    void scoreMatchesTheReferences() {
        checkScore(0.0080450813681965643, of(56, 70, 48, 80));
        checkScore(1.3184763443801322e-74, of(310, 1000, 12_000, 100_000));
        checkScore(0.1484275580698397, of(40, 1000, 5000, 100_000));
        checkScore(0.0019016831555918744, of(1, 12, 9, 13));
    }

    private static void checkScore(double expected, TwoProportions groups) {
        assertProbability(expected, POOLED_SCORE.pValue(groups), CLOSED_FORM);
    }

    @Test
    void theRuleAsksTheSmallestExpectedCount() {
        // 10 of 20 expected 5 and 5 in a group of 10
        assertEquals(POOLED_SCORE, EqualityOfProportions.suitedTo(of(5, 10, 5, 10)));
        assertEquals(FISHER_EXACT, EqualityOfProportions.suitedTo(of(4, 9, 6, 11)));
        assertEquals(FISHER_EXACT, EqualityOfProportions.suitedTo(of(10, 10, 86, 90)));
        assertEquals(FISHER_EXACT, EqualityOfProportions.suitedTo(of(0, 0, 0, 0)));
    }

    @Test
    void anEmptyGroupGivesNoTest() {
        for (EqualityOfProportions test : EqualityOfProportions.values()) {
            assertEquals(OptionalDouble.empty(), test.pValue(of(0, 0, 3, 9)));
            assertEquals(OptionalDouble.empty(), test.pValue(of(3, 9, 0, 0)));
        }
    }

    @Test
    void withNobodyOrEverybodyConvertedOnlyFisherAnswers() {
        assertEquals(OptionalDouble.empty(), POOLED_SCORE.pValue(of(0, 9, 0, 8)));
        assertEquals(OptionalDouble.empty(), POOLED_SCORE.pValue(of(9, 9, 8, 8)));
        assertEquals(OptionalDouble.of(1), FISHER_EXACT.pValue(of(0, 9, 0, 8)));
        assertEquals(OptionalDouble.of(1), FISHER_EXACT.pValue(of(9, 9, 8, 8)));
    }

    @Test
    void countsBeyondIntAreTested() {
        TwoProportions groups = of(3_000_000_000L, 9_000_000_000L, 1, 3);
        assertEquals(1, FISHER_EXACT.pValue(groups).orElseThrow(), 1e-9);
        assertEquals(1, POOLED_SCORE.pValue(groups).orElseThrow(), 1e-9);
    }

    @Property
    void swappingTheGroupsOrTheOutcomesChangesNothing(
            @ForAll @LongRange(min = 0, max = 300) long x1,
            @ForAll @LongRange(min = 1, max = 300) long rest1,
            @ForAll @LongRange(min = 1, max = 300) long x2,
            @ForAll @LongRange(min = 0, max = 300) long rest2) {
        for (EqualityOfProportions test : EqualityOfProportions.values()) {
            double p = test.pValue(of(x1, x1 + rest1, x2, x2 + rest2)).orElseThrow();
            OptionalDouble swapped = test.pValue(of(x2, x2 + rest2, x1, x1 + rest1));
            OptionalDouble mirrored = test.pValue(of(rest1, x1 + rest1, rest2, x2 + rest2));
            assertTrue(p >= 0 && p <= 1);
            assertProbability(p, swapped, 1e-9);
            assertProbability(p, mirrored, 1e-9);
        }
    }
}
