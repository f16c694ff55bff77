package org.referralroi.validated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralroi.validated.Deliveries.Reading;

/** What happens to rows that refer to others, on both engines. */
class ReferencesTest {

    private static final String REPS =
            """
                                rep_id,name,email,team,region,started_on,deleted
                                R1,N,E,T,R,2026-01-01,
                                R2,N,E,T,R,2026-01-01,true
                                R3,N,E,T,R,never,
                                """;

    private static final String PROGRAMS =
            """
                                program_id,name,kind,started_on,deleted
                                P1,Friends,customer,2026-01-01,
                                P2,Ended,customer,2026-01-01,true
                                P3,Odd,neighbour,2026-01-01,
                                """;

    private static final String ADVOCATES =
            """
                                advocate_id,program_id,customer_id,name,email,owner_rep_id,recruited_by_rep_id
                                V1,P1,C1,N,E,R1,R1
                                V2,P2,,N,E,R1,
                                V3,P3,,N,E,R1,
                                V4,P1,,N,E,R2,R3
                                V5,P9,,N,E,R9,
                                V6,P1,,N,E,R9,someone@example.com
                                """;

    private static final String REFERRALS =
            """
                                referral_id,program_id,advocate_id,channel,referred_at,lead_id,status
                                F1,P1,V1,email,2026-01-02T00:00:00Z,L1,accepted
                                F2,P1,V2,email,2026-01-02T00:00:00Z,L1,accepted
                                F3,P1,V3,email,2026-01-02T00:00:00Z,L1,accepted
                                F4,P2,V9,email,2026-01-02T00:00:00Z,L9,accepted
                                F5,P9,V9,email,2026-01-02T00:00:00Z,L9,accepted
                                F6,P1,V4,email,2026-01-02T00:00:00Z,L9,accepted
                                F7,P1,V5,pigeon,2026-01-02T00:00:00Z,L9,accepted
                                """;

    private static final String REWARDS =
            """
                                reward_id,referral_id,advocate_id,kind,amount,currency,status,earned_at
                                W1,F1,V1,cash,1,EUR,paid,2026-02-01T00:00:00Z
                                W2,F2,V2,cash,2,EUR,paid,2026-02-01T00:00:00Z
                                W3,F3,V1,cash,4,EUR,paid,2026-02-01T00:00:00Z
                                W4,F4,V1,cash,8,EUR,paid,2026-02-01T00:00:00Z
                                W5,F5,V2,cash,16,EUR,paid,2026-02-01T00:00:00Z
                                W6,F9,V9,cash,32,EUR,paid,2026-02-01T00:00:00Z
                                W7,F1,V3,cash,64,EUR,paid,2026-02-01T00:00:00Z
                                """;

    private static final String EXPECTED_ACCOUNT =
            """
                1/crm/reps.csv: 3 read = 1 validated + 1 superseded + 1 rejected; 0 loose ends
                1/crm/reps.csv line 4 started_on 'never' type
                1/referral/programs.csv: 3 read = 1 validated + 1 superseded + 1 rejected; 0 loose ends
                1/referral/programs.csv line 4 kind 'neighbour' enum
                1/referral/advocates.csv: 6 read = 3 validated + 1 superseded + 2 rejected; 3 loose ends
                1/referral/advocates.csv line 4 program_id 'P3' reference
                1/referral/advocates.csv line 5 recruited_by_rep_id 'R3' loose_end
                1/referral/advocates.csv line 6 program_id 'P9' reference
                1/referral/advocates.csv line 7 owner_rep_id 'R9' loose_end
                1/referral/advocates.csv line 7 recruited_by_rep_id '***@***' loose_end
                1/crm/leads.csv: 2 read = 2 validated + 0 superseded + 0 rejected; 1 loose ends
                1/crm/leads.csv line 3 owner_rep_id 'R3' loose_end
                1/referral/referrals.csv: 7 read = 2 validated + 2 superseded + 3 rejected; 1 loose ends
                1/referral/referrals.csv line 4 advocate_id 'V3' reference
                1/referral/referrals.csv line 6 program_id 'P9' reference
                1/referral/referrals.csv line 7 lead_id 'L9' loose_end
                1/referral/referrals.csv line 8 channel 'pigeon' enum
                1/referral/rewards.csv: 7 read = 1 validated + 3 superseded + 3 rejected; 0 loose ends
                referral/rewards amount EUR: 127 read = 1 validated + 26 superseded + 100 rejected
                1/referral/rewards.csv line 4 referral_id 'F3' reference
                1/referral/rewards.csv line 7 referral_id 'F9' reference
                1/referral/rewards.csv line 8 advocate_id 'V3' reference
                1/finance/rep_goals.csv: 1 read = 0 validated + 0 superseded + 1 rejected; 0 loose ends
                1/finance/rep_goals.csv line 2 rep_id 'R3' reference
                V1 | C1 | R1 | R1
                V4 | null | null | null
                V6 | null | null | null
                L1 | R1 | A1
                L2 | null | null
                F1 | L1
                F6 | null
                W1 | 1.0000
                """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "spark"})
    void rowsGoWithWhatTheyMustReferTo(String engine) {
        Reading reading =
                new Deliveries(folder)
                        .with("1/crm/reps.csv", REPS)
                        .with("1/referral/programs.csv", PROGRAMS)
                        .with("1/referral/advocates.csv", ADVOCATES)
                        .with(
                                "1/crm/leads.csv",
                                """
                                lead_id,source,created_at,owner_rep_id,assignment,account_id,opportunity_id
                                L1,event,2026-01-01T00:00:00Z,R1,rule,A1,O1
                                L2,event,2026-01-01T00:00:00Z,R3,rule,,
                                """)
                        .with("1/referral/referrals.csv", REFERRALS)
                        .with("1/referral/rewards.csv", REWARDS)
                        .with(
                                "1/finance/rep_goals.csv",
                                "rep_id,month,metric,target\nR3,2026-01,revenue,1\n")
                        .read(SharedEngines.of(engine));
        assertEquals(
                EXPECTED_ACCOUNT,
                reading.account()
                        + reading.rows(
                                "advocates",
                                "advocate_id",
                                "customer_id",
                                "owner_rep_id",
                                "recruited_by_rep_id")
                        + reading.rows("leads", "lead_id", "owner_rep_id", "account_id")
                        + reading.rows("referrals", "referral_id", "lead_id")
                        + reading.rows("rewards", "reward_id", "amount"));
    }
}
