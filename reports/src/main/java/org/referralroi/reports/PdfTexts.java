package org.referralroi.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.reports.RoiReport.Note;

/** The texts around the figures in the PDF: titles, notes, footer. */
final class PdfTexts {

    private PdfTexts() {}

    static Map<String, Object> of(RoiReport report, String company) {
        String about =
                (company.isEmpty() ? "" : company + " · ")
                        + "Referral program · %s · as of %s"
                                .formatted(report.month(), report.asOf());
        return Map.ofEntries(
                Map.entry("about", about),
                Map.entry("footer", about + " · run " + report.run()),
                Map.entry("title", report.title()),
                Map.entry("verdict", report.verdict()),
                Map.entry("headline", report.headline().text()),
                Map.entry("basis", report.basis()),
                Map.entry(
                        "findings",
                        report.findings().stream()
                                .map(f -> "•  " + f.text())
                                .collect(Collectors.joining("\n"))),
                Map.entry("comparisonTitle", report.comparisonTitle()),
                Map.entry("comparisonNote", report.comparisonNote()),
                Map.entry("trendTitle", report.trendTitle()),
                Map.entry("trendNote", RoiReport.TREND_NOTE),
                Map.entry("movementTitle", report.movementTitle()),
                Map.entry("leaderboardTitle", report.leaderboard().title()),
                Map.entry("leaderboardNote", report.leaderboard().explanation()),
                Map.entry("qualityTitle", RoiReport.QUALITY_TITLE),
                Map.entry("qualityNote", report.qualityNote()),
                Map.entry("absentTitle", RoiReport.ABSENT_TITLE),
                Map.entry("definitionsTitle", RoiReport.DEFINITIONS_TITLE),
                Map.entry("definitionsNote", ""));
    }

    static List<Note> definitions(RoiReport report) {
        return report.definitions().stream().map(RoiReport.Definition::note).toList();
    }
}
