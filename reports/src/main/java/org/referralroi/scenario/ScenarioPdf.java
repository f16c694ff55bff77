package org.referralroi.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
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

    /**
     * An assumption as text.
     *
     * @param head what the columns are called
     */
    public record InputRow(String name, String value, String range, String source, Head head) {}

    /** Names of columns. */
    public record Head(String name, String value, String range, String source) {}

    private final ScenarioLanguage language;

    private ScenarioPdf(ScenarioLanguage language) {
        this.language = language;
    }

    /**
     * The document; the same plan, draws and date give the same bytes.
     *
     * @param look whose locale says the language of the words too, where that is prepared
     * @param on becomes its date
     */
    public static byte[] of(
            Plan plan, Outcome outcome, MonteCarlo draws, Presentation look, LocalDate on) {
        ScenarioLanguage language = new ScenarioLanguage(look.locale());
        return new ScenarioPdf(language).pdf(plan, outcome, draws, look, on);
    }

    private byte[] pdf(
            Plan plan, Outcome outcome, MonteCarlo draws, Presentation look, LocalDate on) {
        ScenarioWords words = new ScenarioWords(plan, outcome, draws, language);
        ScenarioPictures pictures = new ScenarioPictures(plan, outcome, draws, language);
        String title = language.text("title");
        String about = (look.company().isEmpty() ? "" : look.company() + " · ") + words.about();
        Map<String, Object> values = new HashMap<>();
        values.put("about", about);
        values.put(
                "footer",
                about + " · " + language.text("pdf.seed", "seed", Integer.toString(draws.seed())));
        values.put("page", language.text("pdf.page"));
        values.put("title", title);
        values.put("verdict", words.verdict());
        values.put("findings", String.join("\n", words.findings()));
        values.put("tiles", new RecordRows(words.tiles()));
        values.put(
                "blocks",
                new RecordRows(
                        List.of(
                                picture("curve", "pdf.across", pictures.curve()),
                                picture("tornado", "pdf.colours", pictures.tornado()),
                                inputs(plan),
                                notes())));
        return new PdfDocument(look, language.texts().language(), "scenario", SECTIONS)
                .pdf(title, on, values);
    }

    private Block picture(String title, String more, Drawing drawing) {
        String about = language.text(title + "Help") + " " + language.text(more);
        Figure figure = new Figure(language.text(title), about, drawing);
        return new Block("", "", "scenario_picture", "", "", new RecordRows(List.of(figure)));
    }

    private Block inputs(Plan plan) {
        Head head =
                new Head(
                        language.text("pdf.input"),
                        language.text("pdf.value"),
                        language.text("pdf.range"),
                        language.text("source"));
        List<InputRow> rows = new ArrayList<>();
        for (Assumption each : plan.inForce()) {
            Input input = each.input();
            double value = plan.value(each.program(), input);
            Range range = plan.ranges().get(each);
            boolean certain = range == null || range.low() == range.high();
            rows.add(
                    new InputRow(
                            language.texts().name(each, plan.programs()),
                            language.value(input, value),
                            certain ? "" : language.range(input, range),
                            value == input.standard(each.program())
                                    ? language.texts().source(input)
                                    : language.text("pdf.own"),
                            head));
        }
        return new Block(
                language.text("entered"), "", "scenario_inputs", "", "", new RecordRows(rows));
    }

    private Block notes() {
        return new Block(
                "",
                "",
                "notes",
                language.text("notes"),
                "",
                new RecordRows(
                        List.of(
                                new Note(
                                        language.text("pdf.model"),
                                        "",
                                        withoutName(language.text("note.model"))),
                                new Note(
                                        language.text("pdf.ranges"),
                                        "",
                                        language.text("note.range")),
                                new Note(
                                        language.text("pdf.money"),
                                        "",
                                        language.text("note.money")))));
    }

    private static String withoutName(String text) {
        String rest = text.substring(text.indexOf(' ') + 1);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    static int horizon(Plan plan) {
        return (int) plan.value(Program.CUSTOMER, Input.HORIZON_MONTHS);
    }
}
