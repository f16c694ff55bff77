package org.referralroi.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.advocates.AdvocateReport;
import org.referralroi.reports.roi.RoiReport;
import org.referralroi.reports.sales.SalesReport;

/**
 * What a report says first, for the mail that goes with it. It names nobody: mails are forwarded
 * further than reports.
 *
 * @param month the month reported on, such as October 2026
 * @param asOf first day that is not seen
 * @param headline the answer
 * @param findings what supports it, a sentence each
 */
public record Briefing(String month, String asOf, String headline, List<String> findings) {

    public Briefing {
        findings = List.copyOf(findings);
    }

    /**
     * The briefing on a report of a run.
     *
     * @param report {@code roi_report}, {@code sales_report} or {@code advocate_report}
     */
    public static Briefing of(Statistics statistics, String report) {
        return switch (report) {
            case "roi_report" -> of(RoiReport.of(statistics));
            case "sales_report" -> of(SalesReport.of(statistics));
            case "advocate_report" -> of(AdvocateReport.of(statistics));
            default -> throw new IllegalArgumentException("no report is called " + report);
        };
    }

    private static Briefing of(RoiReport report) {
        return new Briefing(
                report.month(),
                report.asOf(),
                report.verdict() + " " + report.headline().text(),
                Stream.concat(
                                Stream.of(report.outlook().text()),
                                report.comparisons().stream().map(Briefing::finding))
                        .toList());
    }

    /** Verdict and headline rest on the hot list and on what was never contacted. */
    private static Briefing of(SalesReport report) {
        return new Briefing(
                report.frame().month(),
                report.frame().asOf(),
                report.verdict() + " " + report.headline().text(),
                report.findings().stream().map(Sentence::text).toList());
    }

    /** The verdict rests on the first finding, so they are one answer. */
    private static Briefing of(AdvocateReport report) {
        List<String> findings = report.findings().stream().map(Sentence::text).toList();
        return new Briefing(
                report.month(),
                report.asOf(),
                Stream.concat(Stream.of(report.verdict()), findings.stream().limit(1))
                        .collect(Collectors.joining(" ")),
                findings.stream().skip(1).toList());
    }

    /** What is compared, without the scale of its picture, and what holds among like ones. */
    private static String finding(RoiReport.Comparison comparison) {
        return "%s: %s"
                .formatted(
                        comparison.title().replaceFirst(":.*", ""),
                        comparison.sentences().get(0).text());
    }
}
