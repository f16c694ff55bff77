package org.referralroi.reports.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** Gives the document a date of ours in place of the clock's, which would also bear a time zone. */
final class DatedPdfExporter extends JRPdfExporter {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMdd'000000Z'", Locale.ROOT);

    private final PdfString date;

    DatedPdfExporter(JasperReportsContext context, LocalDate date) {
        super(context);
        this.date = new PdfString(PDF_DATE.format(date));
    }

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return DatedProducer::new;
    }

    private final class DatedProducer extends ClassicPdfProducer {

        DatedProducer(PdfProducerContext context) {
            super(context);
        }

        // at the very end, because opening the document sets the date of the clock
        @Override
        public void close() {
            PdfDictionary info = getPdfWriter().getInfo();
            info.put(PdfName.CREATIONDATE, date);
            info.put(PdfName.MODDATE, date);
            super.close();
        }
    }
}
