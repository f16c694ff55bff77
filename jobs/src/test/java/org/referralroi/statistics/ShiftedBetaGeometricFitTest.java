package org.referralroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.referralroi.statistics.Approximately.ITERATED;
import static org.referralroi.statistics.Approximately.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, shifted-beta-geometric.R, under the heading named in the test. */
class ShiftedBetaGeometricFitTest {

    private static ShiftedBetaGeometricFit fit(long[][] atRiskAndChurned) {
        List<TenurePeriod> periods = new ArrayList<>();
        for (long[] period : atRiskAndChurned) {
            periods.add(new TenurePeriod(period[0], period[1]));
        }
        return ShiftedBetaGeometricFit.of(periods).orElseThrow();
    }

    private static ShiftedBetaGeometricFit survivors(long... there) {
        long[][] periods = new long[there.length - 1][];
        for (int k = 0; k < periods.length; k++) {
            periods[k] = new long[] {there[k], there[k] - there[k + 1]};
        }
        return fit(periods);
    }

    private static void check(
            ShiftedBetaGeometricFit fit, double alpha, double beta, double gap, double chiSquare) {
        assertClose(alpha, fit.parameters().orElseThrow().alpha(), ITERATED);
        assertClose(beta, fit.parameters().orElseThrow().beta(), ITERATED);
        assertClose(gap, fit.largestGap(), ITERATED);
        assertClose(chiSquare, fit.goodnessOfFit().orElseThrow().statistic(), ITERATED);
    }

    /** "high end"; Fader and Hardie (2007) print 0.668, 3.806 and 37.8 % in year 12. */
    @Test
    void highEndCustomersMatchTheReferences() {
        ShiftedBetaGeometricFit fit = survivors(1000, 869, 743, 653, 593, 551, 517, 491);
        check(
                fit,
                0.668088351106444822,
                3.806094964058256203,
                0.018320737226398487,
                12.300966516530905892);
        assertClose(0.488906419720920693, fit.survival(7), ITERATED);
        assertClose(0.377999071597409086, fit.survival(12), ITERATED);
        assertClose(0.030888637887022848, fit.goodnessOfFit().orElseThrow().pValue(), ITERATED);
    }

    /** "regular"; Fader and Hardie (2007) print 0.704, 1.182 and 17.0 % in year 12. */
    @Test
    void regularCustomersMatchTheReferences() {
        ShiftedBetaGeometricFit fit = survivors(1000, 631, 468, 382, 326, 289, 262, 241);
        check(
                fit,
                0.7040772984735143014,
                1.1820430262094707707,
                0.0060679110087699661,
                1.4547496755144149194);
        assertClose(0.1700374528115110861, fit.survival(12), ITERATED);
    }

    /** "few, ragged". */
    @Test
    void fewCustomersMatchTheReferences() {
        ShiftedBetaGeometricFit fit =
                fit(new long[][] {{40, 6}, {31, 3}, {20, 1}, {12, 1}, {5, 0}});
        check(
                fit,
                0.230906269517052232,
                1.298158047499899270,
                0.015663404959060379,
                0.566849710030595699);
        assertClose(0.848988517391127906, fit.survival(1), ITERATED);
        assertClose(0.429677879083179892, fit.survival(36), ITERATED);
    }

    /** "36 months of 200,000 customers". */
    @Test
    void manyCustomersMatchTheReferences() {
        long[][] months = new long[36][];
        for (int k = 0; k < 36; k++) {
            long atRisk = 200_000 - 5000L * k;
            months[k] = new long[] {atRisk, atRisk * 40 / (900 + 25 * k)};
        }
        ShiftedBetaGeometricFit fit = fit(months);
        check(
                fit,
                1.5991417863622657,
                34.381054130918770,
                1.0810509418479608e-05,
                1.9552379301749885e-03);
        assertClose(0.32025460226178404, fit.survival(36), ITERATED);
        assertClose(0.20066109123231685, fit.survival(60), ITERATED);
    }

    @Test
    void aHazardThatDoesNotFallGivesTheSameChanceToAll() {
        ShiftedBetaGeometricFit fit = fit(new long[][] {{100, 10}, {90, 9}, {80, 9}});
        double pooled = 28 / 270.0;
        assertEquals(Optional.empty(), fit.parameters());
        assertEquals(pooled, fit.hazard(50));
        assertClose(Math.pow(1 - pooled, 24), fit.survival(24), 1e-12);
        assertEquals(2, fit.goodnessOfFit().orElseThrow().degreesOfFreedom());
    }

    @Test
    void onePeriodGivesTheSameChanceToAll() {
        ShiftedBetaGeometricFit fit = fit(new long[][] {{10, 3}});
        assertEquals(Optional.empty(), fit.parameters());
        assertClose(0.49, fit.survival(2), 1e-12);
        assertEquals(Optional.empty(), fit.goodnessOfFit());
    }

    @Test
    void withoutChurnAllStay() {
        ShiftedBetaGeometricFit fit = fit(new long[][] {{10, 0}, {8, 0}});
        assertEquals(Optional.empty(), fit.parameters());
        assertEquals(1, fit.survival(60));
        assertEquals(0, fit.largestGap());
        assertEquals(Optional.empty(), fit.goodnessOfFit());
    }

    @Test
    void withChurnInTheFirstPeriodOnlyThoseLeftStay() {
        ShiftedBetaGeometricFit fit = fit(new long[][] {{10, 4}, {6, 0}, {5, 0}});
        assertEquals(Optional.empty(), fit.parameters());
        assertEquals(0.6, fit.survival(60));
        assertEquals(0, fit.largestGap());
    }

    @Test
    void withEverybodyChurnedNobodyStays() {
        ShiftedBetaGeometricFit one = fit(new long[][] {{1, 1}});
        assertEquals(1, one.survival(0));
        assertEquals(0, one.survival(1));
        assertEquals(Optional.empty(), one.goodnessOfFit());
    }

    @Test
    void nobodyAtRiskGivesNoFit() {
        assertEquals(Optional.empty(), ShiftedBetaGeometricFit.of(List.of()));
        assertEquals(Optional.empty(), ShiftedBetaGeometricFit.of(List.of(new TenurePeriod(0, 0))));
    }

    @Test
    void moreChurnedThanAtRiskIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new TenurePeriod(3, 4));
        assertEquals("churned must be in range [0, atRisk], but is 4 of 3", refused.getMessage());
    }

    @Property(tries = 300)
    void noNeighbourIsMoreLikely(@ForAll long seed) {
        Random random = new Random(seed);
        List<TenurePeriod> periods = new ArrayList<>();
        long atRisk = 1 + random.nextInt(2000);
        for (int k = 0; k < 2 + random.nextInt(34) && atRisk > 0; k++) {
            long churned = Math.min(atRisk, random.nextInt((int) (atRisk / (5 + k)) + 2));
            periods.add(new TenurePeriod(atRisk, churned));
            atRisk -= churned + random.nextInt((int) (atRisk - churned) / 20 + 1);
        }
        ShiftedBetaGeometricFit fit = ShiftedBetaGeometricFit.of(periods).orElseThrow();
        double here = logLikelihood(periods, fit::hazard);
        for (double alpha : new double[] {0.01, 0.1, 0.5, 1, 4, 50}) {
            for (double beta : new double[] {0.01, 0.1, 0.5, 1, 4, 50, 500}) {
                var other = new ShiftedBetaGeometric(alpha, beta);
                assertTrue(logLikelihood(periods, other::hazard) <= here + 1e-7);
            }
        }
        fit.parameters()
                .ifPresent(
                        best -> {
                            for (double factor : new double[] {0.99, 1.01}) {
                                var near =
                                        new ShiftedBetaGeometric(
                                                best.alpha() * factor, best.beta() * factor);
                                assertTrue(logLikelihood(periods, near::hazard) <= here + 1e-9);
                            }
                        });
    }

    private static double logLikelihood(List<TenurePeriod> periods, IntToDoubleFunction hazard) {
        double sum = 0;
        for (int k = 0; k < periods.size(); k++) {
            double churned = periods.get(k).churned();
            double kept = periods.get(k).atRisk() - churned;
            double chance = hazard.applyAsDouble(k);
            sum += churned > 0 ? churned * Math.log(chance) : 0;
            sum += kept > 0 ? kept * Math.log(1 - chance) : 0;
        }
        return sum;
    }
}
