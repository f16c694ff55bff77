package org.referralroi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.FigureDefinition.Direction;
import org.referralroi.figures.FigureDefinition.ShownAs;

class DictionaryTest {

    /** A family begins a line. */
    private static final String IN_ORDER =
            """
            conversion.rate conversion.ratio conversion.difference conversion.p_value
            conversion.adjusted_ratio conversion.adjusted_difference conversion.adjusted_coverage
            conversion.e_value conversion.involvement_ratio conversion.involvement_difference
            conversion.routing_ratio conversion.routing_difference
            sales_cycle.median_days sales_cycle.mean_days sales_cycle.won_by
            churn.monthly_rate churn.gross_mrr_rate churn.net_mrr_rate
            retention.survival retention.median_days retention.restricted_mean
            retention.restricted_mean_difference retention.log_rank_p
            churn.hazard_ratio churn.adjusted_hazard_ratio churn.proportional_hazards_p
            mrr.opening mrr.new mrr.reactivation mrr.expansion mrr.contraction mrr.churn
            mrr.closing
            ltv.observed ltv.projected ltv.sbg_alpha ltv.sbg_beta ltv.ratio ltv.difference
            ltv.adjusted_ratio ltv.adjusted_difference ltv.margin_gap ltv.adjusted_margin_gap
            first_invoice.mean arpa revenue.open_over_60_days
            funnel.invited funnel.enrolled funnel.enrolled_rate funnel.enrolled_days
            funnel.active funnel.active_rate funnel.active_days funnel.referral funnel.lead
            funnel.lead_rate funnel.lead_days funnel.contacted funnel.contacted_rate
            funnel.contacted_days funnel.opportunity funnel.opportunity_rate
            funnel.opportunity_days funnel.won funnel.won_rate funnel.won_days funnel.paying
            funnel.paying_rate funnel.paying_days funnel.rewarded funnel.rewarded_rate
            funnel.rewarded_days
            advocates.participation advocates.penetration advocates.active_rate
            advocates.referrals_per_active advocates.repeat_rate advocates.top_1_share
            advocates.top_10_share advocates.gini
            follow_up.median_hours follow_up.within_target follow_up.untouched
            rewards.earned rewards.paid rewards.failed rewards.liability rewards.days_to_pay
            cac.referral cac.marketing
            roi.realised roi.cohort roi.break_even_incrementality payback.months
            program.margin program.uncredited_margin program.cost
            quality.rows_read quality.validated quality.superseded quality.rejected
            quality.loose_ends quality.freshness_days quality.match.referral_to_lead
            quality.match.lead_to_opportunity quality.match.customer_to_account
            quality.referral_source_without_referral
            """;

    private static final String ONE =
            """
            cac.referral:
              label: Cost per referred customer
              definition: What one costs.
              formula: cost ÷ customers
              unit: money
              shown_as: money
              counted: customers
              direction: down_is_good
              source: program accounts
            """;

    @Test
    void everyFigureOfThisVersionIsDefinedInThisOrder() {
        assertEquals(List.of(IN_ORDER.strip().split("\\s+")), Dictionary.standard().figures());
    }

    @Test
    void aDefinitionIsReadWhole() {
        assertEquals(
                new FigureDefinition(
                        "cac.referral",
                        "Cost per referred customer",
                        "What one costs.",
                        "cost ÷ customers",
                        "money",
                        ShownAs.MONEY,
                        "customers",
                        Direction.DOWN_IS_GOOD,
                        "program accounts"),
                Dictionary.parse(ONE).definition("cac.referral"));
    }

    @Test
    void aFigureWithoutDefinitionIsRefused() {
        assertEquals(
                "dictionary: no definition of figure 'roi.guessed'",
                message(() -> Dictionary.parse(ONE).definition("roi.guessed")));
    }

    @Test
    void aMissingTextIsNamed() {
        assertEquals(
                "dictionary, figure 'cac.referral', source: must not be empty",
                message(() -> Dictionary.parse(ONE.replace("source: program accounts", ""))));
    }

    @Test
    void aWrongDirectionIsNamedWithWhatIsAllowed() {
        assertEquals(
                "dictionary, figure 'cac.referral', direction: 'sideways' is none of [up_is_good, down_is_good, neutral]",
                message(() -> Dictionary.parse(ONE.replace("down_is_good", "sideways"))));
    }

    @Test
    void aWrongUnitIsNamedWithWhatIsAllowed() {
        assertEquals(
                "dictionary, figure 'cac.referral', unit: 'gold' is none of [money, share, ratio, days, hours, months, count, probability, index]",
                message(() -> Dictionary.parse(ONE.replace("unit: money", "unit: gold"))));
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertEquals(
                "dictionary, figure 'cac.referral', colour: unknown key, allowed are [label, definition, formula, unit, shown_as, counted, direction, source]",
                message(() -> Dictionary.parse(ONE + "  colour: red\n")));
    }

    private static String message(org.junit.jupiter.api.function.Executable broken) {
        return assertThrows(IllegalArgumentException.class, broken).getMessage();
    }
}
