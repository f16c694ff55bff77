package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tiny company that brings claims of its own: its one referred lead was won, none of the others.
 */
class TinyClaimsTest {
    private static final Path STANDARD = Path.of("..", "conf");
    private static final String CLAIM =
            """
              %s:
                claim: Of those referred most buy
                source: somebody
                value: 0.5
                unit: %s
                compare: at_least
                figure: %s
                group: %s
                slice: all
                period: t12m
            """;

    @TempDir private Path folder;
    private TinyWorkspace workspace;
    private String conf;

    @BeforeEach
    void publish() throws IOException {
        workspace = TinyWorkspace.publishedIn(folder.resolve("tiny"));
        conf = workspace.conf(Files.readString(STANDARD.resolve("program.yml")));
    }

    @Test
    void claimsOfOnesOwnMakeAnotherRunThatHoldsThemAgainstItsFigures() throws IOException {
        String before = run();
        claims(
                CLAIM.formatted("most_buy", "share", "conversion.rate", "referred")
                        + CLAIM.formatted("nobody_there", "share", "conversion.rate", "assisted")
                        + CLAIM.formatted("unheard_of", "ratio", "conversion.ratio", "all"));
        workspace.assertPublished("", "--conf", conf);
        assertNotEquals(before, run());
        assertEquals(
                """
                claim_id,claim,source,claimed_value,unit,compare,no_effect,figure,group,slice,period,value,low,high,n,verdict,reason
                most_buy,Of those referred most buy,somebody,0.5,share,at_least,,conversion.rate,referred,all,t12m,1,0.20654931437723745,1,1,too_little_data,"our figure rests on 1, fewer than minimum_cell, 11"
                nobody_there,Of those referred most buy,somebody,0.5,share,at_least,,conversion.rate,assisted,all,t12m,,,,,too_little_data,our figure is absent: no lead of the group assisted was created in the twelve months observed
                unheard_of,Of those referred most buy,somebody,0.5,ratio,at_least,,conversion.ratio,all,all,t12m,,,,,too_little_data,"our figure is absent: this run has none of that name, group, slice and period"
                """,
                Files.readString(
                        workspace
                                .folder()
                                .resolve("runs/2026-10")
                                .resolve(run())
                                .resolve("statistics/claim_ledger.csv")));
    }

    @Test
    void withoutClaimsOfOnesOwnThoseOfTheProgramAreTaken() throws IOException {
        String before = run();
        assertTrue(workspace.run("--conf", conf).out().startsWith("Nothing changed"));
        assertEquals(before, run());
    }

    @Test
    void aClaimThatIsNotAllowedIsRefused() throws IOException {
        claims(CLAIM.formatted("most_buy", "percent", "conversion.rate", "referred"));
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/benchmarks.yml: claims.most_buy.unit is percent; allowed is share, ratio, days, hours, months, count, index
                """,
                "--conf",
                conf);
    }

    @Test
    void aClaimAboutAFigureThatThereIsNotIsRefused() throws IOException {
        claims(CLAIM.formatted("most_love", "share", "advocates.love", "all"));
        workspace.assertRefused(
                2,
                """
                roi: WORKSPACE/conf/benchmarks.yml: claims.most_love.figure is advocates.love; allowed is the name of a figure, such as conversion.ratio
                """,
                "--conf",
                conf);
    }

    private void claims(String claims) throws IOException {
        String standard = Files.readString(STANDARD.resolve("benchmarks.yml"));
        Files.writeString(
                Path.of(conf, "benchmarks.yml"),
                "claims:\n" + claims + standard.substring(standard.indexOf("\ncalculator:")));
    }

    private String run() throws IOException {
        return TinyWorkspace.run(
                Files.readString(workspace.folder().resolve("published/2026-10.json")));
    }
}
