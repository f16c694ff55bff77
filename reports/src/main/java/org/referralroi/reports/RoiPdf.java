package org.referralroi.reports;

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
import net.sf.jasperreports.engine.JREmptyDataSource;
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

/** The report as a PDF of A4 pages. The same report always gives the same bytes. */
public final class RoiPdf {

    /** The frame and its sections, compiled in the build. */
    static final List<String> TEMPLATES =
            List.of(
                    "roi_report",
                    "tiles",
                    "pictures",
                    "movements",
                    "leaderboard",
                    "tables",
                    "notes");

    private RoiPdf() {}

    /** For the templates: a picture as something Jasper can place. */
    public static Renderable renderer(Drawing drawing) {
        return new DrawingRenderer(drawing);
    }

    /**
     * @param asOf becomes the date of the document, so that it does not depend on the clock
     */
    static byte[] of(RoiReport report, LocalDate asOf) {
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
                                    new JREmptyDataSource());
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
    public static void export(DatedPdfExporter exporter) throws JRException {
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
        values.putAll(PdfTexts.of(report));
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
