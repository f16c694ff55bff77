package org.referralroi.reports.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;

class WordsTest {

    @Test
    void aProgramThatEarnsMoreThanItCostsIsWorthItsMoney() {
        RoiReport report = RoiReport.of(SampleStatistics.company());
        assertEquals("Yes, so far.", report.verdict());
        assertEquals(
                "By 1 November 2026 the 412 customers won by referral have brought in EUR 243,619 more in margin than the EUR 151,206 the program has cost: a return of 161.1%.",
                plain(report.headline()));
        assertEquals(
                List.of(
                        "Referred leads are won 1.76× as often as non-referred ones (interval 1.52× to 2.03×): clearly more often.",
                        "In a month of the last twelve, 1.1% of referred customers left, against 1.8% of the others.",
                        "In the first 24 months a referred customer brings EUR 2,188 in margin, another customer EUR 1,755."),
                report.findings().stream().map(WordsTest::plain).toList());
    }

    @Test
    void aProgramThatCostsMoreThanItEarnsIsNotYetWorthIt() {
        RoiReport report = RoiReport.of(with(roi(-0.25, -5_000_000, 20_000_000)));
        assertEquals("Not yet.", report.verdict());
        assertEquals(
                "By 1 November 2026 the 40 customers won by referral have brought in EUR 50,000 less in margin than the EUR 200,000 the program has cost: a return of −25.0%.",
                plain(report.headline()));
    }

    @Test
    void theIndexSaysVerdictAndHeadline() {
        assertEquals(
                "It cannot be said yet. The return on the program is not computed: the program has no cost on record.",
                Reports.headline(SampleStatistics.beginning()));
    }

    @Test
    void anIntervalThatHoldsEqualityIsNoDifference() {
        assertEquals(
                "Referred leads are won 1.10× as often as non-referred ones (interval 0.90× to 1.34×): chance alone could explain the difference.",
                finding(1.1, 0.9, 1.34));
        assertEquals(
                "Referred leads are won 0.70× as often as non-referred ones (interval 0.55× to 0.89×): clearly less often.",
                finding(0.7, 0.55, 0.89));
    }

    private static String finding(double value, double low, double high) {
        Figure ratio =
                new Figure(
                        "conversion.ratio",
                        "referred_vs_non_referred",
                        "all",
                        "t12m",
                        value,
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        900,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "ratio",
                        "katz");
        return plain(RoiReport.of(with(ratio)).findings().get(0));
    }

    private static Figure roi(double value, long gainMinor, long costMinor) {
        return new Figure(
                "roi.realised",
                "referred",
                "all",
                "to_date",
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                40,
                OptionalLong.of(gainMinor),
                OptionalLong.of(costMinor),
                "ratio",
                "quotient of sums");
    }

    /** The sample company with one figure put in the place of its own. */
    private static Statistics with(Figure figure) {
        Statistics company = SampleStatistics.company();
        List<Figure> figures = new ArrayList<>(company.figures());
        figures.replaceAll(
                f ->
                        f.figure().equals(figure.figure()) && f.group().equals(figure.group())
                                ? figure
                                : f);
        return new Statistics(company.run(), figures, company.absent(), company.others());
    }

    private static String plain(Sentence sentence) {
        return sentence.text().replace('\u00a0', ' ');
    }
}
