package org.referralroi.reports.sales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.figures.RunInfo;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.pdf.PdfDocument;
import org.referralroi.reports.pdf.RecordRows;
import org.referralroi.reports.sales.SalesReport.Board;
import org.referralroi.reports.sales.SalesReport.Frame;

/** The report and the pages of reps as PDF. Templates are loaded once for as many as are made. */
final class SalesPdf {

    private static final List<String> REPORT_SECTIONS =
            List.of(
                    "sales_tiles",
                    "sales_hot",
                    "sales_action",
                    "sales_board",
                    "sales_funnel",
                    "sales_pictures",
                    "sales_notes");

    private static final List<String> PAGE_SECTIONS =
            List.of("rep_hot", "rep_role", "rep_measures");

    private final LocalDate asOf;
    private final String company;
    private final PdfDocument report;
    private final PdfDocument page;

    SalesPdf(RunInfo run) {
        asOf = run.asOf();
        String name = run.presentation().company();
        company = name.isEmpty() ? "" : name + " · ";
        report = new PdfDocument(run.presentation(), "sales_report", REPORT_SECTIONS);
        page = new PdfDocument(run.presentation(), "rep_page", PAGE_SECTIONS);
    }

    byte[] report(SalesReport of) {
        Map<String, Object> values = values(of.frame());
        values.put("question", of.frame().question());
        values.put("verdict", of.verdict());
        values.put("headline", of.headline().text());
        values.put(
                "findings",
                of.findings().stream()
                        .map(Sentence::text)
                        .map(text -> "•  " + text)
                        .collect(Collectors.joining("\n")));
        values.put("tiles", new RecordRows(of.tiles()));
        values.put("hotTitle", of.hotList().title());
        values.put("hotNote", of.hotList().explanation());
        values.put("hot", new RecordRows(of.hotList().rows()));
        boards(values, "teamAction", of.teamActions());
        boards(values, "action", of.actions());
        boards(values, "teamBoard", of.teamBoards());
        boards(values, "board", of.boards());
        values.put("picturesNote", of.picturesNote());
        for (int i = 0; i < of.pictures().size(); i++) {
            values.put("picture" + i, new RecordRows(of.pictures().subList(i, i + 1)));
        }
        values.put("funnelTitle", of.funnelTitle());
        values.put("funnel", new RecordRows(of.funnel()));
        values.put("notes", new RecordRows(of.notes()));
        values.put("definitions", new RecordRows(of.definitions()));
        return report.pdf(of.frame().title(), asOf, values);
    }

    byte[] page(RepPage of) {
        Map<String, Object> values = values(of.frame());
        values.put("question", of.frame().question());
        values.put("name", of.name());
        values.put("details", of.details());
        values.put("hotTitle", of.hotList().title());
        values.put("hotNote", of.hotList().explanation());
        values.put("hot", new RecordRows(of.hotList().rows()));
        values.put("roles", new RecordRows(of.roles()));
        return page.pdf(of.frame().title(), asOf, values);
    }

    private static void boards(Map<String, Object> values, String name, List<Board> boards) {
        for (int i = 0; i < boards.size(); i++) {
            values.put(name + i + "Title", boards.get(i).title());
            values.put(name + i + "Who", boards.get(i).who());
            values.put(name + i + "Note", boards.get(i).explanation());
            values.put(name + i, new RecordRows(boards.get(i).rows()));
        }
    }

    private Map<String, Object> values(Frame frame) {
        Map<String, Object> values = new HashMap<>();
        values.put("about", company + frame.about());
        values.put("footer", company + frame.footer());
        return values;
    }
}
