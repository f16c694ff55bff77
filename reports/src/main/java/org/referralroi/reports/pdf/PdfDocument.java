package org.referralroi.reports.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.referralroi.charts.Drawing;
import org.referralroi.charts.Ink;
import org.referralroi.charts.Palette;
import org.referralroi.figures.Colour;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Paper;

/**
 * A kind of document: a frame and the sections that stand in it, in the look of a company. It can
 * be filled as often as there are documents; the same contents always give the same bytes.
 *
 * <p>A template finds the others in its parameter {@code templates}, the name of the company in
 * {@code company} and its logo in {@code logo}, null where there is none. What has the style {@code
 * accent} or {@code accentPast} gets the colours of the company.
 */
public final class PdfDocument {

    /** Follows the name of a frame for pages of US Letter. */
    static final String LETTER = ".letter";

    private static final String TEMPLATES = "/org/referralroi/reports/";

    private final SimpleJasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final Map<String, JasperReport> templates = new HashMap<>();
    private final JasperReport frame;
    private final Presentation look;
    private final String language;

    /**
     * A kind of document whose words are English, whatever its numbers are written like.
     *
     * @param frame name of the template that makes the pages
     * @param sections names of those it places
     */
    public PdfDocument(Presentation look, String frame, List<String> sections) {
        this(look, "en", frame, sections);
    }

    /**
     * @param language of the words, such as en, by which they are read out
     * @param frame name of the template that makes the pages
     * @param sections names of those it places
     */
    public PdfDocument(Presentation look, String language, String frame, List<String> sections) {
        this.look = look;
        this.language = language;
        this.frame = template(frame + (look.paper() == Paper.LETTER ? LETTER : ""));
        sections.forEach(section -> templates.put(section, template(section)));
        // labels in pictures stay text: they can be searched and copied
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
        context.setProperty(DrawingRenderer.ACCENT, look.accent());
    }

    /** For the templates: a picture as something Jasper can place. */
    public static Renderable renderer(Drawing drawing) {
        return new DrawingRenderer(drawing);
    }

    /**
     * The document.
     *
     * @param title what it is called in a list of documents, such as Sales report, October 2026
     * @param asOf becomes its date, so that it does not depend on the clock
     * @param values of the parameters of the frame; rows as {@link RecordRows}, which can be read
     *     once
     */
    public byte[] pdf(String title, LocalDate asOf, Map<String, Object> values) {
        return pdf(title, asOf, values, new JREmptyDataSource());
    }

    /**
     * The document of a frame that repeats its detail.
     *
     * @param rows a detail each
     */
    public byte[] pdf(String title, LocalDate asOf, Map<String, Object> values, JRDataSource rows) {
        try {
            JasperPrint print =
                    JasperFillManager.getInstance(context).fill(frame, parameters(values), rows);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            AccessiblePdfExporter exporter =
                    new AccessiblePdfExporter(context, asOf, title, look.company());
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
            exporter.setConfiguration(configuration(title));
            export(exporter);
            return StablePdf.of(pdf.toByteArray());
        } catch (JRException e) {
            throw new IllegalStateException("the PDF cannot be made: " + e.getMessage(), e);
        }
    }

    private static void export(AccessiblePdfExporter exporter) throws JRException {
        PlainDigits.begin();
        try {
            exporter.exportReport();
        } finally {
            PlainDigits.end();
        }
    }

    private SimplePdfExporterConfiguration configuration(String title) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Referral ROI");
        configuration.setTagLanguage(language);
        if (!look.company().isEmpty()) {
            configuration.setMetadataAuthor(look.company());
        }
        return configuration;
    }

    private Map<String, Object> parameters(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.replaceAll((name, v) -> v instanceof String text ? EmbeddedLetters.of(text) : v);
        all.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        all.put("templates", templates);
        all.put("company", look.company());
        all.put("logo", logo());
        return all;
    }

    private Renderable logo() {
        if (look.logo().isEmpty()) {
            return null;
        }
        String data = look.logo().substring(look.logo().indexOf(',') + 1);
        return SimpleDataRenderer.getInstance(Base64.getDecoder().decode(data));
    }

    private JasperReport template(String name) {
        try (InputStream compiled =
                PdfDocument.class.getResourceAsStream(TEMPLATES + name + ".jasper")) {
            JasperReport template = (JasperReport) JRLoader.loadObject(compiled);
            colour(template);
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (JRException e) {
            throw new IllegalStateException("template %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private void colour(JasperReport template) {
        Palette palette = Palette.of(look.accent());
        for (JRStyle style : template.getStyles()) {
            if (style.getName().equals("accent")) {
                colour(style, palette.onPaper(Ink.REFERRED));
            } else if (style.getName().equals("accentPast")) {
                colour(style, palette.onPaper(Ink.REFERRED_PAST));
            }
        }
    }

    // text and lines
    private static void colour(JRStyle style, Colour colour) {
        style.setForecolor(Color.decode(colour.hex()));
        style.getLinePen().setLineColor(Color.decode(colour.hex()));
    }
}
