package org.referralroi.reports;

import java.util.List;
import java.util.stream.Stream;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.roi.RoiReport;

/**
 * What the first page of the report says, for the mail that goes with it.
 *
 * @param month the month reported on, such as October 2026
 * @param asOf first day that is not seen
 * @param headline the answer
 * @param findings what the newest customers are projected to bring, and what each comparison says
 */
public record Briefing(String month, String asOf, String headline, List<String> findings) {

    public Briefing {
        findings = List.copyOf(findings);
    }

    /** The briefing on a run. */
    public static Briefing of(Statistics statistics) {
        RoiReport report = RoiReport.of(statistics);
        return new Briefing(
                report.month(),
                report.asOf(),
                report.verdict() + " " + report.headline().text(),
                Stream.concat(
                                Stream.of(report.outlook().text()),
                                report.comparisons().stream().map(Briefing::finding))
                        .toList());
    }

    /** What is compared, without the scale of its picture, and what holds among like ones. */
    private static String finding(RoiReport.Comparison comparison) {
        return "%s: %s"
                .formatted(
                        comparison.title().replaceFirst(":.*", ""),
                        comparison.sentences().get(0).text());
    }
}
