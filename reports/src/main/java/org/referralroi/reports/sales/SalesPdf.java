package org.referralroi.reports.sales;

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
import org.referralroi.reports.DatedPdfExporter;
import org.referralroi.reports.RecordRows;
import org.referralroi.reports.RoiPdf;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.StablePdf;
import org.referralroi.reports.sales.SalesReport.Board;
import org.referralroi.reports.sales.SalesReport.Frame;

/** The report and the pages of reps as PDF. Templates are loaded once for as many as are made. */
final class SalesPdf {

    private static final List<String> TEMPLATES =
            List.of(
                    "sales_report",
                    "sales_tiles",
                    "sales_hot",
                    "sales_action",
                    "sales_board",
                    "sales_funnel",
                    "sales_pictures",
                    "sales_notes",
                    "rep_page",
                    "rep_hot",
                    "rep_role",
                    "rep_measures");

    private final SimpleJasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final JasperFillManager filler;
    private final Map<String, JasperReport> templates;
    private final LocalDate asOf;

    /**
     * @param asOf becomes the date of the documents, so that they do not depend on the clock
     */
    SalesPdf(LocalDate asOf) {
        this.asOf = asOf;
        // labels in pictures stay text: they can be searched and copied
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
        filler = JasperFillManager.getInstance(context);
        templates = TEMPLATES.stream().collect(Collectors.toMap(t -> t, SalesPdf::template));
    }

    byte[] report(SalesReport report) {
        Map<String, Object> values = values(report.frame());
        values.put("question", report.frame().question());
        values.put("verdict", report.verdict());
        values.put("headline", report.headline().text());
        values.put(
                "findings",
                report.findings().stream()
                        .map(Sentence::text)
                        .map(text -> "•  " + text)
                        .collect(Collectors.joining("\n")));
        values.put("tiles", new RecordRows(report.tiles()));
        values.put("hotTitle", report.hotList().title());
        values.put("hotNote", report.hotList().explanation());
        values.put("hot", new RecordRows(report.hotList().rows()));
        boards(values, "action", report.actions());
        boards(values, "board", report.boards());
        values.put("picturesNote", report.picturesNote());
        for (int i = 0; i < report.pictures().size(); i++) {
            values.put("picture" + i, new RecordRows(report.pictures().subList(i, i + 1)));
        }
        values.put("funnelTitle", report.funnelTitle());
        values.put("funnel", new RecordRows(report.funnel()));
        values.put("notes", new RecordRows(report.notes()));
        values.put("definitions", new RecordRows(report.definitions()));
        return pdf("sales_report", values, report.frame().title());
    }

    byte[] page(RepPage page) {
        Map<String, Object> values = values(page.frame());
        values.put("question", page.frame().question());
        values.put("name", page.name());
        values.put("details", page.details());
        values.put("hotTitle", page.hotList().title());
        values.put("hotNote", page.hotList().explanation());
        values.put("hot", new RecordRows(page.hotList().rows()));
        values.put("roles", new RecordRows(page.roles()));
        return pdf("rep_page", values, page.frame().title());
    }

    private static void boards(Map<String, Object> values, String name, List<Board> boards) {
        for (int i = 0; i < boards.size(); i++) {
            values.put(name + i + "Title", boards.get(i).title());
            values.put(name + i + "Note", boards.get(i).explanation());
            values.put(name + i, new RecordRows(boards.get(i).rows()));
        }
    }

    private Map<String, Object> values(Frame frame) {
        Map<String, Object> values = new HashMap<>();
        values.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        values.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        values.put("templates", templates);
        values.put("about", frame.about());
        values.put("footer", frame.footer());
        return values;
    }

    private byte[] pdf(String template, Map<String, Object> values, String title) {
        try {
            JasperPrint print =
                    filler.fill(templates.get(template), values, new JREmptyDataSource());
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            DatedPdfExporter exporter = new DatedPdfExporter(context, asOf);
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
            SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
            configuration.setMetadataTitle(title);
            configuration.setDisplayMetadataTitle(true);
            configuration.setMetadataCreator("Referral ROI");
            configuration.setTagLanguage("en");
            exporter.setConfiguration(configuration);
            RoiPdf.export(exporter);
            return StablePdf.of(pdf.toByteArray());
        } catch (JRException e) {
            throw new IllegalStateException("the PDF cannot be made: " + e.getMessage(), e);
        }
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
