package org.referralroi.validated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.validated.Deliveries.Reading;

/** Which row of a key is in force, on both engines. */
class UpsertTest {

    private static final String HEADER =
            "account_id,name,segment,industry,region,created_at,updated_at,deleted\n";
    private static final String REST = ",S,I,R,2026-01-01T00:00:00Z,";
    private static final String FIRST =
            HEADER
                    + "newer-is-first,new"
                    + REST
                    + "2026-03-01T00:00:00Z,\n"
                    + "newer-is-later,old"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "same-instant-other-offset,first"
                    + REST
                    + "2026-02-01T01:00:00+01:00,\n"
                    + "empty-loses,dated"
                    + REST
                    + "1999-01-01T00:00:00Z,\n"
                    + "both-empty,first"
                    + REST
                    + ",\n"
                    + "later-line,first line"
                    + REST
                    + ",\n"
                    + "later-line,second line"
                    + REST
                    + ",\n"
                    + "broken-newer,in force"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "deleted-later,gone"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "deleted-earlier,back again"
                    + REST
                    + "2026-03-01T00:00:00Z,\n"
                    + "deleted-undated,stays"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "deletion-is-broken,stays"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "deleted-false,stays"
                    + REST
                    + ",false\n"
                    + "Case,upper"
                    + REST
                    + ",\n"
                    + "case,lower"
                    + REST
                    + ",\n"
                    + "case ,space"
                    + REST
                    + ",\n";
    private static final String SECOND =
            HEADER
                    + "newer-is-first,old"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "newer-is-later,new"
                    + REST
                    + "2026-02-01T00:00:00.000001Z,\n"
                    + "same-instant-other-offset,second"
                    + REST
                    + "2026-02-01T00:00:00Z,\n"
                    + "empty-loses,undated"
                    + REST
                    + ",\n"
                    + "both-empty,second"
                    + REST
                    + ",\n"
                    + "broken-newer,,S,I,R,2026-01-01T00:00:00Z,2026-03-01T00:00:00Z,\n"
                    + "deleted-later,,,,,not read,2026-03-01T00:00:00Z,true\n"
                    + "deleted-earlier,,,,,,2026-02-01T00:00:00Z,true\n"
                    + "deleted-undated,,,,,,,true\n"
                    + "deletion-is-broken,,,,,,tomorrow,true\n"
                    + "deleted-never-seen,,,,,,,true\n"
                    + ",,,,,,,true\n";

    private static final String EXPECTED_NEWEST =
            """
                2026-01/crm/accounts.csv: 16 read = 11 validated + 5 superseded + 0 rejected; 0 loose ends
                2026-02/crm/accounts.csv.gz: 12 read = 3 validated + 6 superseded + 3 rejected; 0 loose ends
                2026-02/crm/accounts.csv.gz line 7 name '' required
                2026-02/crm/accounts.csv.gz line 11 updated_at 'tomorrow' type
                2026-02/crm/accounts.csv.gz line 13 account_id '' required
                note 2026-01/crm/accounts.csv: keys (account_id) stand in it more than once (1, the first is later-line); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant
                repeated 2026-03/crm/accounts.csv
                Case | upper | null
                both-empty | second | null
                broken-newer | in force | 2026-02-01 00:00:00
                case | lower | null
                case  | space | null
                deleted-earlier | back again | 2026-03-01 00:00:00
                deleted-false | stays | null
                deleted-undated | stays | 2026-02-01 00:00:00
                deletion-is-broken | stays | 2026-02-01 00:00:00
                empty-loses | dated | 1999-01-01 00:00:00
                later-line | second line | null
                newer-is-first | new | 2026-03-01 00:00:00
                newer-is-later | new | 2026-02-01 00:00:00.000001
                same-instant-other-offset | second | 2026-02-01 00:00:00
                """;

    private static final String SUBSCRIPTION_PERIODS =
            """
                                subscription_id,started_on,customer_id,plan,monthly_amount,currency
                                S1,2026-01-01,C1,team,10.00,EUR
                                S1,2026-02-01,C1,team,20.00,EUR
                                S2,2026-01-01,C2,team,30.00,EUR
                                S2,2026-01-01,C2,team,40.5,EUR
                                S3,2026-13-01,C2,team,50.00,EUR
                                """;

    private static final String SUBSCRIPTION_PERIODS_2 =
            """
                                currency,monthly_amount,plan,customer_id,started_on,subscription_id,deleted
                                EUR,12.0000,team,C1,2026-01-01,S1,
                                ,,,,2026-02-01,S1,true
                                ,,,,,S2,true
                                EUR,1,team,C3,2026-01-01,S4,
                                """;

    private static final String EXPECTED_KEYS =
            """
                2/billing/customers.csv: 0 read = 0 validated + 0 superseded + 0 rejected; 0 loose ends
                3/billing/customers.csv: 2 read = 2 validated + 0 superseded + 0 rejected; 0 loose ends
                1/billing/subscription_periods.csv: 5 read = 1 validated + 3 superseded + 1 rejected; 0 loose ends
                2/billing/subscription_periods.csv: 4 read = 1 validated + 1 superseded + 2 rejected; 0 loose ends
                billing/subscription_periods monthly_amount EUR: 163.5 read = 52.5 validated + 60 superseded + 51 rejected
                1/billing/subscription_periods.csv line 6 started_on '2026-13-01' type
                2/billing/subscription_periods.csv line 4 started_on '' required
                2/billing/subscription_periods.csv line 5 customer_id 'C3' reference
                note 1/billing/subscription_periods.csv: keys (subscription_id, started_on) stand in it more than once (1, the first is S2, 2026-01-01); of the rows of a key the newest updated_at wins, then the last line: correct it at the source unless that is meant
                S1 | 2026-01-01 | 12.0000 | null
                S2 | 2026-01-01 | 40.5000 | null
                """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void theNewestRowOfAKeyWins(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("2026-01/crm/accounts.csv", FIRST)
                        .with("2026-02/crm/accounts.csv.gz", SECOND)
                        .with("2026-03/crm/accounts.csv", FIRST)
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_NEWEST,
                reading.account() + reading.rows("accounts", "account_id", "name", "updated_at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void aKeyOfSeveralColumnsIsOneKey(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1/billing/subscription_periods.csv", SUBSCRIPTION_PERIODS)
                        .with("2/billing/subscription_periods.csv", SUBSCRIPTION_PERIODS_2)
                        .with("2/billing/customers.csv", "customer_id,signed_up_at\n")
                        .with(
                                "3/billing/customers.csv",
                                """
                                customer_id,signed_up_at
                                C1,2026-01-01T00:00:00Z
                                C2,2026-01-01T00:00:00Z
                                """)
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_KEYS,
                reading.account()
                        + reading.rows(
                                "subscription_periods",
                                "subscription_id",
                                "started_on",
                                "monthly_amount",
                                "ended_on"));
    }
}
