package org.referralroi.reports.roi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.Renderable;
import org.referralroi.charts.Drawing;
import org.referralroi.reports.DatedPdfExporter;
import org.referralroi.reports.DrawingRenderer;
import org.referralroi.reports.RecordRows;
import org.referralroi.reports.StablePdf;

/** The report as a PDF of A4 pages. The same report always gives the same bytes. */
public final class RoiPdf {

    /** The frame and the kinds of blocks, compiled in the build. */
    public static final List<String> TEMPLATES =
            List.of(
                    "roi_report",
                    "tiles",
                    "comparisons",
                    "changes",
                    "steps",
                    "pair",
                    "wide",
                    "numbers3",
                    "numbers6",
                    "claims",
                    "leaderboard",
                    "dense");

    private RoiPdf() {}

    /** For the templates: a picture as something Jasper can place. */
    public static Renderable renderer(Drawing drawing) {
        return new DrawingRenderer(drawing);
    }

    /**
     * @param asOf becomes the date of the document, so that it does not depend on the clock
     */
    public static byte[] of(RoiReport report, LocalDate asOf) {
        SimpleJasperReportsContext context =
                new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        // labels in pictures stay text: they can be searched and copied
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
        try {
            Map<String, JasperReport> templates =
                    TEMPLATES.stream().collect(Collectors.toMap(t -> t, RoiPdf::template));
            JasperPrint print =
                    JasperFillManager.getInstance(context)
                            .fill(
                                    templates.get("roi_report"),
                                    parameters(report, templates),
                                    new RecordRows(PdfBlock.of(report)));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            DatedPdfExporter exporter = new DatedPdfExporter(context, asOf);
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
            exporter.setConfiguration(configuration(report));
            export(exporter);
            return StablePdf.of(pdf.toByteArray());
        } catch (JRException e) {
            throw new IllegalStateException("the PDF cannot be made: " + e.getMessage(), e);
        }
    }

    // openpdf writes its table of offsets in the digits of the default locale; an Arabic one would
    // make a file that no reader opens
    private static void export(DatedPdfExporter exporter) throws JRException {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            exporter.exportReport();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    private static SimplePdfExporterConfiguration configuration(RoiReport report) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle("Referral program, return on investment, " + report.month());
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Referral ROI");
        configuration.setTagLanguage("en");
        return configuration;
    }

    private static Map<String, Object> parameters(
            RoiReport report, Map<String, JasperReport> templates) {
        Map<String, Object> values = new HashMap<>();
        values.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        values.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        values.put("templates", templates);
        values.put("about", report.about());
        values.put("footer", report.about() + " · run " + report.run());
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

    private static JasperReport template(String name) {
        try (InputStream compiled = RoiPdf.class.getResourceAsStream(name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (JRException e) {
            throw new IllegalStateException("template %s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
