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
                EXPECTED
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
