package org.referralroi.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referralroi.figures.Presentation;
import org.referralroi.reports.pdf.PdfDocument;
import org.referralroi.reports.pdf.RecordRows;

/** The report as a PDF. The same report always gives the same bytes. */
final class RoiPdf {

    private static final List<String> SECTIONS =
            List.of("tiles", "pictures", "movements", "leaderboard", "tables", "notes");

    private RoiPdf() {}

    /**
     * @param asOf becomes the date of the document, so that it does not depend on the clock
     */
    static byte[] of(RoiReport report, Presentation look, LocalDate asOf) {
        return new PdfDocument(look, "roi_report", SECTIONS)
                .pdf(
                        "Referral program, return on investment, " + report.month(),
                        asOf,
                        values(report, look.company()));
    }

    private static Map<String, Object> values(RoiReport report, String company) {
        Map<String, Object> values = new HashMap<>(PdfTexts.of(report, company));
        values.put("tiles", new RecordRows(report.tiles()));
        values.put("picturesLeft", new RecordRows(report.conversionPictures()));
        values.put("picturesRight", new RecordRows(report.customerPictures()));
        values.put("trendLeft", new RecordRows(report.trendPictures().subList(0, 1)));
        values.put("trendRight", new RecordRows(report.trendPictures().subList(1, 2)));
        values.put("movements", new RecordRows(report.movements()));
        values.put("leaderboard", new RecordRows(report.leaderboard().advocates()));
        values.put("tables", new RecordRows(report.tables()));
        values.put("matches", new RecordRows(report.matches()));
        values.put("absent", new RecordRows(report.absent()));
        values.put("definitions", new RecordRows(PdfTexts.definitions(report)));
        return values;
    }
}
