package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import org.referralroi.charts.Drawing;
import org.referralroi.reports.Note;
import org.referralroi.reports.Picture;
import org.referralroi.reports.pdf.RecordRows;
import org.referralroi.reports.roi.Block.Claims;
import org.referralroi.reports.roi.Block.Leaderboard;
import org.referralroi.reports.roi.Block.Notes;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Pictures;
import org.referralroi.reports.roi.Block.Wide;
import org.referralroi.reports.roi.RoiReport.Section;

/**
 * A block as the frame of the PDF takes it: which template sets it, with which rows.
 *
 * @param template empty for a section of which there is nothing but the heading to print
 */
public record PdfBlock(
        String section,
        String heading,
        String note,
        String template,
        JRDataSource rows,
        Map<String, Object> parameters) {

    /** Two pictures in a row, the second of which may be absent. */
    public record PictureRow(String leftTitle, Drawing left, String rightTitle, Drawing right) {}

    /** Two notes in a row, the second of which may be absent; keys stand behind the texts. */
    public record NoteRow(String leftName, String leftText, String rightName, String rightText) {}

    /** A row of numbers; unused columns lie before the used ones and are null. */
    public record NumberRow(
            String name,
            String detail,
            String v1,
            String s1,
            String v2,
            String s2,
            String v3,
            String s3,
            String v4,
            String s4,
            String v5,
            String s5,
            String v6,
            String s6) {}

    /** A claim with our figure as text. */
    public record ClaimRow(
            String claim,
            String source,
            String claimed,
            String ours,
            String small,
            String verdict,
            String reason) {}

    /** A comparison with its sentences as text. */
    public record ComparisonRow(String title, Drawing drawing, String first, String second) {}

    /** A change as text. */
    public record ChangeRow(String sign, String tone, String text) {}

    /** A step as text. */
    public record StepRow(String number, String title, String text) {}

    private static final int FEW_COLUMNS = 3;
    private static final String MORE =
            " Which way is good, its unit and its source are said in roi_report.html.";

    static List<PdfBlock> of(RoiReport report) {
        List<PdfBlock> blocks = new ArrayList<>();
        for (Section section : report.sections()) {
            if (section.blocks().isEmpty()) {
                blocks.add(block(section, "", List.of(), Map.of()));
            }
            section.blocks().forEach(block -> blocks.add(of(section, block)));
        }
        return blocks;
    }

    private static PdfBlock of(Section section, Block block) {
        if (block instanceof Pictures pictures) {
            return block(section, "roi_pair", List.of(pair(pictures.pictures())), Map.of());
        }
        if (block instanceof Wide wide) {
            return block(section, "roi_wide", List.of(wide.picture()), Map.of());
        }
        if (block instanceof Numbers numbers) {
            return numbers(section, numbers);
        }
        if (block instanceof Claims claims) {
            return block(
                    section,
                    "roi_claims",
                    claims.claims().stream().map(PdfBlock::claim).toList(),
                    Map.of());
        }
        if (block instanceof Leaderboard board) {
            return block(
                    section,
                    "roi_leaderboard",
                    board.advocates(),
                    Map.of("title", board.title(), "note", board.explanation()));
        }
        List<Note> notes = ((Notes) block).notes();
        boolean pageHasMore = notes.stream().anyMatch(note -> !note.more().isEmpty());
        return block(
                pageHasMore ? withNote(section, section.note() + MORE) : section,
                "roi_dense",
                pairs(notes),
                Map.of());
    }

    private static Section withNote(Section section, String note) {
        return new Section(section.id(), section.title(), note, section.blocks());
    }

    private static PdfBlock block(
            Section section,
            String template,
            List<? extends Record> rows,
            Map<String, Object> parameters) {
        // Jasper adds parameters of its own to the map it is given
        return new PdfBlock(
                section.id(),
                section.title(),
                section.note(),
                template,
                new RecordRows(rows),
                new HashMap<>(parameters));
    }

    private static PictureRow pair(List<Picture> pictures) {
        Picture left = pictures.get(0);
        return pictures.size() == 1
                ? new PictureRow(left.title(), left.drawing(), null, null)
                : new PictureRow(
                        left.title(),
                        left.drawing(),
                        pictures.get(1).title(),
                        pictures.get(1).drawing());
    }

    private static List<NoteRow> pairs(List<Note> notes) {
        List<NoteRow> rows = new ArrayList<>();
        for (int i = 0; i < notes.size(); i += 2) {
            Note left = notes.get(i);
            boolean alone = i + 1 == notes.size();
            rows.add(
                    new NoteRow(
                            left.name(),
                            text(left),
                            alone ? null : notes.get(i + 1).name(),
                            alone ? null : text(notes.get(i + 1))));
        }
        return rows;
    }

    private static String text(Note note) {
        return note.key().isEmpty() ? note.text() : "%s (%s)".formatted(note.text(), note.key());
    }

    private static PdfBlock numbers(Section section, Numbers numbers) {
        int columns = numbers.heads().size() <= FEW_COLUMNS ? FEW_COLUMNS : Numbers.MOST_COLUMNS;
        int unused = columns - numbers.heads().size();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", numbers.title());
        parameters.put("head0", numbers.name());
        for (int i = 0; i < numbers.heads().size(); i++) {
            parameters.put("head" + (unused + i + 1), numbers.heads().get(i));
        }
        return block(
                section,
                "roi_numbers" + columns,
                numbers.rows().stream().map(row -> row(row, unused)).toList(),
                parameters);
    }

    private static NumberRow row(Block.Row row, int unused) {
        String[] values = new String[Numbers.MOST_COLUMNS];
        String[] small = new String[Numbers.MOST_COLUMNS];
        for (int i = 0; i < row.cells().size(); i++) {
            values[unused + i] = row.cells().get(i).value();
            small[unused + i] = row.cells().get(i).small();
        }
        return new NumberRow(
                row.name(),
                row.detail(),
                values[0],
                small[0],
                values[1],
                small[1],
                values[2],
                small[2],
                values[3],
                small[3],
                values[4],
                small[4],
                values[5],
                small[5]);
    }

    private static ClaimRow claim(Block.Claim claim) {
        return new ClaimRow(
                claim.claim(),
                claim.source(),
                claim.claimed(),
                claim.ours().value(),
                claim.ours().computed()
                        ? (claim.ours().range() + "\n" + claim.ours().basis()).strip()
                        : "",
                claim.sign() + " " + claim.verdict(),
                claim.reason());
    }

    static List<ComparisonRow> comparisons(RoiReport report) {
        return report.comparisons().stream()
                .map(
                        c ->
                                new ComparisonRow(
                                        c.title(),
                                        c.drawing(),
                                        c.sentences().get(0).text(),
                                        c.sentences().size() > 1
                                                ? c.sentences().get(1).text()
                                                : null))
                .toList();
    }

    static List<ChangeRow> changes(RoiReport report) {
        return report.changes().stream()
                .map(c -> new ChangeRow(c.sign(), c.tone().name(), c.sentence().text()))
                .toList();
    }

    static List<StepRow> steps(RoiReport report) {
        List<StepRow> rows = new ArrayList<>();
        for (RoiReport.Step step : report.steps()) {
            rows.add(
                    new StepRow(
                            Integer.toString(rows.size() + 1), step.title(), step.reason().text()));
        }
        return rows;
    }
}
