package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that lack something most have: the run is published, and says of every figure what it
 * is or why it cannot be told.
 */
class EdgeCompaniesTest {
    private static final String REFERRAL =
            "F1,P1,V1,email,2026-05-02T08:00:00Z,two@second.example,L2,accepted";

    @TempDir private Path folder;
    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void withoutMarketingCostsOnlyTheCostOfAMarketingCustomerIsMissing() throws IOException {
        workspace.with("finance/costs", "K2,2026-10,marketing,event,30.00,EUR\n", "");
        workspace.assertPublished("");

        assertEquals(
                """
                cac.marketing marketing all t12m: finance/costs has no row of category marketing in the twelve months
                cac.referral referred all t12m = 65.0 of 1
                roi.realised referred all to_date = -0.5153846153846153 of 1
                """,
                said("cac.marketing", "cac.referral", "roi.realised"));
    }

    @Test
    void withoutAnyCostsNothingThatNeedsThemIsTold() throws IOException {
        Files.delete(workspace.extract("finance/costs"));
        workspace.assertPublished("");

        assertEquals(
                """
                cac.marketing marketing all t12m: finance/costs was never delivered
                cac.referral referred all t12m: finance/costs was never delivered
                roi.realised referred all to_date: finance/costs was never delivered
                roi.cohort referred all t12m: finance/costs was never delivered
                roi.cohort referred incrementality=100 t12m: finance/costs was never delivered
                roi.cohort referred incrementality=75 t12m: finance/costs was never delivered
                roi.cohort referred incrementality=50 t12m: finance/costs was never delivered
                roi.break_even_incrementality referred all t12m: finance/costs was never delivered
                payback.months referred all to_date: finance/costs was never delivered
                """,
                said(
                        "cac.marketing",
                        "cac.referral",
                        "roi.realised",
                        "roi.cohort",
                        "roi.break_even_incrementality",
                        "payback.months"));
    }

    @Test
    void withoutPartnerProgramTheOtherKindsAreToldAlone() throws IOException {
        workspace.assertPublished("");

        assertEquals(
                """
                conversion.rate referred all t12m = 1.0 of 1
                conversion.rate referred program_kind=customer t12m = 1.0 of 1
                conversion.rate referred program_kind=partner t12m: no referred lead of the twelve months observed came through a program of kind partner
                conversion.rate referred program_kind=employee t12m: no referred lead of the twelve months observed came through a program of kind employee
                """,
                said(
                        "conversion.rate referred all",
                        "conversion.rate referred program_kind=customer",
                        "conversion.rate referred program_kind=partner",
                        "conversion.rate referred program_kind=employee"));
    }

    @Test
    void ofThreeMonthsOfHistoryNothingLongerIsTold() throws IOException {
        for (String table :
                List.of(
                        "crm/accounts",
                        "crm/opportunities",
                        "crm/leads",
                        "billing/customers",
                        "billing/subscription_periods",
                        "referral/advocates",
                        "referral/referrals",
                        "referral/rewards")) {
            Path file = workspace.extract(table);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("2026-0[35]-", "2026-08-")
                            .replace("2026-06-", "2026-09-"));
        }
        workspace.with("referral/programs", "2025-01-01", "2026-08-01");
        workspace.with("crm/reps", "2024-01-01", "2026-08-01");
        workspace.assertPublished("");

        assertEquals(
                """
                mrr.opening all all month = 145.0 of 2
                mrr.opening all all t12m = 0.0 of 0
                mrr.opening all all 2026-08 = 0.0 of 0
                mrr.opening all all 2026-09 = 145.0 of 2
                mrr.opening all all 2026-10 = 145.0 of 2
                mrr.new all all month = 0.0 of 0
                mrr.new all all t12m = 145.0 of 2
                mrr.new all all 2026-08 = 145.0 of 2
                mrr.new all all 2026-09 = 0.0 of 0
                mrr.new all all 2026-10 = 0.0 of 0
                churn.monthly_rate all all month = 0.0 of 2
                churn.monthly_rate all all t12m = 0.0 of 2
                arpa all all month = 72.5 of 2
                arpa all all t12m = 40.833333333333336 of 2
                conversion.rate referred all t12m = 1.0 of 1
                retention.survival referred days=90 to_date: too little data: no customer of the group referred was observed for longer than 73 days
                retention.survival referred days=180 to_date: too little data: no customer of the group referred was observed for longer than 73 days
                retention.survival referred days=365 to_date: too little data: no customer of the group referred was observed for longer than 73 days
                retention.survival referred days=730 to_date: too little data: no customer of the group referred was observed for longer than 73 days
                retention.survival referred days=1095 to_date: too little data: no customer of the group referred was observed for longer than 73 days
                ltv.observed referred months=12 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                ltv.observed referred months=24 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                ltv.observed referred months=36 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                payback.months referred all to_date: too little data: no month of tenure is complete for enough referred customers
                """,
                said(
                        "mrr.opening all",
                        "mrr.new all",
                        "churn.monthly_rate all",
                        "arpa all",
                        "conversion.rate referred all",
                        "retention.survival referred",
                        "ltv.observed referred",
                        "payback.months"));
    }

    @Test
    void aSingleReferredCustomerIsCountedAndComparedWithNobody() throws IOException {
        workspace.assertPublished("");

        assertEquals(
                """
                conversion.ratio referred_vs_marketing all t12m = 1.0 of 2
                conversion.ratio referred_vs_non_referred all t12m = 1.0 of 2
                conversion.adjusted_ratio referred_vs_non_referred all t12m: too little data: no segment, region and quarter has leads of both groups
                churn.hazard_ratio referred_vs_non_referred all to_date: too little data: no customer of the group referred has churned yet
                churn.adjusted_hazard_ratio referred_vs_non_referred all to_date: too little data: no customer of the group referred has churned yet
                retention.log_rank_p referred_vs_non_referred all to_date: too little data: no customer churned while customers of both groups were observed
                retention.restricted_mean_difference referred_vs_non_referred days=730 to_date: too little data: no customer of the group referred was observed for longer than 165 days
                ltv.ratio referred_vs_non_referred months=12 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                ltv.ratio referred_vs_non_referred months=24 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                ltv.ratio referred_vs_non_referred months=36 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                ltv.margin_gap referred_vs_non_referred tenure_quarter=1 to_date: too little data: only 1 referred customer has completed month 1 of tenure, at least 11 are needed
                first_invoice.mean referred all t12m = 45.0 of 1
                first_invoice.mean referred all to_date = 45.0 of 1
                first_invoice.mean non_referred all t12m = 100.0 of 1
                first_invoice.mean non_referred all to_date = 100.0 of 1
                roi.cohort referred all t12m: too little data: no lifetime value of referred customers could be projected
                payback.months referred all to_date: too little data: no month of tenure is complete for enough referred customers
                """,
                said(
                        "conversion.ratio",
                        "conversion.adjusted_ratio",
                        "churn.hazard_ratio",
                        "churn.adjusted_hazard_ratio",
                        "retention.log_rank_p",
                        "retention.restricted_mean_difference",
                        "ltv.ratio",
                        "ltv.margin_gap",
                        "first_invoice.mean",
                        "roi.cohort referred all",
                        "payback.months"));
    }

    @Test
    void whereAllCustomersAreReferredThereIsNobodyToCompareWith() throws IOException {
        workspace.with("referral/advocates", "V1,P1,C1,Vera,vera@first", "V1,P1,,Vera,vera@other");
        workspace.with(
                "referral/referrals",
                "F0,P1,V1,email,2026-03-01T08:00:00Z,one@first.example,L1,accepted");
        workspace.assertPublished("");

        assertEquals(
                """
                conversion.rate referred all t12m = 1.0 of 2
                conversion.rate non_referred all t12m: no lead of the group non_referred was created in the twelve months observed
                conversion.ratio referred_vs_marketing all t12m: no lead of the group marketing was created in the twelve months observed
                conversion.ratio referred_vs_non_referred all t12m: no lead of the group non_referred was created in the twelve months observed
                conversion.adjusted_ratio referred_vs_non_referred all t12m: no lead of the group non_referred was created in the twelve months observed
                conversion.e_value referred_vs_non_referred all t12m: it needs an adjusted ratio, which is absent
                churn.hazard_ratio referred_vs_non_referred all to_date: no customer of the group non_referred has ever paid
                retention.restricted_mean referred days=730 to_date: too little data: no customer of the group referred was observed for longer than 236 days
                retention.restricted_mean non_referred days=730 to_date: no customer of the group non_referred has ever paid
                retention.restricted_mean_difference referred_vs_non_referred days=730 to_date: too little data: no customer of the group referred was observed for longer than 236 days
                mrr.closing non_referred all month: no customer of the group has ever paid
                mrr.closing non_referred all t12m: no customer of the group has ever paid
                ltv.ratio referred_vs_non_referred months=12 to_date: too little data: only 2 referred customers have completed month 1 of tenure, at least 11 are needed
                ltv.ratio referred_vs_non_referred months=24 to_date: too little data: only 2 referred customers have completed month 1 of tenure, at least 11 are needed
                ltv.ratio referred_vs_non_referred months=36 to_date: too little data: only 2 referred customers have completed month 1 of tenure, at least 11 are needed
                arpa referred all month = 72.5 of 2
                arpa referred all t12m = 17.5 of 2
                arpa all all month = 72.5 of 2
                arpa all all t12m = 17.5 of 2
                arpa non_referred all month: no customer of the group was in force in the period
                arpa non_referred all t12m: no customer of the group was in force in the period
                cac.referral referred all t12m = 32.5 of 2
                cac.marketing marketing all t12m: no marketing customer started in the twelve months
                roi.realised referred all to_date = 1.8846153846153846 of 2
                """,
                said(
                        "conversion.rate referred all",
                        "conversion.rate non_referred",
                        "conversion.ratio",
                        "conversion.adjusted_ratio",
                        "conversion.e_value",
                        "churn.hazard_ratio",
                        "retention.restricted_mean",
                        "retention.restricted_mean_difference",
                        "mrr.closing non_referred",
                        "ltv.ratio",
                        "arpa",
                        "cac.referral",
                        "cac.marketing",
                        "roi.realised"));
    }

    @Test
    void aProgramThatStartedLastMonthHasCostsAndNoReturnYet() throws IOException {
        workspace.with("referral/programs", "2025-01-01", "2026-10-01");
        workspace.with(
                "referral/advocates",
                "2026-03-15T09:00:00Z,2026-03-16T09:00:00Z",
                "2026-10-02T09:00:00Z,2026-10-03T09:00:00Z");
        workspace.with(
                "referral/referrals",
                REFERRAL,
                "F1,P1,V1,email,2026-10-31T11:00:00Z,three@third.example,L3,submitted");
        workspace.with(
                "referral/rewards",
                "W1,F1,V1,cash,50.00,USD,paid,2026-06-01T09:00:00Z,2026-06-15T09:00:00Z\n",
                "");
        workspace.assertPublished("");

        assertEquals(
                """
                conversion.rate referred all t12m: no lead of the group referred was created in the twelve months observed
                conversion.ratio referred_vs_marketing all t12m: no lead of the group referred was created in the twelve months observed
                conversion.ratio referred_vs_non_referred all t12m: no lead of the group referred was created in the twelve months observed
                funnel.referral all all t12m = 1.0 of 1
                funnel.referral all all to_date = 1.0 of 1
                funnel.lead all all t12m = 1.0 of 1
                funnel.lead all all to_date = 1.0 of 1
                funnel.won all all t12m = 0.0 of 1
                funnel.won all all to_date = 0.0 of 1
                funnel.won_rate all all t12m: no referral reached the step before it, opportunity
                funnel.won_rate all all to_date: no referral reached the step before it, opportunity
                funnel.rewarded all all t12m = 0.0 of 1
                funnel.rewarded all all to_date = 0.0 of 1
                follow_up.median_hours all all t12m: too little data: fewer than half of the referrals have been contacted so far
                follow_up.within_target all all t12m: no referral of the twelve months has been contacted within the target or is past it
                follow_up.untouched all all t12m: no referral of the twelve months is older than untouched_days
                churn.hazard_ratio referred_vs_non_referred all to_date: no customer of the group referred has ever paid
                cac.referral referred all t12m: no referred customer started in the twelve months
                roi.realised referred all to_date = -1.0 of 0
                roi.cohort referred all t12m: no referred customer started in the twelve months
                payback.months referred all to_date: no referred customer started in the twelve months, so none has a cost
                """,
                said(
                        "conversion.rate referred all",
                        "conversion.ratio",
                        "funnel.referral",
                        "funnel.lead",
                        "funnel.won",
                        "funnel.won_rate",
                        "funnel.rewarded",
                        "follow_up.median_hours",
                        "follow_up.within_target",
                        "follow_up.untouched",
                        "churn.hazard_ratio",
                        "cac.referral",
                        "roi.realised",
                        "roi.cohort referred all",
                        "payback.months"));
    }

    private String said(String... places) throws IOException {
        return Told.in(workspace).said(places);
    }
}
