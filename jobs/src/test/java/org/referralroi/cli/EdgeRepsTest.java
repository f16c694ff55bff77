package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.figures.StatisticsTable;

/** A rep who left the company, known to the extracts or not: nothing of the rep's work is lost. */
class EdgeRepsTest {
    @TempDir private Path folder;
    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void aRepWhoLeftKeepsWhatWasTheRepsAndIsNoLooseEnd() throws IOException {
        workspace.with("crm/reps", "2024-01-01,", "2024-01-01,2026-06-30");
        workspace.assertPublished("");

        assertEquals(
                """
                advocate_owner Ada left on 2026-06-30: 1 referral, 1 won, 4500 cents
                recruiter Ada left on 2026-06-30: 1 referral, 1 won, 4500 cents
                lead_owner Ada left on 2026-06-30: 1 referral, 1 won, 4500 cents
                """,
                reps());
        assertEquals(
                """
                conversion.rate referred owner_routed=yes t12m = 1.0 of 1
                """,
                said(
                        "conversion.rate referred owner_routed=yes",
                        "conversion.rate referred owner_routed=no"));
    }

    @Test
    void aRepWhoIsNoLongerInTheExtractsLeavesTheLeadsInAndIsNamed() throws IOException {
        workspace.with("crm/reps", "R1,Ada,ada@tiny", "R2,Ben,ben@tiny");
        String emptied =
                "column %s was 'R1', which is not a valid row of crm/reps, and was emptied (rule loose_end)\n";
        String at = "Loose end: 2026-10-31/%s.csv line %d, ";
        StringBuilder remarks = new StringBuilder();
        remarks.append(at.formatted("referral/advocates", 2))
                .append(emptied.formatted("owner_rep_id"));
        remarks.append(at.formatted("referral/advocates", 2))
                .append(emptied.formatted("recruited_by_rep_id"));
        for (int line : List.of(2, 3)) {
            remarks.append(at.formatted("crm/opportunities", line))
                    .append(emptied.formatted("owner_rep_id"));
        }
        for (int line : List.of(2, 3, 4)) {
            remarks.append(at.formatted("crm/leads", line))
                    .append(emptied.formatted("owner_rep_id"));
        }
        workspace.assertPublished(remarks.toString());

        assertEquals("", reps());
        assertEquals(
                """
                conversion.rate referred owner_routed=no t12m = 1.0 of 1
                """,
                said(
                        "conversion.rate referred owner_routed=yes",
                        "conversion.rate referred owner_routed=no"));
    }

    /**
     * Each standing of a rep over all time: who, since when no longer there, and what is theirs.
     */
    private String reps() throws IOException {
        return Told.in(workspace).statistics().rows(StatisticsTable.REP_LEADERBOARD).stream()
                .filter(each -> each.window().equals("all"))
                .map(
                        each ->
                                "%s %s left on %s: %d referral, %d won, %d cents\n"
                                        .formatted(
                                                each.role(),
                                                each.name().orElse(""),
                                                each.leftOn().orElse(null),
                                                each.referrals(),
                                                each.won(),
                                                each.revenueMinor()))
                .collect(Collectors.joining());
    }

    private String said(String... places) throws IOException {
        return Told.in(workspace).said(places);
    }
}
