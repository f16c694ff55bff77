package org.referralroi.inference.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.inference.TinyMetrics;

/** Expected numbers: R 4.2.2, partner-rates.R, under the heading named in the test. */
class PartnerRatesTest {
    private static final double CLOSED_FORM = 1e-9;

    private static PartnerRates of(String text) {
        return PartnerRates.of(new TinyMetrics().with("p", text).rows("p"));
    }

    /** "skewed". */
    @Test
    void aPartnerIsDrawnTowardsTheMeanTheMoreTheShorterItHasBeenThere() {
        PartnerRates rates =
                of(
                        """
                        months | referrals | partners
                        12     | 39        | 1
                        12     | 11        | 1
                        12     | 4         | 2
                        12     | 1         | 3
                        12     | 0         | 2
                        3      | 2         | 1
                        1      | 0         | 1
                        """);
        assertEquals(6.75, rates.mean(), CLOSED_FORM);
        assertEquals(127.875, rates.variance(), CLOSED_FORM);
        assertEquals(37.38300835654596, rates.perYear(39, 12), CLOSED_FORM);
        assertEquals(4.137883008356546, rates.perYear(4, 12), CLOSED_FORM);
        assertEquals(0.3384401114206126, rates.perYear(0, 12), CLOSED_FORM);
        assertEquals(7.782082324455206, rates.perYear(2, 3), CLOSED_FORM);
        assertEquals(2.617594254937163, rates.perYear(0, 1), CLOSED_FORM);
    }

    /** "no more than by chance". */
    @Test
    void whereChanceAloneCouldHaveMadeTheDifferenceAllHaveTheMean() {
        PartnerRates rates =
                of(
                        """
                        months | referrals | partners
                        12     | 2         | 2
                        12     | 3         | 2
                        """);
        assertEquals(2.5, rates.perYear(2, 12), CLOSED_FORM);
        assertEquals(2.5, rates.perYear(3, 12), CLOSED_FORM);
    }

    @Test
    void whereNobodyReferredOrNobodyIsThereTheRateIsNought() {
        assertEquals(
                0,
                of("""
                                months | referrals | partners
                                12     | 0         | 7
                                """)
                        .perYear(0, 12));
        assertEquals(0, PartnerRates.of(List.of()).perYear(0, 12));
    }
}
