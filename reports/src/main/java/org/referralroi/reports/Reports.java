package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.advocates.AdvocateReport;
import org.referralroi.reports.quality.QualityReport;
import org.referralroi.reports.roi.RoiPdf;
import org.referralroi.reports.roi.RoiReport;
import org.referralroi.reports.sales.SalesFiles;

/** Writes the reports of a run. */
public final class Reports {

    /** The files written, in order. */
    public static final List<String> FILES =
            List.of(
                    "roi_report.pdf",
                    "roi_report.html",
                    "sales_report.pdf",
                    "sales_report.html",
                    "sales_report.xlsx",
                    "advocate_report.pdf",
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
        List<Report> reports =
                List.of(
                        () -> writeRoi(statistics, folder),
                        () -> new SalesFiles(statistics).write(folder),
                        () -> writeAdvocates(statistics, folder),
                        () -> writeQuality(statistics, folder));
        try {
            reports.parallelStream().forEach(Report::unchecked);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One of the reports, made beside the others. */
    private interface Report {
        void write() throws IOException;

        default void unchecked() {
            try {
                write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void writeRoi(Statistics statistics, Path folder) throws IOException {
        RoiReport report = RoiReport.of(statistics);
        Presentation look = statistics.run().presentation();
        Files.write(
                folder.resolve("roi_report.pdf"), RoiPdf.of(report, look, statistics.run().asOf()));
        Files.writeString(folder.resolve("roi_report.html"), Pages.roiReport(report, look), UTF_8);
    }

    private static void writeAdvocates(Statistics statistics, Path folder) throws IOException {
        AdvocateReport report = AdvocateReport.of(statistics);
        Files.write(folder.resolve("advocate_report.pdf"), report.pdf(statistics.run()));
        Files.writeString(
                folder.resolve("advocate_report.html"),
                Pages.render(
                        "advocate_report",
                        statistics.run().presentation(),
                        Map.of("report", report)),
                UTF_8);
    }

    private static void writeQuality(Statistics statistics, Path folder) throws IOException {
        Files.writeString(
                folder.resolve("data_quality.html"),
                Pages.render(
                        "quality_report",
                        statistics.run().presentation(),
                        Map.of("report", QualityReport.of(statistics))),
                UTF_8);
    }

    /** What the report says first, for the index of the months. */
    public static String headline(Statistics statistics) {
        return RoiReport.answer(statistics);
    }
}
