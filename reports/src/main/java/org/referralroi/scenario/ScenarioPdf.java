package org.referralroi.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import org.referralroi.calculator.PageTexts;
import org.referralroi.charts.Drawing;
import org.referralroi.figures.Presentation;
import org.referralroi.reports.Note;
import org.referralroi.reports.pdf.PdfDocument;
import org.referralroi.reports.pdf.RecordRows;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Outcome;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Range;
import org.referralroi.whatif.Written;

/** A scenario as a PDF: what it returns, what that hangs on, what was assumed. */
public final class ScenarioPdf {
    private static final List<String> SECTIONS =
            List.of("tiles", "blocks", "notes", "scenario_picture", "scenario_inputs");

    /**
     * What stands below what is before it.
     *
     * @param heading where a section begins, else empty
     * @param lead below the heading
     */
    public record Block(
            String heading,
            String lead,
            String template,
            String title,
            String note,
            JRDataSource rows) {}

    /** A picture under its title. */
    public record Figure(String title, String about, Drawing drawing) {}

    /** An assumption as text. */
    public record InputRow(String name, String value, String range, String source) {}

    private ScenarioPdf() {}

    /**
     * The document; the same plan, draws and date give the same bytes.
     *
     * @param on becomes its date
     */
    public static byte[] of(
            Plan plan, Outcome outcome, MonteCarlo draws, Presentation look, LocalDate on) {
        ScenarioWords words = new ScenarioWords(plan, outcome, draws);
        ScenarioPictures pictures = new ScenarioPictures(plan, outcome, draws);
        String title = PageTexts.text("title");
        String about = (look.company().isEmpty() ? "" : look.company() + " · ") + words.about();
        Map<String, Object> values = new HashMap<>();
        values.put("about", about);
        values.put("footer", about + " · draws from seed " + draws.seed());
        values.put("title", title);
        values.put("verdict", minus(words.verdict()));
        values.put("findings", minus(String.join("\n", words.findings())));
        values.put("tiles", new RecordRows(words.tiles()));
        values.put(
                "blocks",
                new RecordRows(
                        List.of(
                                picture(
                                        "curve",
                                        PageTexts.text("curveHelp")
                                                + " Across: months since the start.",
                                        pictures.curve()),
                                picture(
                                        "tornado",
                                        PageTexts.text("tornadoHelp")
                                                + " Grey: worse; in colour: better.",
                                        pictures.tornado()),
                                inputs(plan),
                                notes())));
        return new PdfDocument(look, "scenario", SECTIONS).pdf(title, on, values);
    }

    private static Block picture(String title, String about, Drawing drawing) {
        Figure figure = new Figure(PageTexts.text(title), about, drawing);
        return new Block("", "", "scenario_picture", "", "", new RecordRows(List.of(figure)));
    }

    private static Block inputs(Plan plan) {
        List<InputRow> rows = new ArrayList<>();
        for (Assumption each : plan.inForce()) {
            Input input = each.input();
            double value = plan.value(each.program(), input);
            Range range = plan.ranges().get(each);
            boolean certain = range == null || range.low() == range.high();
            rows.add(
                    new InputRow(
                            PageTexts.name(each, plan.programs()),
                            Written.value(input, value),
                            certain ? "" : Written.range(input, range),
                            value == input.standard(each.program())
                                    ? input.source()
                                    : "Own input"));
        }
        return new Block(
                PageTexts.text("entered"), "", "scenario_inputs", "", "", new RecordRows(rows));
    }

    private static Block notes() {
        return new Block(
                "",
                "",
                "notes",
                PageTexts.text("notes"),
                "",
                new RecordRows(
                        List.of(
                                new Note("Model", "", withoutName(PageTexts.text("note.model"))),
                                new Note("Ranges", "", PageTexts.text("note.range")),
                                new Note("Money", "", PageTexts.text("note.money")))));
    }

    private static String withoutName(String text) {
        String rest = text.substring(text.indexOf(' ') + 1);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    // a hyphen before a number would let it go on in the next line
    private static String minus(String text) {
        return text.replaceAll("-(?=\\d)", "\u2212");
    }

    static int horizon(Plan plan) {
        return (int) plan.value(Program.CUSTOMER, Input.HORIZON_MONTHS);
    }
}
