package org.referralroi.reports.index;

import java.util.Map;

/** What the files of a report are called where people choose one. */
public final class ReportNames {

    private static final Map<String, String> NAMES =
            Map.of(
                    "roi_report", "Return on investment",
                    "sales_report", "Sales",
                    "advocate_report", "Advocates",
                    "data_quality", "Data quality",
                    "calculator", "What-if calculator");

    private static final Map<String, String> KINDS =
            Map.of("html", "page", "pdf", "PDF", "xlsx", "spreadsheet");

    private ReportNames() {}

    /** Such as Advocates (PDF) for advocate_report.pdf. */
    public static String of(String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        return "%s (%s)"
                .formatted(
                        NAMES.getOrDefault(stem, stem.replace('_', ' ')),
                        KINDS.getOrDefault(ending, ending));
    }
}
