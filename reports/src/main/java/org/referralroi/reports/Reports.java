package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.advocates.AdvocateReport;
import org.referralroi.reports.quality.QualityReport;

/** Writes the reports of a run. */
public final class Reports {

    /** The files written, in order. */
    public static final List<String> FILES =
            List.of(
                    "roi_report.pdf",
                    "roi_report.html",
                    "advocate_report.html",
                    "data_quality.html");

    private Reports() {}

    /**
     * Writes {@link #FILES} into an existing folder. The same statistics give the same bytes,
     * wherever and whenever.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Statistics statistics, Path folder) throws IOException {
        RoiReport report = RoiReport.of(statistics);
        Files.write(folder.resolve("roi_report.pdf"), RoiPdf.of(report, statistics.run().asOf()));
        Files.writeString(folder.resolve("roi_report.html"), Pages.roiReport(report), UTF_8);
        Files.writeString(
                folder.resolve("advocate_report.html"),
                page("advocate_report.jte", AdvocateReport.of(statistics)),
                UTF_8);
        Files.writeString(
                folder.resolve("data_quality.html"),
                page("quality_report.jte", QualityReport.of(statistics)),
                UTF_8);
    }

    private static String page(String template, Record report) {
        return Pages.render(template, Map.of("report", report, "style", PageStyle.standard()));
    }

    /** What the report says first, for the index of the months. */
    public static String headline(Statistics statistics) {
        RoiReport report = RoiReport.of(statistics);
        return report.verdict() + " " + report.headline().text();
    }
}
