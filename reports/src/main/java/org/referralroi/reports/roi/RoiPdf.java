package org.referralroi.reports.roi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Presentation;
import org.referralroi.reports.pdf.PdfDocument;
import org.referralroi.reports.pdf.RecordRows;

/** The report as a PDF. The same report always gives the same bytes. */
public final class RoiPdf {

    /** The parts of the first page, then the kinds of blocks. */
    private static final List<String> SECTIONS =
            List.of(
                    "roi_tiles",
                    "roi_comparisons",
                    "roi_changes",
                    "roi_steps",
                    "roi_pair",
                    "roi_wide",
                    "roi_numbers3",
                    "roi_numbers6",
                    "roi_claims",
                    "roi_leaderboard",
                    "roi_dense");

    private RoiPdf() {}

    /**
     * @param asOf becomes the date of the document, so that it does not depend on the clock
     */
    public static byte[] of(RoiReport report, Presentation look, LocalDate asOf) {
        return new PdfDocument(look, "roi_report", SECTIONS)
                .pdf(
                        "Referral program, return on investment, " + report.month(),
                        asOf,
                        values(report, look.company()),
                        new RecordRows(PdfBlock.of(report)));
    }

    private static Map<String, Object> values(RoiReport report, String company) {
        String about = (company.isEmpty() ? "" : company + " · ") + report.about();
        Map<String, Object> values = new HashMap<>();
        values.put("about", about);
        values.put("footer", about + " · run " + report.run());
        values.put("title", report.title());
        values.put("verdict", report.verdict());
        values.put("headline", report.headline().text());
        values.put("outlook", report.outlook().text());
        values.put("comparisonTitle", report.comparisonTitle());
        values.put("comparisonNote", report.comparisonNote());
        values.put("changesTitle", report.changesTitle());
        values.put("stepsTitle", report.stepsTitle());
        values.put("tiles", new RecordRows(report.tiles()));
        values.put("comparisons", new RecordRows(PdfBlock.comparisons(report)));
        values.put("changes", new RecordRows(PdfBlock.changes(report)));
        values.put("steps", new RecordRows(PdfBlock.steps(report)));
        return values;
    }
}
