package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tiny company of which October 2026 is published, and published again with an invoice that came
 * late.
 */
class TinyRestatementsTest {
    private static final String HEADER =
            "figure,group,slice,period,change,value_before,value_after,low_before,low_after,high_before,high_after,n_before,n_after,numerator_before,numerator_after,denominator_before,denominator_after,previous_run\n";
    private static final String LATE =
            """
            cost_id,month,category,source,amount,currency
            K3,2026-10,marketing,webinar,12.00,EUR
            """;

    @TempDir private Path folder;
    private TinyWorkspace workspace;
    private String first;

    @BeforeEach
    void publish() throws IOException {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
        first = run();
    }

    @Test
    void inTheFirstRunOfAMonthNothingIsRestated() throws IOException {
        assertEquals(HEADER, table("restatements"));
        assertEquals("null", previous());
    }

    @Test
    void aLateDeliveryRestatesWhatItMovesAndNothingElse() throws IOException {
        assertEquals(
                "Restated: 7 figures moved against run FIRST, published before; statistics/restatements.csv lists each.\n",
                restated(late()));
        assertEquals(
                HEADER
                        + """
                        cac.marketing,marketing,all,t12m,moved,30,42,,,,,1,1,3000,4200,1,1,FIRST
                        quality.rows_read,all,table=finance/costs,to_date,moved,2,3,,,,,2,3,2,3,,,FIRST
                        quality.validated,all,table=finance/costs,to_date,moved,2,3,,,,,2,3,2,3,,,FIRST
                        quality.superseded,all,table=finance/costs,to_date,moved,0,0,,,,,2,3,0,0,,,FIRST
                        quality.rejected,all,table=finance/costs,to_date,moved,0,0,,,,,2,3,0,0,,,FIRST
                        quality.loose_ends,all,table=finance/costs,to_date,moved,0,0,,,,,2,3,0,0,,,FIRST
                        quality.freshness_days,all,table=finance/costs,to_date,moved,1,1,,,,,2,3,,,,,FIRST
                        """,
                table("restatements").replace(first, "FIRST"));
        assertEquals("\"" + first + "\"", previous());
    }

    @Test
    void theSameInputsAgainChangeNothing() throws IOException {
        late();
        Map<String, String> before = workspace.published();
        TinyWorkspace.Said again = workspace.run();
        assertEquals("Nothing changed", again.out().substring(0, "Nothing changed".length()));
        assertEquals(before, workspace.published());
    }

    @Test
    void aRunThatWasDamagedIsMadeAgainAgainstTheSameRun() throws IOException {
        late();
        String second = run();
        String before = table("restatements");
        Files.writeString(statistics().resolve("restatements.csv"), "x");
        late();
        assertEquals(second, run());
        assertEquals(before, table("restatements"));
        assertEquals("\"" + first + "\"", previous());
    }

    @Test
    void takenBackTheFirstRunIsPublishedAgainAgainstTheSecond() throws IOException {
        late();
        String second = run();
        String there = table("restatements");
        Files.delete(workspace.folder().resolve("landing/2026-11-05/finance/costs.csv"));
        workspace.run();
        assertEquals(first, run());
        assertEquals("\"" + second + "\"", previous());
        assertEquals(there.lines().count(), table("restatements").lines().count());
    }

    @Test
    void otherSettingsThatMoveNothingSaySo() throws IOException {
        String program = Files.readString(Path.of("..", "conf", "program.yml"));
        assertEquals(
                "Restated: no figure moved against run FIRST, published before.\n",
                restated(
                        workspace.run(
                                "--conf",
                                workspace.conf(
                                        program.replace(
                                                "max_rejected_share: 0.01",
                                                "max_rejected_share: 0.02")))));
        assertEquals(HEADER, table("restatements"));
    }

    @Test
    void whereTheRunBeforeWasRemovedItIsSaidAndTheMonthIsPublished() throws IOException {
        Files.delete(statistics().resolve("figures.json"));
        assertEquals(
                "Not compared with run FIRST, published before: its figures cannot be read.\n",
                restated(late()));
        assertEquals(HEADER, table("restatements"));
        assertEquals(
                "restatements,all,\"the figures of run FIRST, published before, are damaged or missing\"",
                table("absent_columns")
                        .replace(first, "FIRST")
                        .lines()
                        .reduce((one, other) -> other)
                        .orElseThrow());
    }

    private TinyWorkspace.Said late() throws IOException {
        Path file = workspace.folder().resolve("landing/2026-11-05/finance/costs.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, LATE);
        TinyWorkspace.Said said = workspace.run();
        assertEquals("", said.message());
        assertEquals(0, said.exit());
        return said;
    }

    private String restated(TinyWorkspace.Said said) {
        return said.out()
                .lines()
                .filter(Pattern.compile("Restated|Not compared").asPredicate())
                .map(line -> line.replace(first, "FIRST") + "\n")
                .collect(Collectors.joining());
    }

    private String previous() throws IOException {
        String manifest = Files.readString(statistics().resolveSibling("manifest.json"));
        return manifest.replaceAll("(?s).*\"previous\" : ([^,]+),.*", "$1");
    }

    private String run() throws IOException {
        return TinyWorkspace.run(
                Files.readString(workspace.folder().resolve("published/2026-10.json")));
    }

    private Path statistics() throws IOException {
        return workspace.folder().resolve("runs/2026-10").resolve(run()).resolve("statistics");
    }

    private String table(String name) throws IOException {
        return Files.readString(statistics().resolve(name + ".csv"));
    }
}
