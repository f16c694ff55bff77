package org.referralroi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of rows that break the contract, and when they are too many or too absurd. */
class RefusedRowsTest {

    @TempDir private Path folder;

    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void moreWrongTypesThanAreAllowed() throws IOException {
        for (int i = 10; i < 21; i++) {
            workspace.with("billing/invoices", "X%d,C1,2026-10-01,1e3,0,0,EUR,paid,".formatted(i));
        }
        workspace.assertRefused(
                4,
                """
                roi: billing/invoices: 11 of 14 rows read were rejected, more than max_rejected_share 0.01 allows; the month is not published.
                  2026-10-31/billing/invoices.csv line 5, column amount is '1e3'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                  2026-10-31/billing/invoices.csv line 6, column amount is '1e3'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                  2026-10-31/billing/invoices.csv line 7, column amount is '1e3'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                  2026-10-31/billing/invoices.csv line 8, column amount is '1e3'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                  2026-10-31/billing/invoices.csv line 9, column amount is '1e3'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                Correct the extract and deliver it again, or raise max_rejected_share in program.yml.
                """);
    }

    @Test
    void noRowOfARequiredTableIsValid() throws IOException {
        workspace.with("crm/leads", ",source,", ",origin,");
        workspace.assertRefused(
                3,
                """
                roi: crm/leads: none of the 3 rows read is valid; without rows of it nothing can be computed: deliver the table again
                  2026-10-31/crm/leads.csv line 2, column source is empty or not in the file; it must be given: any text (rule required)
                  2026-10-31/crm/leads.csv line 3, column source is empty or not in the file; it must be given: any text (rule required)
                  2026-10-31/crm/leads.csv line 4, column source is empty or not in the file; it must be given: any text (rule required)
                """);
    }

    @Test
    void impossibleDatesAndWrongTypes() throws IOException {
        workspace
                .with("billing/invoices", "X1,C1,2026-02-30,10,0,0,EUR,paid,")
                .with("billing/invoices", "X2,C1,2026-10-01,ten,0,0,EUR,paid,")
                .with("billing/invoices", "X3,C1,2026-10-01,10,0,0,euro,paid,");
        workspace.assertPublished(
                """
                Rejected: 2026-10-31/billing/invoices.csv line 5, column issued_on is '2026-02-30'; allowed is a date that exists, like 2026-10-31 (rule type)
                Rejected: 2026-10-31/billing/invoices.csv line 6, column amount is 'ten'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                Rejected: 2026-10-31/billing/invoices.csv line 7, column currency is 'euro'; allowed is three capital letters (rule type)
                """);
    }

    @Test
    void unknownEnumValue() throws IOException {
        workspace.with("billing/invoices", "X1,C1,2026-10-01,10,0,0,EUR,Paid,");
        workspace.assertPublished(
                """
                Rejected: 2026-10-31/billing/invoices.csv line 5, column status is 'Paid'; allowed is one of draft, open, paid, void, uncollectible (rule enum)
                """);
    }

    @Test
    void negativeAmounts() throws IOException {
        workspace.with("billing/invoices", "X1,C1,2026-10-01,-10,0,0,EUR,paid,");
        workspace.assertPublished(
                """
                Note: billing/invoices: amount is negative in validated rows (1), which lowers the sums; correct it at the source unless it is a credit
                """);
    }

    @Test
    void amountsLargerThanTheContractAllows() throws IOException {
        workspace.with("billing/invoices", "X1,C1,2026-10-01,1000000000000,0,0,EUR,paid,");
        workspace.assertPublished(
                """
                Rejected: 2026-10-31/billing/invoices.csv line 5, column amount is '1000000000000'; allowed is a decimal with at most 12 digits before the point and 4 after it, no separators (rule type)
                """);
    }

    @Test
    void absurdAmountAtAnAbsurdRate() throws IOException {
        workspace
                .with("finance/fx_rates", "JPY,2026-10,999999")
                .with("billing/invoices", "X1,C1,2026-10-01,999999999999.9999,0,0,JPY,paid,");
        workspace.assertRefused(
                3,
                """
                roi: billing/invoices: column amount adds up to 999999999999.9999 JPY, the largest being 999999999999.9999 in the row with invoice_id X1; at the highest rate, 999999, that is more than 1000000000000000 EUR, the most that is computed with: correct the amounts or the rate and deliver them again
                """);
    }

    @Test
    void absurdAmountsOfSeveralRows() throws IOException {
        workspace.with("finance/fx_rates", "USD,2026-10,0.9", "USD,2026-10,1000");
        for (int i = 0; i < 3; i++) {
            String line = "S%d,2026-09-01,C1,team,-999999999999,USD,".formatted(10 + i);
            workspace.with("billing/subscription_periods", line);
        }
        workspace.assertRefused(
                3,
                """
                roi: billing/subscription_periods: column monthly_amount adds up to 3000000000047 USD, the largest being 999999999999 in the row with subscription_id S10; at the highest rate, 1000, that is more than 1000000000000000 EUR, the most that is computed with: correct the amounts or the rate and deliver them again
                """);
    }

    @Test
    void absurdAmountThatCanStillBeComputedWith() throws IOException {
        workspace.with("billing/invoices", "X1,C1,2026-10-01,999999999999.9999,0,0,EUR,paid,");
        workspace.assertPublished("");
    }

    @Test
    void currencyWithoutARate() throws IOException {
        workspace.with("billing/invoices", "X1,C1,2026-10-01,10,0,0,XXX,paid,");
        workspace.assertRefused(
                3,
                """
                roi: billing/invoices: rows are in XXX (1, the first has invoice_id X1), and finance/fx_rates has no rate for it in any month; add a rate to finance/fx_rates: currency XXX, a month such as 2026-10, and how many EUR one XXX is worth
                """);
    }

    @Test
    void ratesThatWereNeverDelivered() throws IOException {
        Files.delete(workspace.extract("finance/fx_rates"));
        workspace.assertRefused(
                3,
                """
                roi: referral/rewards: rows are in USD (1, the first has reward_id W1), and finance/fx_rates was never delivered; add a rate to finance/fx_rates: currency USD, a month such as 2026-10, and how many EUR one USD is worth
                """);
    }

    @Test
    void duplicateKeysWithinAFile() throws IOException {
        workspace
                .with("billing/invoices", "I1,C1,2026-10-01,200.00,19.00,0,EUR,paid,2026-10-05")
                .with("billing/subscription_periods", "S1,2026-03-10,C1,team,120.00,EUR,");
        workspace.assertPublished(
                """
                Note: 2026-10-31/billing/subscription_periods.csv: keys (subscription_id, started_on) stand in it more than once (1, the first is S1, 2026-03-10); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant
                Note: 2026-10-31/billing/invoices.csv: keys (invoice_id) stand in it more than once (1, the first is I1); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant
                """);
    }

    @Test
    void brokenReferenceThatMustBeThere() throws IOException {
        workspace.with("billing/invoices", "X1,C9,2026-10-01,10,0,0,EUR,paid,");
        workspace.assertPublished(
                """
                Rejected: 2026-10-31/billing/invoices.csv line 5, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                """);
    }

    @Test
    void brokenReferenceThatMayBeEmpty() throws IOException {
        workspace.with(
                "crm/leads", "L4,,,event,,,,2026-10-31T13:00:00Z,R9,rule,,,A9,new@tiny.example");
        workspace.assertPublished(
                """
                Loose end: 2026-10-31/crm/leads.csv line 5, column owner_rep_id was 'R9', which is not a valid row of crm/reps, and was emptied (rule loose_end)
                Loose end: 2026-10-31/crm/leads.csv line 5, column account_id was 'A9', which is not a valid row of crm/accounts, and was emptied (rule loose_end)
                Loose end: 2026-10-31/crm/leads.csv line 5, column opportunity_id was '***@***', which is not a valid row of crm/opportunities, and was emptied (rule loose_end)
                """);
    }

    @Test
    void moreBrokenReferencesThanAreAllowed() throws IOException {
        for (int i = 10; i < 21; i++) {
            workspace.with("billing/invoices", "X%d,C9,2026-10-01,10,0,0,EUR,paid,".formatted(i));
        }
        workspace.assertRefused(
                4,
                """
                roi: billing/invoices: 11 of 14 rows read were rejected, more than max_rejected_share 0.01 allows; the month is not published.
                  2026-10-31/billing/invoices.csv line 5, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                  2026-10-31/billing/invoices.csv line 6, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                  2026-10-31/billing/invoices.csv line 7, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                  2026-10-31/billing/invoices.csv line 8, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                  2026-10-31/billing/invoices.csv line 9, column customer_id is 'C9', which is not a valid row of billing/customers (rule reference)
                Correct the extract and deliver it again, or raise max_rejected_share in program.yml.
                """);
    }

    @Test
    void rowsWithTooFewOrTooManyFields() throws IOException {
        workspace
                .with("billing/invoices", "X1,C1,2026-10-01,10,0,0,EUR,paid")
                .with("billing/invoices", "X2,C1,2026-10-01,10,0,0,EUR,paid,,");
        workspace.assertPublished(
                """
                Rejected: 2026-10-31/billing/invoices.csv line 5: 8 fields instead of 9 (rule fields)
                Rejected: 2026-10-31/billing/invoices.csv line 6: 10 fields instead of 9 (rule fields)
                """);
    }

    @Test
    void filesThatAreNoExtracts() throws IOException {
        workspace.with("crm/leads", "L4,,,event,,,,2026-10-31T13:00:00Z,,rule,,,,");
        Path crm = workspace.extract("crm/leads").getParent();
        Files.writeString(crm.resolve("notes.txt"), "call them");
        Files.writeString(crm.resolve("deals.csv"), "deal_id\n");
        workspace.assertPublished(
                """
                Not read: landing/2026-10-31/crm/deals.csv is no extract of the contract
                Not read: landing/2026-10-31/crm/notes.txt is no extract of the contract
                """);
    }
}
