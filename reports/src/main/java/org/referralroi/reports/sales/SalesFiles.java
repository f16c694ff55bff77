package org.referralroi.reports.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.reports.Pages;

/** Writes the report for sales and the pages of reps. */
public final class SalesFiles {

    /** The files of the report, in order; the pages of reps come beside them. */
    public static final List<String> FILES =
            List.of("sales_report.pdf", "sales_report.html", "sales_report.xlsx");

    /** Folder of the pages of reps, within that of the reports. */
    public static final String REPS = People.FOLDER;

    private final Statistics statistics;
    private final People people;
    private final List<RepStanding> reps;
    private final ComposeRepPages pages;
    private final SalesPdf pdf;

    /** Prepares what all pages of reps share, so that each is made fast. */
    public SalesFiles(Statistics statistics) {
        this.statistics = statistics;
        this.people = new People(statistics);
        this.reps = List.copyOf(people.reps());
        this.pages = new ComposeRepPages(statistics);
        this.pdf = new SalesPdf(statistics.run());
    }

    /**
     * Writes {@link #FILES} into an existing folder.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder) throws IOException {
        SalesReport report = SalesReport.of(statistics);
        Files.write(folder.resolve("sales_report.pdf"), pdf.report(report));
        Files.writeString(
                folder.resolve("sales_report.html"), page(report, statistics.run()), UTF_8);
        Files.write(folder.resolve("sales_report.xlsx"), SalesWorkbook.of(statistics));
    }

    /** The report as a page. */
    static String page(SalesReport report, RunInfo run) {
        return Pages.render("sales_report", run.presentation(), Map.of("report", report));
    }

    /** How many reps have a page. */
    public int reps() {
        return reps.size();
    }

    /**
     * File of the page of a rep, such as 0001.pdf; nothing of it comes from data.
     *
     * @param index from 0
     */
    public String repFile(int index) {
        return people.file(reps.get(index).repId());
    }

    /**
     * The page of a rep.
     *
     * @param index from 0
     */
    public byte[] repPage(int index) {
        return pdf.page(pages.page(reps.get(index)));
    }
}
