package org.referralroi.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Statistics;

/** Writes the reports of a run. */
public final class Reports {

    /** The files written, in order. */
    public static final List<String> FILES = List.of("roi_report.pdf", "roi_report.html");

    private Reports() {}

    /**
     * Writes {@link #FILES} into an existing folder. The same statistics give the same bytes,
     * wherever and whenever.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Statistics statistics, Path folder) throws IOException {
        RoiReport report = RoiReport.of(statistics);
        Presentation look = statistics.run().presentation();
        Files.write(
                folder.resolve("roi_report.pdf"), RoiPdf.of(report, look, statistics.run().asOf()));
        Files.writeString(folder.resolve("roi_report.html"), Pages.roiReport(report, look), UTF_8);
    }

    /** What the report says first, for the index of the months. */
    public static String headline(Statistics statistics) {
        RoiReport report = RoiReport.of(statistics);
        return report.verdict() + " " + report.headline().text();
    }
}
