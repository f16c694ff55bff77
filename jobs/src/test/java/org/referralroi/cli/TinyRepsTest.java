package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The leaderboard of the one rep of a tiny company: its one referral of 2 May was contacted after
 * four hours, won on 18 May, and invoiced for USD 50 in October.
 */
class TinyRepsTest {
    private static final String HEADER =
            "window,role,rep_id,name,team,region,left_on,rank,previous_rank,rank_change"
                    + ",advocates_owned,advocates_recruited,referrals,won,new_customers,revenue_minor"
                    + ",median_hours_to_contact,within_target,within_target_of,untouched,untouched_of"
                    + ",conversion,conversion_of,conversion_shrunken,conversion_low,conversion_high"
                    + ",conversion_best_rank,conversion_worst_rank,median_cycle_days"
                    + ",recruited_goal,recruited_attained,referrals_goal,referrals_attained"
                    + ",new_customers_goal,new_customers_attained,revenue_goal_minor,revenue_attained\n";
    private static final String NO_GOALS =
            "rep_leaderboard,\"recruited_goal, recruited_attained, referrals_goal, referrals_attained, new_customers_goal, new_customers_attained, revenue_goal_minor, revenue_attained\",finance/rep_goals was never delivered\n";
    private static final String NO_TEAM_GOALS =
            NO_GOALS.replace("rep_leaderboard", "team_leaderboard");
    private static final String NO_LISTS =
            """
            hot_list,all,no referral is open
            long_tail_partners,all,there are no partners beside those who make half of the referrals
            flags,all,no referral of the last twelve months has a flag
            """;

    @TempDir private Path folder;
    private TinyWorkspace workspace;

    @BeforeEach
    void publish() {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
    }

    @Test
    void withoutGoalsTheirColumnsAreEmptyAndTheReasonIsNamed() throws IOException {
        assertEquals(board("Ada,Inside,North"), table("rep_leaderboard"));
        assertEquals(
                "table,columns,reason\n" + NO_GOALS + NO_TEAM_GOALS + NO_LISTS,
                table("absent_columns"));
    }

    @Test
    void withoutRepsTheyStandByTheirKeys() throws IOException {
        Files.delete(workspace.extract("crm/reps"));
        workspace.assertPublished("");
        assertEquals(board(",,"), table("rep_leaderboard"));
        assertEquals(
                "table,columns,reason\n"
                        + "rep_leaderboard,\"name, team, region, left_on\",crm/reps was never delivered: reps are shown by their keys\n"
                        + NO_GOALS
                        + "team_leaderboard,all,\"crm/reps was never delivered, which says who is in which team\"\n"
                        + NO_LISTS
                        + "dormant_advocates,\"owner_name, owner_left_on\",crm/reps was never delivered: reps are shown by their keys\n",
                table("absent_columns"));
    }

    @Test
    void goalsAreComparedWithTheMonthsTheyAreSetFor() throws IOException {
        Path goals = workspace.extract("finance/rep_goals");
        Files.createDirectories(goals.getParent());
        Files.writeString(
                goals,
                """
                rep_id,month,metric,target
                R1,2026-05,referrals,2
                R1,2026-10,referrals,3
                R1,2026-11,referrals,99
                R1,2026-10,revenue,90
                """);
        workspace.assertPublished("");
        String month = ",,,3,0,,,9000,0.5\n";
        String year = ",,,5,0.2,,,9000,0.5\n";
        assertEquals(
                board("Ada,Inside,North")
                        .replace(",,,,,,,,,,,,,,\n", ",,,,,," + month)
                        .replace(",16,,,,,,,,\n", ",16" + year),
                table("rep_leaderboard"));
        assertEquals("table,columns,reason\n" + NO_LISTS, table("absent_columns"));
    }

    private static String board(String rep) {
        StringBuilder board = new StringBuilder(HEADER);
        for (String window : List.of("month", "quarter", "year", "all")) {
            for (String role : List.of("advocate_owner", "recruiter", "lead_owner")) {
                boolean quiet = window.equals("month") || window.equals("quarter");
                board.append("%s,%s,R1,%s,,1,".formatted(window, role, rep))
                        .append(window.equals("year") ? ",,1," : "1,0,1,")
                        .append(
                                quiet
                                        ? "0,0,0,0,4500,,,0,,0,,0,,,,,,,,,,,,,,\n"
                                        : "1,1,1,1,4500,4,1,1,0,1,1,1,1,,,1,1,16,,,,,,,,\n");
            }
        }
        return board.toString();
    }

    /** The CSV of a table of what is published now. */
    private String table(String name) throws IOException {
        String pointer = Files.readString(workspace.folder().resolve("published/2026-10.json"));
        try (Stream<Path> runs = Files.list(workspace.folder().resolve("runs/2026-10"))) {
            Path run =
                    runs.filter(path -> pointer.contains(path.getFileName().toString()))
                            .findFirst()
                            .orElseThrow();
            return Files.readString(run.resolve("statistics").resolve(name + ".csv"));
        }
    }
}
