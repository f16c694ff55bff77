package org.referralroi.inference.advocates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.referralroi.inference.TinyMetrics;

class ReferralSpreadTest {
    /**
     * 20 enrolled, 12 of them with 31 referrals in twelve months; one who is only invited has 2.
     */
    private static final TinyMetrics METRICS =
            new TinyMetrics()
                    .with(
                            "advocate_activity",
                            """
                            period  | program_kind | is_enrolled | referrals | advocates
                            t12m    | customer     | false       | 0         | 3
                            t12m    | customer     | false       | 2         | 1
                            t12m    | customer     | true        | 0         | 5
                            t12m    | customer     | true        | 1         | 7
                            t12m    | customer     | true        | 2         | 2
                            t12m    | customer     | true        | 13        | 1
                            t12m    | partner      | true        | 0         | 3
                            t12m    | partner      | true        | 3         | 1
                            t12m    | partner      | true        | 4         | 1
                            to_date | customer     | true        | 60        | 20
                            """);

    /** By hand: 8 + 7 + 2 + 2 + 0 + 1 = 20 advocates, 7 + 4 + 7 + 13 = 31 referrals. */
    @Test
    void everyEnrolledAdvocateStandsOnOneRungOfAllKindsTogether() {
        assertEquals(
                """
                t12m 0 8 0.4000 0 0.0000 of 20
                t12m 1 7 0.3500 7 0.2258 of 20
                t12m 2 2 0.1000 4 0.1290 of 20
                t12m 3-5 2 0.1000 7 0.2258 of 20
                t12m 6-10 0 0.0000 0 0.0000 of 20
                t12m 11-20 1 0.0500 13 0.4194 of 20
                t12m 21-50 0 0.0000 0 0.0000 of 20
                t12m 51+ 0 0.0000 0 0.0000 of 20""",
                ReferralSpread.of(METRICS).ladder().stream()
                        .filter(rung -> rung.period().equals("t12m"))
                        .map(
                                rung ->
                                        "%s %s %d %.4f %d %.4f of %d"
                                                .formatted(
                                                        rung.period(),
                                                        rung.rung(),
                                                        rung.advocates(),
                                                        rung.advocatesShare(),
                                                        rung.referrals(),
                                                        rung.referralsShare(),
                                                        rung.total()))
                        .collect(Collectors.joining("\n")));
    }

    /** By hand; the first of 12 made 13 of 31, as advocates.top_1_share and top_10_share say. */
    @Test
    void theCurveGoesFromTheMostActiveToAllWhoMadeAReferral() {
        assertEquals(
                """
                t12m 13 1 0.0833 13 0.4194
                t12m 4 2 0.1667 17 0.5484
                t12m 3 3 0.2500 20 0.6452
                t12m 2 5 0.4167 24 0.7742
                t12m 1 12 1.0000 31 1.0000
                to_date 60 20 1.0000 1200 1.0000""",
                ReferralSpread.of(METRICS).curve().stream()
                        .map(
                                point ->
                                        "%s %d %d %.4f %d %.4f"
                                                .formatted(
                                                        point.period(),
                                                        point.referralsEach(),
                                                        point.advocates(),
                                                        point.advocatesShare(),
                                                        point.referrals(),
                                                        point.referralsShare()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void whereNobodyHasEnrolledThereIsNeitherAndWhereNobodyReferredThereIsNoCurve() {
        ReferralSpread nobody = ReferralSpread.of(new TinyMetrics());
        assertEquals(List.of(), nobody.ladder());
        assertEquals(List.of(), nobody.curve());

        ReferralSpread silent =
                ReferralSpread.of(
                        new TinyMetrics()
                                .with(
                                        "advocate_activity",
                                        """
                                        period | program_kind | is_enrolled | referrals | advocates
                                        t12m   | partner      | true        | 0         | 2
                                        """));
        assertEquals(2, silent.ladder().get(0).advocates());
        assertEquals(0.0, silent.ladder().get(0).referralsShare());
        assertEquals(List.of(), silent.curve());
    }
}
