package org.referralroi.cli;

/** What {@code ./roi explain} says of {@link TinyCompany}, in capitals where SQL is put in. */
final class ExplainedTexts {
    static final String FIGURE =
            """
                churn.monthly_rate: Monthly churn
                2026-10, run RUN; all before 2026-11-01 in Europe/Berlin is seen

                  definition  Of the paying customers at the start of a month, the share that left during it; over
                              twelve months, all who left against all month starts together. The newest month is
                              provisional, because a customer may still come back within the reactivation gap.
                  formula     customers who left ÷ customers active at the start of each month
                  unit        share, down is good
                  source      program settings and subscription periods; interval of Wilson (1927)

                Group all, slice all, period t12m
                  value       0.0% (0.0% to 24.2%)
                  exactly     0.0
                  low         0.0
                  high        0.24249400665524082
                  n           2
                  numerator   0
                  denominator 12
                  unit        share
                  method      wilson

                Counted again, of the rows below
                  numerator    churns of those active at the start of a month: 0, as published
                  denominator  customers active at the start of each month: 12, as published
                  n            different customers among them: 2, as published

                Settings of the run that decide on it
                  attribution_window_days  365
                  confidence               0.95
                  credit_policy            first
                  reactivation_gap_days    30

                Counted by sql/metrics/at_risk/query.sql
                  How many different customers a churn rate rests on; read from customer_month, customer

                AT_RISK

                Counted by sql/metrics/mrr/query.sql
                  Movements of monthly recurring revenue, and the customers behind each, by month; read from
                  customer_month, customer, paid_spell

                MRR

                Rows of sql/rows/customer_month.sql
                  Months of customers, from the one a spell starts in to the one it churns in; read from customer,
                  customer_month
                  3 of 12 are shown

                  customer_id  spell_no  month       customer_group  started_on  is_churned
                  C1                  1  2026-04-01  marketing       2026-03-10  false
                  C1                  1  2026-05-01  marketing       2026-03-10  false
                  C1                  1  2026-06-01  marketing       2026-03-10  false
                """;

    static final String STANDING =
            """
                advocate_leaderboard: Advocate leaderboard
                2026-10, run RUN; all before 2026-11-01 in Europe/Berlin is seen

                  definition  Advocates by what their referrals have been worth in a window: the margin of the
                              customers credited to them, less their rewards. Windows are the month, the calendar
                              quarter and year to date, and all time; each shows its first 1,000 and how many were
                              ranked.
                  formula     referral value = margin of credited customers − rewards not voided; equal values share
                              the better rank
                  source      facts of this run

                Standings
                  advocate_id  program_kind  referrals  won  revenue_minor  margin_minor  rewards_minor  referral_value_minor  rank  previous_rank  advocates_ranked
                  V1           customer              1    1           4500          3150           4500                 -1350     1                                1

                Counted again, of the rows below
                  referrals      referrals made: 1, as published
                  won            credited referrals by the day of the win: 1, as published
                  revenue_minor  credited revenue, in minor units: 4500, as published
                  margin_minor   credited margin, in minor units: 3150, as published
                  rewards_minor  rewards earned and not voided, in minor units: 4500, as published

                Settings of the run that decide on it
                  attribution_window_days  365
                  credit_policy            first
                  gross_margin             0.78, business 0.84, starter 0.7, team 0.78

                Counted by sql/metrics/advocate_leaderboard/query.sql
                  The first thousand advocates of each window by referral value, and how many were ranked; read from
                  advocate_window

                ADVOCATE_LEADERBOARD

                Rows of sql/rows/advocate_referral.sql
                  Referrals made, of any status; read from referral
                  1 in all

                  advocate_id  referral_id  referred_on  channel  status    lead_id  won_on      no_credit_reason
                  V1           F1           2026-05-02   email    accepted  L2       2026-05-18

                Rows of sql/rows/advocate_win.sql
                  Referrals that are credited with a win; read from referral
                  1 in all

                  advocate_id  referral_id  referred_on  lead_id  win_id          won_on      credit_millionths
                  V1           F1           2026-05-02   L2       opportunity O2  2026-05-18            1000000

                Rows of sql/rows/advocate_revenue.sql
                  Invoices of customers credited to an advocate, each with the millionths of the win that are the
                  advocate's; read from customer, referral, revenue
                  1 in all

                  advocate_id  invoice_id  customer_id  issued_on   referral_id  revenue_minor  margin_minor  credit_millionths
                  V1           I2          C2           2026-10-02  F1                    4500          3150            1000000

                Rows of sql/rows/reward.sql
                  Rewards, at the rate of the month they were earned in; read from reward
                  1 in all

                  advocate_id  reward_id  referral_id  status  earned_on   value_minor
                  V1           W1         F1           paid    2026-06-01         4500
                """;

    static final String JSON =
            """
                {
                  "name" : "quality.rejected",
                  "month" : "2026-10",
                  "asOf" : "2026-11-01",
                  "timeZone" : "Europe/Berlin",
                  "run" : "RUN",
                  "version" : "VERSION",
                  "notes" : [ ],
                  "definition" : {
                    "label" : "Rejected",
                    "definition" : "Rows that broke the contract and were left out, each listed with its reason.",
                    "formula" : "count of such rows",
                    "unit" : "count",
                    "direction" : "down_is_good",
                    "source" : "extracts"
                  },
                  "values" : [ {
                    "group" : "all",
                    "slice" : "table=crm/leads",
                    "period" : "to_date",
                    "shown" : "0",
                    "value" : 0.0,
                    "low" : null,
                    "high" : null,
                    "n" : 3,
                    "numerator" : 0,
                    "denominator" : null,
                    "unit" : "count",
                    "method" : "count",
                    "absent" : null
                  } ],
                  "windows" : [ ],
                  "standings" : [ ],
                  "settings" : [ ],
                  "metrics" : [ ],
                  "counting" : "Every row is judged while it is read; lake/readings/<reading>/validation.json keeps the counts.",
                  "counts" : [ {
                    "name" : "numerator",
                    "is" : "rows left out; lake/rejected names each",
                    "published" : 0,
                    "counted" : 0,
                    "derived" : null
                  }, {
                    "name" : "n",
                    "is" : "rows read",
                    "published" : 3,
                    "counted" : 3,
                    "derived" : null
                  } ],
                  "rows" : [ {
                    "query" : "sql/rows/delivered_file.sql",
                    "is" : "Files of the extracts, with what became of their rows",
                    "reads" : [ "delivered_files" ],
                    "size" : 1,
                    "first" : [ {
                      "path" : "crm/leads",
                      "delivery" : "2026-10-31",
                      "file" : "2026-10-31/crm/leads.csv",
                      "rows_read" : 3,
                      "validated" : 3,
                      "superseded" : 0,
                      "rejected" : 0,
                      "loose_ends" : 0
                    } ]
                  } ]
                }
                """;

    private ExplainedTexts() {}
}
