package org.referralroi.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AdvocateFiguresTest {
    /** 25 invited or enrolled, 20 enrolled, 12 of them with 31 referrals in twelve months. */
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
                            t12m    | partner      | false       | 0         | 1
                            t12m    | partner      | true        | 0         | 3
                            t12m    | partner      | true        | 3         | 1
                            t12m    | partner      | true        | 4         | 1
                            to_date | customer     | true        | 1         | 20
                            """)
                    .with(
                            "penetration",
                            """
                            slice                 | customers_active | customers_with_advocate | advocates_of_customers
                            all                   | 40               | 3                       | 9
                            program_kind=customer | 40               | 2                       | 8
                            program_kind=partner  | 40               | 0                       | 1
                            """);

    private static String ofYear(String lines) {
        return of(" | t12m | ", lines);
    }

    private static String of(String place, String lines) {
        return lines.lines()
                .filter(line -> line.contains(place))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** R 4.2.2, advocates.R. */
    @Test
    void sharesAreOfAllInvitedEnrolledOrActiveAndReferralsOfNobodyEnrolledAreLeftOut() {
        Sheet sheet = TinySheet.of(METRICS, AdvocateFigures::infer);
        assertEquals(
                """
                advocates.participation | all | all | t12m | 0.8 | 0.6086904963 | 0.9113941531 | 25 | 20 | 25 | share | wilson
                advocates.participation | all | program_kind=customer | t12m | 0.7894736842 | 0.5666572156 | 0.9149232337 | 19 | 15 | 19 | share | wilson
                advocates.participation | all | program_kind=partner | t12m | 0.8333333333 | 0.4364971778 | 0.9699466303 | 6 | 5 | 6 | share | wilson
                advocates.penetration | all | all | t12m | 0.075 | 0.02583602577 | 0.1986423352 | 40 | 3 | 40 | share | wilson
                advocates.penetration | all | program_kind=customer | t12m | 0.05 | 0.01382066739 | 0.1650387737 | 40 | 2 | 40 | share | wilson
                advocates.penetration | all | program_kind=partner | t12m | 0 | 0 | 0.0876216012 | 40 | 0 | 40 | share | wilson
                advocates.active_rate | all | all | t12m | 0.6 | 0.3865815008 | 0.7811934676 | 20 | 12 | 20 | share | wilson
                advocates.active_rate | all | program_kind=customer | t12m | 0.6666666667 | 0.4171354774 | 0.8482367556 | 15 | 10 | 15 | share | wilson
                advocates.active_rate | all | program_kind=partner | t12m | 0.4 | 0.1176207742 | 0.7692757187 | 5 | 2 | 5 | share | wilson
                advocates.referrals_per_active | all | all | t12m | 2.583333333 | - | - | 12 | 31 | 12 | ratio | quotient
                advocates.referrals_per_active | all | program_kind=customer | t12m | 2.4 | - | - | 10 | 24 | 10 | ratio | quotient
                advocates.referrals_per_active | all | program_kind=partner | t12m | 3.5 | - | - | 2 | 7 | 2 | ratio | quotient
                advocates.repeat_rate | all | all | t12m | 0.4166666667 | 0.1932603137 | 0.6804886875 | 12 | 5 | 12 | share | wilson
                advocates.repeat_rate | all | program_kind=customer | t12m | 0.3 | 0.1077912674 | 0.6032218525 | 10 | 3 | 10 | share | wilson
                advocates.repeat_rate | all | program_kind=partner | t12m | 1 | 0.3423802275 | 1 | 2 | 2 | 2 | share | wilson
                advocates.top_1_share | all | all | t12m | 0.4193548387 | - | - | 12 | 13 | 31 | share | quotient
                advocates.top_1_share | all | program_kind=customer | t12m | 0.5416666667 | - | - | 10 | 13 | 24 | share | quotient
                advocates.top_1_share | all | program_kind=partner | t12m | 0.5714285714 | - | - | 2 | 4 | 7 | share | quotient
                advocates.top_10_share | all | all | t12m | 0.5483870968 | - | - | 12 | 17 | 31 | share | quotient
                advocates.top_10_share | all | program_kind=customer | t12m | 0.5416666667 | - | - | 10 | 13 | 24 | share | quotient
                advocates.top_10_share | all | program_kind=partner | t12m | 0.5714285714 | - | - | 2 | 4 | 7 | share | quotient
                advocates.gini | all | all | t12m | 0.4865591398 | - | - | 12 | - | - | index | gini
                advocates.gini | all | program_kind=customer | t12m | 0.5 | - | - | 10 | - | - | index | gini
                advocates.gini | all | program_kind=partner | t12m | 0.07142857143 | - | - | 2 | - | - | index | gini
                """,
                ofYear(TinySheet.figures(sheet, "advocates.")));
        assertEquals("", ofYear(TinySheet.absent(sheet, "advocates.")).strip());
    }

    @Test
    void whereAllMadeAsManyTheFirstTenthMadeATenthAndTheGiniIsNought() {
        Sheet sheet = TinySheet.of(METRICS, AdvocateFigures::infer);
        assertEquals(
                """
                advocates.referrals_per_active | all | all | to_date | 1 | - | - | 20 | 20 | 20 | ratio | quotient
                advocates.top_1_share | all | all | to_date | 0.05 | - | - | 20 | 1 | 20 | share | quotient
                advocates.top_10_share | all | all | to_date | 0.1 | - | - | 20 | 2 | 20 | share | quotient
                advocates.gini | all | all | to_date | 0 | - | - | 20 | - | - | index | gini
                """,
                of(
                        " | all | to_date | ",
                        TinySheet.figures(sheet, "advocates.referrals_per")
                                + TinySheet.figures(sheet, "advocates.top")
                                + TinySheet.figures(sheet, "advocates.gini")));
    }

    @Test
    void withoutAdvocatesEveryFigureIsNamedAsAbsent() {
        Sheet sheet =
                TinySheet.of(
                        new TinyMetrics()
                                .with(
                                        "penetration",
                                        """
                                        slice | customers_active | customers_with_advocate | advocates_of_customers
                                        all   | 40               | 0                       | 0
                                        """),
                        AdvocateFigures::infer);
        assertEquals("\n", TinySheet.figures(sheet, "advocates."));
        assertEquals(
                """
                advocates.participation | all | all | t12m | no advocate has been invited or has enrolled
                advocates.active_rate | all | all | t12m | no advocate has enrolled
                advocates.referrals_per_active | all | all | t12m | no advocate has enrolled
                advocates.repeat_rate | all | all | t12m | no advocate has enrolled
                advocates.top_1_share | all | all | t12m | no advocate has enrolled
                advocates.top_10_share | all | all | t12m | no advocate has enrolled
                advocates.gini | all | all | t12m | no advocate has enrolled
                advocates.penetration | all | all | t12m | no advocate names the customer that he or she is or works for
                """,
                ofYear(TinySheet.absent(sheet, "advocates.")));
    }

    @Test
    void enrolledAdvocatesWhoMadeNothingInThePeriodAreARateOfNoughtAndLeaveTheRestAbsent() {
        Sheet sheet =
                TinySheet.of(
                        new TinyMetrics()
                                .with(
                                        "advocate_activity",
                                        """
                                        period | program_kind | is_enrolled | referrals | advocates
                                        t12m   | employee     | true        | 0         | 2
                                        """)
                                .with(
                                        "penetration",
                                        """
                                        slice                 | customers_active | customers_with_advocate | advocates_of_customers
                                        all                   | 0                | 0                       | 2
                                        program_kind=employee | 0                | 0                       | 2
                                        """),
                        AdvocateFigures::infer);
        assertEquals(
                """
                advocates.participation | all | program_kind=employee | t12m | 1 | 0.3423802275 | 1 | 2 | 2 | 2 | share | wilson
                advocates.active_rate | all | program_kind=employee | t12m | 0 | 0 | 0.6576197725 | 2 | 0 | 2 | share | wilson
                """,
                of("employee | t12m", TinySheet.figures(sheet, "advocates.")));
        assertEquals(
                """
                advocates.referrals_per_active | all | program_kind=employee | t12m | no enrolled advocate made a referral in the period
                advocates.repeat_rate | all | program_kind=employee | t12m | no enrolled advocate made a referral in the period
                advocates.top_1_share | all | program_kind=employee | t12m | no enrolled advocate made a referral in the period
                advocates.top_10_share | all | program_kind=employee | t12m | no enrolled advocate made a referral in the period
                advocates.gini | all | program_kind=employee | t12m | no enrolled advocate made a referral in the period
                advocates.penetration | all | program_kind=employee | t12m | no customer is active at the end of the month
                """,
                of("employee | t12m", TinySheet.absent(sheet, "advocates.")));
    }

    @Property(tries = 20)
    void theOrderOfTheRowsChangesNoDigit(@ForAll long seed) {
        assertEquals(
                TinySheet.figures(TinySheet.of(METRICS, AdvocateFigures::infer), "advocates."),
                TinySheet.figures(
                        TinySheet.of(METRICS.shuffled(new Random(seed)), AdvocateFigures::infer),
                        "advocates."));
    }
}
