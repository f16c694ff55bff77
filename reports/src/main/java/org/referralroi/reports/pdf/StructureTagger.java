package org.referralroi.reports.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.DefaultPdfTagger;
import net.sf.jasperreports.pdf.common.PdfProducer;

/**
 * Writes into a PDF what its parts are, for those who have it read to them (PDF/UA-1, ISO 14289-1).
 * It goes by the names of styles and groups: the style {@code title} is the title of the document,
 * {@code heading} and {@code subheading} are headings below it; the texts of a group named {@code
 * head} are the heads of columns, and what comes below them, up to the next group named {@code
 * section}, are rows of a table, each with its first {@code strong} text as its head. All other
 * text is a paragraph. A picture says what it shows. Rules, feet of pages and the heads of a table
 * that goes on are left out.
 */
final class StructureTagger extends DefaultPdfTagger {

    private static final Map<String, PdfName> HEADINGS =
            Map.of(
                    "title", new PdfName("H1"),
                    "heading", new PdfName("H2"),
                    "subheading", new PdfName("H3"));

    private static final Set<BandTypeEnum> MARGINS =
            Set.of(
                    BandTypeEnum.PAGE_HEADER,
                    BandTypeEnum.PAGE_FOOTER,
                    BandTypeEnum.LAST_PAGE_FOOTER,
                    BandTypeEnum.BACKGROUND);

    /** Name of the group that holds the title of a table. */
    private static final String TITLE = "section";

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName PARAGRAPH = new PdfName("P");
    private static final PdfName ALT = new PdfName("Alt");

    private final String logo;
    private ClassicPdfProducer producer;
    private PdfStructureElement document;
    private TableStructure table;
    private PdfStructureElement cell;
    private boolean artifact;

    /**
     * @param logo what to say of a picture that is no drawing
     */
    StructureTagger(String logo) {
        super(true);
        this.logo = logo;
    }

    @Override
    public void setPdfProducer(PdfProducer pdfProducer) {
        producer = (ClassicPdfProducer) pdfProducer;
    }

    @Override
    public void init() {
        document =
                new PdfStructureElement(
                        producer.getPdfWriter().getStructureTreeRoot(), new PdfName("Document"));
        table = null;
    }

    @Override
    public void startPage() {
        if (table != null) {
            table.turnPage();
        }
    }

    @Override
    public void startElement(JRPrintElement element) {
        if (!(element instanceof JRPrintText) && !(element instanceof JRPrintImage)) {
            return; // rules are no contents, frames only hold some
        }
        JROrigin origin = element.getOrigin();
        artifact = MARGINS.contains(origin.getBandType());
        cell = null;
        if (artifact) {
            return;
        }
        boolean head =
                origin.getBandType() == BandTypeEnum.GROUP_HEADER
                        && TableStructure.HEAD.equals(origin.getGroupName());
        if (table == null || !table.isOf(origin)) {
            table = head ? new TableStructure(document, origin) : null;
        }
        if (table == null) {
            return;
        }
        if (head && !table.isOpenForHeads()) {
            artifact = true;
        } else if (head) {
            cell = table.head(element);
        } else if (origin.getBandType() == BandTypeEnum.DETAIL
                || origin.getBandType() == BandTypeEnum.GROUP_HEADER
                        && !TITLE.equals(origin.getGroupName())) {
            cell = table.cell(element);
        } else {
            table = null;
        }
    }

    @Override
    public void startText(JRPrintText text) {
        if (artifact) {
            beginArtifact();
            return;
        }
        PdfStructureElement element = cell;
        if (element == null) {
            String style = text.getStyle() == null ? "" : text.getStyle().getName();
            element = new PdfStructureElement(document, HEADINGS.getOrDefault(style, PARAGRAPH));
        }
        canvas().beginMarkedContentSequence(element);
    }

    @Override
    public void startText(JRPrintText text, String value) {
        startText(text);
    }

    @Override
    public void endText() {
        canvas().endMarkedContentSequence();
    }

    @Override
    public void startImage(JRPrintImage image, float x1, float y1, float x2, float y2) {
        if (artifact) {
            beginArtifact();
            return;
        }
        PdfStructureElement figure = new PdfStructureElement(document, new PdfName("Figure"));
        String shown =
                image.getRenderer() instanceof DrawingRenderer drawing ? drawing.label() : logo;
        figure.put(ALT, new PdfString(shown, PdfString.TEXT_UNICODE));
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {x1, y1, x2, y2}));
        figure.put(PdfName.A, layout);
        canvas().beginMarkedContentSequence(figure);
    }

    @Override
    public void endImage() {
        canvas().endMarkedContentSequence();
    }

    @Override
    public void beginArtifact() {
        canvas().beginMarkedContentSequence(ARTIFACT);
    }

    @Override
    public void endArtifact() {
        canvas().endMarkedContentSequence();
    }

    private PdfContentByte canvas() {
        return producer.getPdfContentByte();
    }
}
