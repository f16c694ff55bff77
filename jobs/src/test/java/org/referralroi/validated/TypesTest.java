package org.referralroi.validated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.validated.Deliveries.Reading;

/** Which fields are what their columns must be, on both engines. */
class TypesTest {

    private static final String COSTS =
            """
                                cost_id,month,category,source,amount,currency
                                a,2026-10,marketing,event,12.3456,EUR
                                b,2026-10,marketing,event,-3,EUR
                                c,2026-10,marketing,event,007,EUR
                                d,2026-10,marketing,event,999999999.9999,EUR
                                e,2026-10,marketing,event,1_000,EUR
                                f,2026-10,marketing,event,0x10,EUR
                                g,2026-10,marketing,event,1e3,EUR
                                h,2026-10,marketing,event, 12,EUR
                                i,2026-10,marketing,event,+5,EUR
                                j,2026-10,marketing,event,"1,200.50",EUR
                                k,2026-10,marketing,event,12.34567,EUR
                                l,2026-10,marketing,event,"12
                                ",EUR
                                m,2026-10,marketing,event,infinity,EUR
                                n,2026-10,marketing,event,1000000000000,EUR
                                o,2026-10,marketing,event,.5,EUR
                                p,2026-10,marketing,event,5.,EUR
                                q,2026-10,marketing,event,--5,EUR
                                r,2026-10,marketing,event,١٢,EUR
                                s,2026-10,marketing,event,,EUR
                                t,2026-10,marketing,event,NaN,EUR
                                u,2026-10,marketing,event,7,eur
                                v,2026-10,marketing,event,7,€
                                w,2026-1,marketing,event,7,EUR
                                x,2026-13,marketing,event,7,EUR
                                y,2026-10-01,marketing,event,7,EUR
                                z,2026-10,Marketing,event,7,EUR
                                """;

    private static final String FX_RATES =
            """
                                currency,month,rate
                                USD,2026-10,0.85
                                JPY,2026-10,0.00612345
                                CHF,2026-10,0
                                NOK,2026-10,0.00000000
                                SEK,2026-10,-1
                                DKK,2026-10,1000000
                                GBP,2026-10,999999.99999999
                                PLN,0000-01,0.25
                                """;

    private static final String REP_GOALS =
            """
                                rep_id,month,metric,target
                                r,2026-10,revenue,123456789012345678.0123456789
                                r,2026-10,referrals,-12
                                r,2026-10,new_customers,1234567890123456789
                                r,2026-10,advocates_recruited,1.00000000001
                                r,2026-11,churn,1
                                """;

    private static final String EXPECTED_NUMBERS =
            """
                1/finance/costs.csv: 26 read = 4 validated + 0 superseded + 22 rejected; 0 loose ends
                finance/costs amount without currency: 14 read = 0 validated + 0 superseded + 14 rejected
                finance/costs amount EUR: 1000000044.3455 read = 1000000016.3455 validated + 0 superseded + 28 rejected
                1/finance/costs.csv line 6 amount '1_000' type
                1/finance/costs.csv line 7 amount '0x10' type
                1/finance/costs.csv line 8 amount '1e3' type
                1/finance/costs.csv line 9 amount ' 12' type
                1/finance/costs.csv line 10 amount '+5' type
                1/finance/costs.csv line 11 amount '1,200.50' type
                1/finance/costs.csv line 12 amount '12.34567' type
                1/finance/costs.csv line 13 amount '12 ' type
                1/finance/costs.csv line 15 amount 'infinity' type
                1/finance/costs.csv line 16 amount '1000000000000' type
                1/finance/costs.csv line 17 amount '.5' type
                1/finance/costs.csv line 18 amount '5.' type
                1/finance/costs.csv line 19 amount '--5' type
                1/finance/costs.csv line 20 amount '١٢' type
                1/finance/costs.csv line 21 amount '' required
                1/finance/costs.csv line 22 amount 'NaN' type
                1/finance/costs.csv line 23 currency 'eur' type
                1/finance/costs.csv line 24 currency '€' type
                1/finance/costs.csv line 25 month '2026-1' type
                1/finance/costs.csv line 26 month '2026-13' type
                1/finance/costs.csv line 27 month '2026-10-01' type
                1/finance/costs.csv line 28 category 'Marketing' enum
                note finance/costs: amount is negative in validated rows (1), which lowers the sums; correct it at the source unless it is a credit
                1/finance/fx_rates.csv: 8 read = 3 validated + 0 superseded + 5 rejected; 0 loose ends
                1/finance/fx_rates.csv line 4 rate '0' type
                1/finance/fx_rates.csv line 5 rate '0.00000000' type
                1/finance/fx_rates.csv line 6 rate '-1' type
                1/finance/fx_rates.csv line 7 rate '1000000' type
                1/finance/fx_rates.csv line 9 month '0000-01' type
                1/finance/rep_goals.csv: 5 read = 2 validated + 0 superseded + 3 rejected; 0 loose ends
                1/finance/rep_goals.csv line 4 target '1234567890123456789' type
                1/finance/rep_goals.csv line 5 target '1.00000000001' type
                1/finance/rep_goals.csv line 6 metric 'churn' enum
                a | 12.3456
                b | -3.0000
                c | 7.0000
                d | 999999999.9999
                GBP | 2026-10-01 | 999999.99999999
                JPY | 2026-10-01 | 0.00612345
                USD | 2026-10-01 | 0.85000000
                referrals | -12.0000000000
                revenue | 123456789012345678.0123456789
                """;

    private static final String REPS =
            """
                                rep_id,name,email,team,region,started_on,ended_on
                                a,N,E,T,R,2024-02-29,2026-12-31
                                b,N,E,T,R,2026-02-29,
                                c,N,E,T,R,2026-02-30,
                                d,N,E,T,R,2026-2-3,
                                e,N,E,T,R,2025,
                                f,N,E,T,R,infinity,
                                g,N,E,T,R,2026/10/31,
                                h,N,E,T,R,31.10.2026,
                                i,N,E,T,R,2026-10-31T00:00:00Z,
                                j,N,E,T,R, 2026-10-3,
                                k,N,E,T,R,"2026-10-3
                                ",
                                l,N,E,T,R,2026-13-01,
                                m,N,E,T,R,2026-00-10,
                                n,N,E,T,R,0000-01-01,
                                o,N,E,T,R,1900-02-29,
                                p,N,E,T,R,2000-02-29,yesterday
                                q,N,E,T,R,9999-12-31,0001-01-01
                                r,N,E,T,R,20261-01-1,
                                s,N,E,T,R,-001-01-01,
                                """;

    private static final String ACCOUNTS =
            """
                                account_id,name,segment,industry,region,created_at,updated_at,deleted
                                a,N,S,I,R,2026-10-31T14:05:00Z,,
                                b,N,S,I,R,2026-10-31T00:30:00+02:00,,false
                                c,N,S,I,R,2026-10-31T20:45:00-05:30,2026-11-01T00:00:00Z,
                                d,N,S,I,R,2026-10-31T14:05:00.5Z,,
                                e,N,S,I,R,2026-10-31T14:05:00.123456+00:00,,
                                f,N,S,I,R,2024-02-28T23:59:59-00:01,,
                                g,N,S,I,R,2026-10-31T14:05:00z,,
                                h,N,S,I,R,2026-10-31T14:05Z,,
                                i,N,S,I,R,2026-10-31T14:05:00,,
                                j,N,S,I,R,2026-10-31 14:05:00Z,,
                                k,N,S,I,R,2026-10-31,,
                                l,N,S,I,R,2026-02-30T14:05:00Z,,
                                m,N,S,I,R,2026-10-31T24:00:00Z,,
                                n,N,S,I,R,2026-10-31T14:60:00Z,,
                                o,N,S,I,R,2026-10-31T14:05:60Z,,
                                p,N,S,I,R,2026-10-31T14:05:00+2:00,,
                                q,N,S,I,R,2026-10-31T14:05:00+0200,,
                                r,N,S,I,R,2026-10-31T14:05:00.1234567Z,,
                                s,N,S,I,R,"2026-10-31T14:05:00Z
                                ",,
                                t,N,S,I,R,2026-10-31T14:05:00Z,1 Nov 2026,
                                u,N,S,I,R,2026-10-31T14:05:00Z,,True
                                v,N,S,I,R,2026-10-31T14:05:00Z,,1
                                w,N,S,I,R,2026-10-31T14:05:00Z,,yes
                                x,N,S,I,R,2026-10-31T14:05:00+19:00,,
                                y,N,S,I,R,0000-12-31T14:05:00Z,,
                                """;

    private static final String EXPECTED_DAYS =
            """
                1/crm/reps.csv: 19 read = 2 validated + 0 superseded + 17 rejected; 0 loose ends
                1/crm/reps.csv line 3 started_on '2026-02-29' type
                1/crm/reps.csv line 4 started_on '2026-02-30' type
                1/crm/reps.csv line 5 started_on '2026-2-3' type
                1/crm/reps.csv line 6 started_on '2025' type
                1/crm/reps.csv line 7 started_on 'infinity' type
                1/crm/reps.csv line 8 started_on '2026/10/31' type
                1/crm/reps.csv line 9 started_on '31.10.2026' type
                1/crm/reps.csv line 10 started_on '2026-10-31T00:00:00Z' type
                1/crm/reps.csv line 11 started_on ' 2026-10-3' type
                1/crm/reps.csv line 12 started_on '2026-10-3 ' type
                1/crm/reps.csv line 14 started_on '2026-13-01' type
                1/crm/reps.csv line 15 started_on '2026-00-10' type
                1/crm/reps.csv line 16 started_on '0000-01-01' type
                1/crm/reps.csv line 17 started_on '1900-02-29' type
                1/crm/reps.csv line 18 ended_on 'yesterday' type
                1/crm/reps.csv line 20 started_on '20261-01-1' type
                1/crm/reps.csv line 21 started_on '-001-01-01' type
                1/crm/accounts.csv: 25 read = 6 validated + 0 superseded + 19 rejected; 0 loose ends
                1/crm/accounts.csv line 8 created_at '2026-10-31T14:05:00z' type
                1/crm/accounts.csv line 9 created_at '2026-10-31T14:05Z' type
                1/crm/accounts.csv line 10 created_at '2026-10-31T14:05:00' type
                1/crm/accounts.csv line 11 created_at '2026-10-31 14:05:00Z' type
                1/crm/accounts.csv line 12 created_at '2026-10-31' type
                1/crm/accounts.csv line 13 created_at '2026-02-30T14:05:00Z' type
                1/crm/accounts.csv line 14 created_at '2026-10-31T24:00:00Z' type
                1/crm/accounts.csv line 15 created_at '2026-10-31T14:60:00Z' type
                1/crm/accounts.csv line 16 created_at '2026-10-31T14:05:60Z' type
                1/crm/accounts.csv line 17 created_at '2026-10-31T14:05:00+2:00' type
                1/crm/accounts.csv line 18 created_at '2026-10-31T14:05:00+0200' type
                1/crm/accounts.csv line 19 created_at '2026-10-31T14:05:00.1234567Z' type
                1/crm/accounts.csv line 20 created_at '2026-10-31T14:05:00Z ' type
                1/crm/accounts.csv line 22 updated_at '1 Nov 2026' type
                1/crm/accounts.csv line 23 deleted 'True' type
                1/crm/accounts.csv line 24 deleted '1' type
                1/crm/accounts.csv line 25 deleted 'yes' type
                1/crm/accounts.csv line 26 created_at '2026-10-31T14:05:00+19:00' type
                1/crm/accounts.csv line 27 created_at '0000-12-31T14:05:00Z' type
                a | 2024-02-29 | 2026-12-31
                q | 9999-12-31 | 0001-01-01
                a | 2026-10-31 14:05:00 | null
                b | 2026-10-30 22:30:00 | null
                c | 2026-11-01 02:15:00 | 2026-11-01 00:00:00
                d | 2026-10-31 14:05:00.5 | null
                e | 2026-10-31 14:05:00.123456 | null
                f | 2024-02-29 00:00:59 | null
                """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void moneyRatesAndNumbersAreDecimalsWithoutSeparatorsSignsOrExponents(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1/finance/costs.csv", COSTS)
                        .with("1/finance/fx_rates.csv", FX_RATES)
                        .with("1/finance/rep_goals.csv", REP_GOALS)
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_NUMBERS,
                reading.account()
                        + reading.rows("costs", "cost_id", "amount")
                        + reading.rows("fx_rates", "currency", "month", "rate")
                        + reading.rows("rep_goals", "metric", "target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void datesAndInstantsAreWrittenOneWayOnly(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1/crm/reps.csv", REPS)
                        .with("1/crm/accounts.csv", ACCOUNTS)
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_DAYS,
                reading.account()
                        + reading.rows("reps", "rep_id", "started_on", "ended_on")
                        + reading.rows("accounts", "account_id", "created_at", "updated_at"));
    }
}
