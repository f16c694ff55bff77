package org.referralroi.whatif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final Plan BOTH = Plan.standard(Programs.BOTH);

    // Python 3.11, the generator written in its integers, masked to 32 bits
    @Test
    void theGeneratorGivesTheNumbersOfItsSeed() {
        Draws one = new Draws(1);
        assertEquals(
                List.of(0.6270739407045767, 0.0027357212966307998, 0.5274470400763676),
                List.of(one.next(), one.next(), one.next()));
        Draws negative = new Draws(-5);
        assertEquals(
                List.of(0.48384718934539706, 0.05296749516855925),
                List.of(negative.next(), negative.next()));
        assertEquals(0.4290980886435136, new Draws(Integer.MAX_VALUE).next());
    }

    // R 4.2.2: p <- 4*(m-l)/(h-l); l + (h-l)*qbeta(c(.001,.1,.5,.9,.999), 1+p, 5-p)
    @Test
    void theTableOfQuantilesIsThatOfTheBetaDistribution() {
        quantiles(0, 0.5, 1, 0.0475518981755, 0.246636453288, 0.5, 0.753363546712, 0.952448101825);
        quantiles(
                0.4,
                0.75,
                1,
                0.440665519042,
                0.579489000803,
                0.737265973037,
                0.881255176774,
                0.981167868706);
        quantiles(
                10,
                10,
                30,
                10.004001601,
                10.4170327528,
                12.5889887341,
                17.3808531104,
                24.976227137);
        quantiles(
                10,
                30,
                30,
                15.023772863,
                22.6191468896,
                27.4110112659,
                29.5829672472,
                29.995998399);
    }

    private static void quantiles(double low, double mode, double high, double... expected) {
        Pert pert = new Pert(low, mode, high);
        double[] shares = {0.001, 0.1, 0.5, 0.9, 0.999};
        double[] actual = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            actual[i] = pert.quantile(shares[i]);
        }
        // what the 512 straight lines leave
        assertArrayEquals(expected, actual, 2e-5 * (high - low));
    }

    @Test
    void aRangeWithoutWidthIsItsValue() {
        assertEquals(7, new Pert(7, 7, 7).quantile(0.3));
    }

    @Test
    void aSeedGivesTheSameDrawsAndAnotherSeedOthers() {
        MonteCarlo one = MonteCarlo.of(BOTH, 1, 200);
        assertEquals(one, MonteCarlo.of(BOTH, 1, 200));
        assertNotEquals(one.nets(), MonteCarlo.of(BOTH, 2, 200).nets());
    }

    @Test
    void withoutRangesEveryDrawIsThePlanItself() {
        Plan certain = new Plan(Programs.BOTH, BOTH.values(), Map.of());
        MonteCarlo drawn = MonteCarlo.of(certain, 1, 11);
        double net = WhatIf.of(certain).netPresentValue();
        assertEquals(Collections.nCopies(11, net), drawn.nets());
        assertEquals(new MonteCarlo.Spread(net, net, net), drawn.netPresentValue());
    }

    @Test
    void toFixOneInputLeavesTheDrawsOfTheOthers() {
        Assumption margin = Assumption.of(Program.CUSTOMER, Input.GROSS_MARGIN);
        Map<Assumption, Range> marginAlone = Map.of(margin, BOTH.ranges().get(margin));
        Map<Assumption, Range> marginAndWidthless = new LinkedHashMap<>(marginAlone);
        Assumption churn = Assumption.of(Program.CUSTOMER, Input.MONTHLY_CHURN);
        double value = BOTH.value(Program.CUSTOMER, Input.MONTHLY_CHURN);
        marginAndWidthless.put(churn, new Range(value, value));
        assertEquals(
                MonteCarlo.of(new Plan(Programs.BOTH, BOTH.values(), marginAlone), 1, 50),
                MonteCarlo.of(new Plan(Programs.BOTH, BOTH.values(), marginAndWidthless), 1, 50));
    }

    @Test
    void noReturnIsToldOfDrawsInWhichNothingIsSpent() {
        Map<Assumption, Double> free = new LinkedHashMap<>();
        for (Input input : Input.values()) {
            if (input.group() == Input.Group.COST) {
                free.put(Assumption.of(Program.CUSTOMER, input), 0.0);
            }
        }
        MonteCarlo drawn = MonteCarlo.of(Plan.of(Programs.CUSTOMER, free, Map.of()), 1, 20);
        assertTrue(drawn.returnOnInvestment().isEmpty());
        assertEquals(1, drawn.chanceOfGain());
    }

    // R 4.2.2: quantile(c(5, 1, 4, 2, 3, 9), c(.1, .5, .9))
    @Test
    void theSpreadInterpolatesBetweenDraws() {
        assertEquals(
                new MonteCarlo.Spread(1.5, 3.5, 7),
                MonteCarlo.Spread.of(new double[] {5, 1, 4, 2, 3, 9}));
    }
}
