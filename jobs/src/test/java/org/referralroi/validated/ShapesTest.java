package org.referralroi.validated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.validated.Deliveries.Reading;

/** How files are split into rows and fields, and on which line a row begins, on both engines. */
class ShapesTest {

    private static final String HEADER = "rep_id,name,email,team,region,started_on,updated_at\n";

    private static final String NEWLINES =
            """
                                        a,"two
                                        lines",E,T,R,2026-01-01,
                                        b,"three
                                        ""quoted""
                                        lines, one comma",E,T,R,2026-01-02,
                                        c,N,E,T,R,never,
                                        d,"tail
                                        ",E,T,R,"
                                        2026-01-03",
                                        e,"carriage\r\nreturn\rs",E,T,R,2026-01-04,
                                        f,N,E,T,R,never again,
                                        """;

    private static final String CRLF =
            """
                                                g,"two
                                                lines",E,T,R,2026-01-01,

                                                h,N,E,T,R,never,
                                                i,N,E,T,R,2026-01-02,
                                                """;

    private static final String RAGGED =
            """
                                        n,N,E,T,R,2026-01-01
                                        o,N,E,T,R,2026-01-01,,
                                        p,N,E,T,R,2026-01-01,
                                        q,"N
                                        N",E,T,R,2026-01-01,
                                        r
                                          \s
                                        s,N,E,T,R,never,
                                        """;

    private static final String QUOTES =
            """
                                        v,5" disk,E,T,R,2026-01-01,
                                        w,"the "big" one",E,T,R,2026-01-02,
                                        x,"closed" too soon,E,T,R,2026-01-03,
                                        y,back\\slash,E,T,R,2026-01-04,
                                        "z","",E,T,R,2026-01-05,
                                        #,N,E,T,R,2026-01-06,
                                        aa,null,NA,T,R,2026-01-07,
                                        ab,'N,E',T,R,2026-01-08,
                                        ac,  N\t ,E,T,R,2026-01-08,
                                        """;

    private static final String EXPECTED_LINES =
            """
                1-newlines/crm/reps.csv: 6 read = 3 validated + 0 superseded + 3 rejected; 0 loose ends
                2-crlf/crm/reps.csv: 3 read = 2 validated + 0 superseded + 1 rejected; 0 loose ends
                3-mark/crm/reps.csv: 2 read = 1 validated + 0 superseded + 1 rejected; 0 loose ends
                4-blank/crm/reps.csv: 2 read = 1 validated + 0 superseded + 1 rejected; 0 loose ends
                5-ragged/crm/reps.csv: 7 read = 2 validated + 0 superseded + 5 rejected; 0 loose ends
                6-gzip/crm/reps.csv.gz: 2 read = 1 validated + 0 superseded + 1 rejected; 0 loose ends
                7-quotes/crm/reps.csv: 9 read = 8 validated + 0 superseded + 1 rejected; 0 loose ends
                8-nul/crm/reps.csv: 2 read = 1 validated + 0 superseded + 1 rejected; 0 loose ends
                9-last/crm/reps.csv: 2 read = 1 validated + 0 superseded + 1 rejected; 0 loose ends
                1-newlines/crm/reps.csv line 7 started_on 'never' type
                1-newlines/crm/reps.csv line 8 started_on ' 2026-01-03' type
                1-newlines/crm/reps.csv line 14 started_on 'never again' type
                2-crlf/crm/reps.csv line 5 started_on 'never' type
                3-mark/crm/reps.csv line 3 started_on 'never' type
                4-blank/crm/reps.csv line 9 started_on 'never' type
                5-ragged/crm/reps.csv line 2  '6 fields instead of 7' fields
                5-ragged/crm/reps.csv line 3  '8 fields instead of 7' fields
                5-ragged/crm/reps.csv line 7  '1 fields instead of 7' fields
                5-ragged/crm/reps.csv line 8  '1 fields instead of 7' fields
                5-ragged/crm/reps.csv line 9 started_on 'never' type
                6-gzip/crm/reps.csv.gz line 3 started_on 'never' type
                7-quotes/crm/reps.csv line 6 name '' required
                8-nul/crm/reps.csv line 3 started_on ' ' type
                9-last/crm/reps.csv line 3 name '' required
                \0ad | N\0 | E | 2026-01-01
                # | N | E | 2026-01-06
                a | two
                lines | E | 2026-01-01
                aa | null | NA | 2026-01-07
                ab | 'N | E' | 2026-01-08
                ac |   N\t  | E | 2026-01-08
                af | N | E | 2026-01-01
                b | three
                "quoted"
                lines, one comma | E | 2026-01-02
                e | carriage<CR>
                return<CR>s | E | 2026-01-04
                g | two<CR>
                lines | E | 2026-01-01
                i | N | E | 2026-01-02
                j | Zoë | E | 2026-01-01
                l | N | E | 2026-01-01
                p | N | E | 2026-01-01
                q | N
                N | E | 2026-01-01
                t | N | E | 2026-01-01
                v | 5" disk | E | 2026-01-01
                w | the big" one | E | 2026-01-02
                x | closed too soon | E | 2026-01-03
                y | back\\slash | E | 2026-01-04
                """;

    private static final String REPS =
            """
                                region,started_on,NAME,name,email,rep_id,team,"a, ""b""\",select
                                North,2026-01-01,x,Ada,ada@example.com,a,T,1,2
                                ,2026-01-01,x,Ada,ada@example.com,b,T,1,2
                                North,bob@example.com or later,x,Bob,E,c,T,1,2
                                """;

    private static final String EXPECTED_COLUMNS =
            """
                1/crm/reps.csv: 3 read = 0 validated + 1 superseded + 2 rejected; 0 loose ends
                2/crm/reps.csv: 1 read = 0 validated + 0 superseded + 1 rejected; 0 loose ends
                3/crm/reps.csv: 2 read = 0 validated + 1 superseded + 1 rejected; 0 loose ends
                4/crm/reps.csv: 2 read = 0 validated + 0 superseded + 2 rejected; 0 loose ends
                5/crm/reps.csv: 0 read = 0 validated + 0 superseded + 0 rejected; 0 loose ends
                7/crm/reps.csv: 0 read = 0 validated + 0 superseded + 0 rejected; 0 loose ends
                8/crm/reps.csv: 2 read = 0 validated + 0 superseded + 2 rejected; 0 loose ends
                1/crm/reps.csv line 3 region '' required
                1/crm/reps.csv line 4 started_on '***@*** or later' type
                2/crm/reps.csv line 2 started_on '' required
                3/crm/reps.csv line 3 name '' required
                4/crm/reps.csv line 2 name '' required
                4/crm/reps.csv line 5 name '' required
                8/crm/reps.csv line 2 rep_id '' required
                8/crm/reps.csv line 3 rep_id '' required
                note 1/crm/reps.csv: unknown column NAME, a, "b", select, not read
                repeated 6/crm/reps.csv
                """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void rowsAreFoundOnTheLineWhereTheyBegin(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1-newlines/crm/reps.csv", HEADER + NEWLINES)
                        .with("2-crlf/crm/reps.csv", (HEADER + CRLF).replace("\n", "\r\n"))
                        .with(
                                "3-mark/crm/reps.csv",
                                "\uFEFF" + HEADER + "j,Zoë,E,T,R,2026-01-01,\nk,N,E,T,R,never,\n")
                        .with(
                                "4-blank/crm/reps.csv",
                                "\n\n" + HEADER + "\n\nl,N,E,T,R,2026-01-01,\n\n\nm,N,E,T,R,never,")
                        .with("5-ragged/crm/reps.csv", HEADER + RAGGED)
                        .with(
                                "6-gzip/crm/reps.csv.gz",
                                HEADER + "t,N,E,T,R,2026-01-01,\nu,N,E,T,R,never,\n")
                        .with("7-quotes/crm/reps.csv", HEADER + QUOTES)
                        .with(
                                "8-nul/crm/reps.csv",
                                HEADER + "\0ad,N\0,E,T,R,2026-01-01,\nae,N,E,T,R,\0,\n")
                        .with(
                                "9-last/crm/reps.csv",
                                HEADER + "af,\"N\",E,T,R,2026-01-01,\"\"\nag,,E,T,R,2026-01-01,")
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_LINES,
                reading.account()
                        + reading.rows("reps", "rep_id", "name", "email", "started_on")
                                .replace("\r", "<CR>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void columnsAreBoundByTheirNames(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1/crm/reps.csv", REPS)
                        .with("2/crm/reps.csv", "rep_id,name,email,team,region\nd,N,E,T,R\n")
                        .with("3/crm/reps.csv", "deleted,rep_id\ntrue,a\n\"\",e\n")
                        .with("4/crm/reps.csv", "rep_id\nf\n\"\"\n\ng\n")
                        .with("5/crm/reps.csv", HEADER)
                        .with("8/crm/reps.csv", "rep_id,name\n,\n\"\",\"\"\n")
                        .with("6/crm/reps.csv", HEADER)
                        .with("7/crm/reps.csv", "\n" + HEADER.trim())
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_COLUMNS,
                reading.account() + reading.rows("reps", "rep_id", "region", "name", "started_on"));
    }
}
