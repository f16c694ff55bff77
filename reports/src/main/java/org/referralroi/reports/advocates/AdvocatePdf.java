package org.referralroi.reports.advocates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import org.referralroi.figures.RunInfo;
import org.referralroi.reports.Note;
import org.referralroi.reports.Picture;
import org.referralroi.reports.list.ListTable;
import org.referralroi.reports.list.PrintRow;
import org.referralroi.reports.pdf.PdfDocument;
import org.referralroi.reports.pdf.RecordRows;

/** The report as a PDF. The same report always gives the same bytes. */
final class AdvocatePdf {

    private static final List<String> SECTIONS =
            List.of(
                    "blocks",
                    "tiles",
                    "notes",
                    "picture_pair",
                    "list_ranked",
                    "list_numbers",
                    "list_four",
                    "list_six",
                    "list_days",
                    "list_reasons");

    /**
     * What stands in a document below what is before it.
     *
     * @param heading where a section begins, else empty
     * @param lead below the heading
     * @param template that prints the rows
     */
    public record Block(
            String heading,
            String lead,
            String template,
            String title,
            String note,
            JRDataSource rows) {}

    /** Two pictures side by side. */
    public record Pair(Picture left, Picture right) {}

    private AdvocatePdf() {}

    static byte[] of(AdvocateReport report, RunInfo run) {
        Map<String, Object> values = new HashMap<>();
        String company = run.presentation().company();
        String about = (company.isEmpty() ? "" : company + " · ") + report.about();
        values.put("about", about);
        values.put("footer", about + " · run " + report.run());
        values.put("title", report.title());
        values.put("verdict", report.verdict());
        values.put(
                "findings",
                report.findings().stream()
                        .map(finding -> "•  " + finding.text())
                        .collect(Collectors.joining("\n")));
        values.put("tiles", new RecordRows(report.tiles()));
        values.put("blocks", new RecordRows(blocks(report)));
        return new PdfDocument(run.presentation(), "advocate_report", SECTIONS)
                .pdf("Advocates, " + report.month(), run.asOf(), values);
    }

    private static List<Block> blocks(AdvocateReport report) {
        List<Block> blocks = new ArrayList<>();
        lists(blocks, "list_ranked", AdvocateReport.LEADERS, report.leaderboards());
        blocks.add(pair(AdvocateReport.LADDER, "", report.ladderPictures()));
        lists(blocks, "list_four", "", report.ladder());
        blocks.add(
                pair(
                        AdvocateReport.CONCENTRATION,
                        AdvocateReport.CONCENTRATION_NOTE,
                        report.concentration()));
        blocks.add(new Block("", "", "tiles", "", "", new RecordRows(report.concentrationTiles())));
        blocks.add(
                new Block(
                        report.rewardsTitle(),
                        "",
                        "tiles",
                        "",
                        "",
                        new RecordRows(report.rewardTiles())));
        lists(blocks, "list_six", "", List.of(report.rewards()));
        blocks.add(headed("list_numbers", report.partners()));
        blocks.add(headed("list_days", report.dormant()));
        lists(blocks, "list_reasons", AdvocateReport.FLAGS, report.flags());
        blocks.add(notes(AdvocateReport.ABSENT, report.notes()));
        blocks.add(notes(AdvocateReport.DEFINITIONS, report.definitions()));
        return blocks;
    }

    /** The first under the heading of the section. */
    private static void lists(
            List<Block> blocks, String template, String heading, List<ListTable> tables) {
        for (ListTable table : tables) {
            blocks.add(
                    new Block(
                            table == tables.get(0) ? heading : "",
                            "",
                            template,
                            table.title(),
                            table.explanation(),
                            new RecordRows(PrintRow.of(table))));
        }
    }

    /** A list whose title is the heading of its section. */
    private static Block headed(String template, ListTable table) {
        return new Block(
                table.title(),
                "",
                template,
                "",
                table.explanation(),
                new RecordRows(PrintRow.of(table)));
    }

    private static Block pair(String heading, String lead, List<Picture> pictures) {
        return new Block(
                heading,
                lead,
                "picture_pair",
                "",
                "",
                new RecordRows(List.of(new Pair(pictures.get(0), pictures.get(1)))));
    }

    private static Block notes(String title, List<Note> notes) {
        return new Block("", "", "notes", title, "", new RecordRows(notes));
    }
}
