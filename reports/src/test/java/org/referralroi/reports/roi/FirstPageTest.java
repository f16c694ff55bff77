package org.referralroi.reports.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Reports;
import org.referralroi.reports.SampleStatistics;

/** What the first page says, sentence by sentence. */
class FirstPageTest {

    private static final String OTHERS = "referred_vs_non_referred";

    private final RoiReport report = RoiReport.of(RoiSample.company());

    @Test
    void aProgramThatEarnsMoreThanItCostsIsWorthItsMoney() {
        assertEquals("Yes, so far.", report.verdict());
        assertEquals(
                "By 1 November 2026 the 412 customers won by referral have brought in EUR 243,619 more in margin than the EUR 151,206 the program has cost: a return of 161.1%.",
                plain(report.headline().text()));
        assertEquals(
                "The 172 customers of the last twelve months are projected to return 190.4% (120.0% to 260.0%). The program earns its cost back as long as it brought 34.4% of them; the others may have come anyway.",
                plain(report.outlook().text()));
    }

    @Test
    void aProgramThatCostsMoreThanItEarnsIsNotYetWorthIt() {
        RoiReport poor =
                RoiReport.of(
                        RoiSample.with(
                                "roi.realised | referred | all | to_date | -0.25 | | | 40 | | ratio"));
        assertEquals("Not yet.", poor.verdict());
        assertEquals(
                "By 1 November 2026 the 40 customers won by referral have brought in margin that is, after the cost of the program, a return of −25.0%.",
                plain(poor.headline().text()));
    }

    @Test
    void aProgramThatCannotPayIsToldSo() {
        assertEquals(
                "The 172 customers of the last twelve months are projected to return 190.4% (120.0% to 260.0%). Even if the program had brought all of them it would not pay: break-even is at 134.0%.",
                plain(
                        RoiReport.of(
                                        RoiSample.with(
                                                "roi.break_even_incrementality | referred | all | t12m | 1.34 | | | 172 | | share"))
                                .outlook()
                                .text()));
    }

    @Test
    void likeForLikeComesFirstAndChanceIsNamed() {
        assertEquals(
                List.of(
                        "Among like leads (segment, region, quarter) referred ones are won 1.52× as often (1.30× to 1.78×): clearly more often.",
                        "As they come, the mix included, it is 1.76× (1.52× to 2.03×).",
                        "Among like customers the risk that a referred one leaves is 0.85× that of another (0.70× to 1.03×): chance alone could explain the difference.",
                        "As they come, the mix included, it is 0.64× (0.50× to 0.82×).",
                        "In 24 months a referred customer brings 1.09× the margin of another of the same segment and plan (1.02× to 1.16×): clearly more.",
                        "As they come, the mix included, it is 1.25× (1.10× to 1.42×)."),
                comparisons(RoiSample.company()));
    }

    @Test
    void aDifferenceForTheWorseIsSaidAsClearly() {
        assertEquals(
                "Among like leads (segment, region, quarter) referred ones are won 0.70× as often (0.55× to 0.89×): clearly less often.",
                comparisons(
                                RoiSample.with(
                                        "conversion.adjusted_ratio | referred_vs_non_referred | all | t12m | 0.7 | 0.55 | 0.89 | 900 | | ratio"))
                        .get(0));
        assertEquals(
                "Among like customers the risk that a referred one leaves is 1.40× that of another (1.10× to 1.78×): clearly higher.",
                comparisons(
                                RoiSample.with(
                                        "churn.adjusted_hazard_ratio | referred_vs_non_referred | all | to_date | 1.4 | 1.1 | 1.78 | 900 | | ratio"))
                        .get(2));
    }

    @Test
    void whatCannotBeAdjustedIsSaidWithItsReasonBeforeTheRawNumber() {
        assertEquals(
                List.of(
                        "Like for like: not computed, no stratum holds both.",
                        "As they come, the mix included, it is 1.76× (1.52× to 2.03×)."),
                comparisons(
                                RoiSample.without(
                                        "conversion.adjusted_ratio",
                                        OTHERS,
                                        "all",
                                        "t12m",
                                        "no stratum holds both"))
                        .subList(0, 2));
    }

    @Test
    void whatChangedIsToldWithItsReasonsAndWhetherItIsGood() {
        assertEquals("What changed since September 2026", report.changesTitle());
        assertEquals(
                List.of(
                        "▲ better GOOD Monthly recurring revenue of referred customers rose from EUR 37,903 to EUR 39,042: gained EUR 1,512 from new customers, EUR 432 from expansion, EUR 99 from those who came back; lost EUR 720 with those who left, EUR 184 by contraction.",
                        "▼ worse BAD 17 customers came by referral, after 21 customers the month before.",
                        "▲ worse BAD 2.8% of referred customers left in the month (1.6% to 5.0%), against 1.1% in an average month of the last twelve: more than usual.",
                        "▲ better GOOD Monthly recurring revenue of the other customers rose from EUR 182,089 to EUR 183,002: gained EUR 4,029 from new customers, EUR 1,180 from expansion, EUR 615 from those who came back; lost EUR 3,960 with those who left, EUR 951 by contraction.",
                        "· NEUTRAL Figures of this month that were published before have moved; all are listed under Restatements."),
                changes(report));
    }

    @Test
    void aMonthOfChurnWithinChanceIsNoChange() {
        assertEquals(
                "= steady NEUTRAL 1.3% of referred customers left in the month (0.7% to 2.4%), against 1.1% in an average month of the last twelve: no more than chance explains.",
                changes(
                                RoiReport.of(
                                        RoiSample.with(
                                                "churn.monthly_rate | referred | all | month | 0.013 | 0.007 | 0.024 | 388 | | share")))
                        .get(2));
    }

    @Test
    void whatToDoIsAskedForByAFigureEach() {
        assertEquals(
                List.of(
                        "Call the referrals nobody has called. 31.2% of the referrals older than the target days were never contacted (28.0% to 35.0%; 820 referrals).",
                        "Answer referrals in time. 22.0% were contacted within the target hours (19.0% to 25.0%; 840 referrals).",
                        "Bring sales into more referrals. Referred leads with sales involved are won 1.61× as often as like ones without (1.20× to 2.16×).",
                        "Ask for more referrals by the best channel. Verbal referrals convert at 41.0% (33.0% to 49.0%), all referred leads at 28.2%.",
                        "Pay the rewards that are owed. EUR 2,451 is owed for 31 rewards, of it EUR 150 because the payment failed.",
                        "Wake the advocates who do not refer. 31.0% of the enrolled have referred anyone in twelve months (29.0% to 33.0%; 1,800 advocates)."),
                steps(report));
    }

    @Test
    void aLossThatCannotBeExcludedComesFirst() {
        assertEquals(
                "Do not spend more yet. The projected return of 20.0% (−40.0% to 80.0%) may be a loss.",
                steps(
                                RoiReport.of(
                                        RoiSample.with(
                                                "roi.cohort | referred | all | t12m | 0.2 | -0.4 | 0.8 | 172 | | ratio")))
                        .get(0));
        assertEquals(
                "Do not spend more yet. An average referred customer has not paid back within the 9 months of tenure that can be seen.",
                steps(
                                RoiReport.of(
                                        RoiSample.without(
                                                "payback.months",
                                                "referred",
                                                "all",
                                                "to_date",
                                                "not paid back within the 9 months of tenure that can be seen")))
                        .get(0));
    }

    @Test
    void aRuleThatDoesNotHoldIsSilent() {
        List<String> steps =
                steps(
                        RoiReport.of(
                                RoiSample.with(
                                        "follow_up.untouched | all | all | t12m | 0.12 | 0.09 | 0.15 | 820 | | share")));
        assertTrue(steps.get(0).startsWith("Answer referrals in time."), steps.get(0));
        assertEquals(
                "Mind that the advantage fades. Like for like a referred customer brings EUR 42.10 more in the first quarter, EUR −3.40 in the latest.",
                steps.get(5));
    }

    @Test
    void aCompanyThatHasJustBegunIsToldWhatIsMissing() {
        RoiReport beginning = RoiReport.of(SampleStatistics.beginning());
        assertEquals("It cannot be said yet.", beginning.verdict());
        assertEquals(
                List.of("· NEUTRAL Nothing is known yet of both this month and the last."),
                changes(beginning));
        assertEquals(
                List.of("Nothing calls for action. None of the rules under Method holds."),
                steps(beginning));
        assertEquals(
                "It cannot be said yet. The return on the program is not computed: the program has no cost on record.",
                Reports.headline(SampleStatistics.beginning()));
    }

    private static List<String> comparisons(Statistics statistics) {
        return RoiReport.of(statistics).comparisons().stream()
                .flatMap(c -> c.sentences().stream())
                .map(s -> plain(s.text()))
                .toList();
    }

    private static List<String> changes(RoiReport report) {
        return report.changes().stream()
                .map(c -> plain(c.sign() + " " + c.tone() + " " + c.sentence().text()))
                .toList();
    }

    private static List<String> steps(RoiReport report) {
        return report.steps().stream()
                .map(s -> plain(s.title() + " " + s.reason().text()))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
