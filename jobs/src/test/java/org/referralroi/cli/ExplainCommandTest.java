package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./roi explain} says of the figures of {@link TinyCompany}. */
class ExplainCommandTest {
    private static final Path METRICS = Path.of("..", "sql", "metrics");

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void aFigureAtOnePlaceIsExplainedDownToItsRows() throws IOException {
        assertSaid(
                ExplainedTexts.FIGURE
                        .replace("AT_RISK\n", sql("at_risk"))
                        .replace("MRR\n", sql("mrr")),
                "churn.monthly_rate",
                "--group",
                "all",
                "--period",
                "t12m",
                "--rows",
                "3");
    }

    @Test
    void aFigureThatStandsAtSeveralPlacesIsListed() {
        assertSaid(
                """
                conversion.ratio: Conversion, times that of the others
                2026-10, run RUN; all before 2026-11-01 in Europe/Berlin is seen

                  definition  How many times as often referred leads are won as the leads they are compared with.
                              Above 1 referred leads do better; an interval that holds 1 leaves it open.
                  formula     conversion rate of referred leads ÷ conversion rate of the others
                  unit        ratio, up is good
                  source      Katz et al. (1978), Obtaining confidence intervals for the risk ratio in cohort
                              studies, Biometrics 34

                Where it stands
                  group                     slice  period  value
                  referred_vs_marketing     all    t12m    1.00×
                  referred_vs_non_referred  all    t12m    1.00×

                Name one of them with --group to see its SQL and the rows behind it.
                """,
                "conversion.ratio");
    }

    @Test
    void anAbsentFigureSaysWhyAndShowsTheRowsThereAre() throws IOException {
        assertSaid(
                """
                ltv.observed: Observed lifetime value
                2026-10, run RUN; all before 2026-11-01 in Europe/Berlin is seen

                  definition  The margin an average customer has really brought in the first 12, 24 or 36 months,
                              discounted to the start. Customers who left count with nothing from then on; nothing
                              is projected.
                  formula     sum over tenure months k of (1 + discount rate)^(−k/12) × mean margin of customers in
                              month k
                  unit        money, up is good
                  source      Gupta et al. (2006), Modeling customer lifetime value, Journal of Service Research 9;
                              delete-a-group jackknife

                Group referred, slice months=12, period to_date
                  value       absent: too little data: only 1 referred customer has completed month 1 of tenure, at
                              least 11 are needed

                Counted again, of the rows below
                  n  customers with at least one complete month: 1

                Settings of the run that decide on it
                  annual_discount_rate     0.1
                  attribution_window_days  365
                  credit_policy            first
                  gross_margin             0.78, business 0.84, starter 0.7, team 0.78
                  minimum_cell             11  (now 20)

                Counted by sql/metrics/tenure/query.sql
                  Margin by month of tenure, for how many customers how many months are complete, and who left when;
                  read from customer, revenue

                TENURE

                Rows of sql/rows/customer_tenure.sql
                  Months of tenure that are complete, of every customer, with the margin in each; read from
                  calendar, customer, revenue
                  5 in all

                  customer_id  tenure_month  from_on     until_on    customer_group  started_on  first_churned_on  margin_minor
                  C2                      0  2026-05-20  2026-06-20  referred        2026-05-20                               0
                  C2                      1  2026-06-20  2026-07-20  referred        2026-05-20                               0
                  C2                      2  2026-07-20  2026-08-20  referred        2026-05-20                               0
                  C2                      3  2026-08-20  2026-09-20  referred        2026-05-20                               0
                  C2                      4  2026-09-20  2026-10-20  referred        2026-05-20                            3150
                """
                        .replace("TENURE\n", sql("tenure")),
                "ltv.observed",
                "--group",
                "referred",
                "--slice",
                "months=12",
                "--conf",
                workspace.conf(
                        Files.readString(Path.of("..", "conf", "program.yml"))
                                .replace("minimum_cell: 11", "minimum_cell: 20")));
    }

    @Test
    void aLeaderboardIsListedByWindow() {
        assertSaid(
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

                Where it stands
                  group  period   rows
                  all    month       1
                  all    quarter     1
                  all    year        1
                  all    all         1

                Name one of them with --period to see its SQL and the rows behind it.
                """,
                "advocate_leaderboard");
    }

    @Test
    void aStandingIsExplainedDownToItsRowsWithoutAName() throws IOException {
        assertSaid(
                ExplainedTexts.STANDING.replace(
                        "ADVOCATE_LEADERBOARD\n", sql("advocate_leaderboard")),
                "advocate_leaderboard",
                "--period",
                "year",
                "--slice",
                "advocate_id=V1");
    }

    @Test
    void jsonSaysTheSameToAProgram() {
        assertSaid(ExplainedTexts.JSON, "quality.rejected", "--slice", "table=crm/leads", "--json");
    }

    private void assertSaid(String expected, String figure, String... options) {
        TinyWorkspace.Said said = workspace.explain(figure, options);
        assertEquals("", said.message());
        assertEquals(expected, said.out());
        assertEquals(0, said.exit());
    }

    private static String sql(String table) throws IOException {
        return Files.readAllLines(METRICS.resolve(table).resolve("query.sql")).stream()
                .map(line -> ("  " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
