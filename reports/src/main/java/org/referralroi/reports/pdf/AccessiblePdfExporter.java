package org.referralroi.reports.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/**
 * Writes a document whose parts are tagged, and gives it a date of ours in place of the clock's,
 * which would also bear a time zone.
 */
final class AccessiblePdfExporter extends JRPdfExporter {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMdd'000000Z'", Locale.ROOT);

    // the mark that this is a document of PDF/UA-1 stands in metadata alone
    private static final String METADATA =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private final LocalDate date;
    private final String title;
    private final String company;

    AccessiblePdfExporter(
            JasperReportsContext context, LocalDate date, String title, String company) {
        super(context);
        this.date = date;
        this.title = title;
        this.company = company;
    }

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return Producer::new;
    }

    @Override
    protected PdfTaggerFactory getPdfTaggerFactory(Boolean tagged) {
        return exporter -> new StructureTagger(company.isEmpty() ? "Logo" : "Logo of " + company);
    }

    private byte[] metadata() {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return METADATA.formatted(escaped, date).getBytes(UTF_8);
    }

    private final class Producer extends ClassicPdfProducer {

        Producer(PdfProducerContext context) {
            super(context);
        }

        @Override
        public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
            PdfDocumentWriter writer = super.createWriter(out);
            getPdfWriter().setTagged();
            getPdfWriter().setXmpMetadata(metadata());
            return writer;
        }

        // at the very end, because opening the document sets the date of the clock
        @Override
        public void close() {
            PdfString day = new PdfString(PDF_DATE.format(date));
            PdfDictionary info = getPdfWriter().getInfo();
            info.put(PdfName.CREATIONDATE, day);
            info.put(PdfName.MODDATE, day);
            super.close();
        }
    }
}
