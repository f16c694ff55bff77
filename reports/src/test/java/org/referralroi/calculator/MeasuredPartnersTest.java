package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.Range;
import org.referralroi.whatif.WhatIf;

/** What the measured edition starts the partners' program from. */
class MeasuredPartnersTest {
    private static final Set<Input> COST =
            EnumSet.of(
                    Input.ADVOCATE_REWARD,
                    Input.FRIEND_REWARD,
                    Input.SETUP_COST,
                    Input.MONTHLY_PLATFORM,
                    Input.MONTHLY_STAFF);

    /** Conversion is that of a lead, 0.25 within 0.2 to 0.3, × 0.8 of the referrals. */
    @Test
    void figuresOfTheirKindOfProgramFillTheirInputsWithTheirIntervals() {
        Edition edition = MeasuredCompany.edition();
        assertStart(edition, Input.CUSTOMERS, 80, 80, 80);
        assertStart(edition, Input.ENROLMENT, 0.75, 0.6, 0.85);
        assertStart(edition, Input.RAMP_MONTHS, 0, 0, 0);
        assertStart(edition, Input.ACTIVE_SHARE, 0.8, 0.7, 0.9);
        // a figure without interval has the range of its input
        assertStart(edition, Input.REFERRALS_PER_ACTIVE, 4, 2.4, 6);
        assertStart(edition, Input.CONVERSION, 0.2, 0.16, 0.24);
        assertStart(edition, Input.CONVERSION_WITH_SALES, 0.2, 0.16, 0.24);
        assertStart(edition, Input.SALES_SHARE, 0, 0, 0);
    }

    @Test
    void whatIsPublishedForAllProgramsTogetherStaysTheDefaultWithTheReason() {
        Edition edition = MeasuredCompany.edition();
        for (Input input : COST) {
            assertNull(edition.starts().get(partner(input)), input.key());
            assertEquals("why.cost", edition.reasons().get(partner(input)).key());
        }
        assertNull(edition.starts().get(partner(Input.DELAY_MONTHS)));
        assertEquals("why.together", edition.reasons().get(partner(Input.DELAY_MONTHS)).key());
    }

    @Test
    void whereNoCostIsMeasuredNothingSaysThatItIs() {
        Edition edition = MeasuredCompany.edition(MeasuredCompany.without("cac.referral"), 11);
        for (Input input : COST) {
            assertEquals("why.together", edition.reasons().get(partner(input)).key());
            assertEquals(
                    "why.tooFew",
                    edition.reasons().get(Assumption.of(Program.CUSTOMER, input)).key());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 81})
    void aFigureOnTheSmallestCellCountsAndNoneBelowIt(int minimumCell) {
        Edition edition = MeasuredCompany.edition(MeasuredCompany.statistics(), minimumCell);
        assertEquals(minimumCell == 80, edition.starts().containsKey(partner(Input.CUSTOMERS)));
        assertEquals(minimumCell == 80, edition.starts().containsKey(partner(Input.ENROLMENT)));
    }

    @Test
    void oneFigureTooSmallLeavesTheOthers() {
        Edition edition = MeasuredCompany.edition(MeasuredCompany.statistics(), 60);
        assertTrue(edition.starts().containsKey(partner(Input.ENROLMENT)));
        assertTrue(edition.starts().containsKey(partner(Input.ACTIVE_SHARE)));
        assertTrue(edition.starts().containsKey(partner(Input.CONVERSION)));
        assertFalse(edition.starts().containsKey(partner(Input.REFERRALS_PER_ACTIVE)));
        Saying reason = edition.reasons().get(partner(Input.REFERRALS_PER_ACTIVE));
        assertEquals("why.tooFew", reason.key());
        assertEquals(60.0, reason.values().get("people").value());
    }

    @ParameterizedTest
    @CsvSource({
        "advocates.participation, customers enrolment ramp_months",
        "advocates.active_rate, active_share",
        "advocates.referrals_per_active, referrals_per_active",
        "conversion.rate, conversion sales_share conversion_with_sales",
        "funnel.lead_rate, conversion sales_share conversion_with_sales",
    })
    void aMonthWithoutAFigureLeavesTheDefaultsThatItWouldFill(String figure, String keys) {
        Edition edition = MeasuredCompany.edition(MeasuredCompany.without(figure), 11);
        for (String key : keys.split(" ")) {
            Assumption left = Assumption.byKey("partner." + key);
            assertFalse(edition.starts().containsKey(left), key);
            assertEquals("why.tooFew", edition.reasons().get(left).key(), key);
        }
    }

    @Test
    void everyAssumptionIsMeasuredOrHasAReasonAndNeverBoth() {
        for (int minimumCell : List.of(1, 60, 300, 1_000_000)) {
            Edition edition = MeasuredCompany.edition(MeasuredCompany.statistics(), minimumCell);
            for (Assumption each : Assumption.ALL) {
                Start start = edition.starts().get(each);
                boolean measured = start != null && start.source().key().startsWith("from.");
                assertEquals(!measured, edition.reasons().containsKey(each), each.key());
            }
        }
        assertEquals(Map.of(), OpenCalculator.PROSPECT.reasons());
    }

    /** 80 × 0.75 × 0.8 × 4 × 0.2 = 38.4 a year, over 36 months less the delay of 3. */
    @Test
    void theyReckonAsManyCustomersAsTheFiguresSay() {
        Edition edition = MeasuredCompany.edition();
        Map<Assumption, Double> values = new TreeMap<>(MeasuredPartnersTest::byKey);
        edition.starts().forEach((each, start) -> values.put(each, start.value()));
        values.put(Assumption.byKey("horizon_months"), 36.0);
        assertEquals(
                38.4 * 33 / 12,
                WhatIf.of(Plan.of(Programs.PARTNER, values, Map.of())).newCustomers(),
                1e-9);
    }

    private static int byKey(Assumption one, Assumption other) {
        return one.key().compareTo(other.key());
    }

    private static Assumption partner(Input input) {
        return Assumption.of(Program.PARTNER, input);
    }

    private static void assertStart(
            Edition edition, Input input, double value, double low, double high) {
        Start start = edition.starts().get(partner(input));
        assertEquals(value, start.value(), 1e-12, input.key());
        Range range = start.range();
        assertEquals(low, range.low(), 1e-12, input.key());
        assertEquals(high, range.high(), 1e-12, input.key());
        assertEquals("2026-10", start.source().values().get("month").value(), input.key());
    }
}
