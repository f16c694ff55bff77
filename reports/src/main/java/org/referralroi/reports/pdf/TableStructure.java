package org.referralroi.reports.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;

/**
 * Rows and cells of one table, found again from where its texts stand: a column is what stands
 * below its head, and a row ends where the first of its elements comes again. Each row has as many
 * cells as there are columns, some perhaps empty.
 */
final class TableStructure {

    /** Name of the group whose texts are the heads of columns. */
    static final String HEAD = "head";

    private static final String ROW_HEAD = "strong";
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName HEAD_CELL = new PdfName("TH");
    private static final PdfName DATA_CELL = new PdfName("TD");

    private final PdfStructureElement table;
    private final String report;
    private final List<JRPrintElement> columns = new ArrayList<>();
    private final Set<Integer> inRow = new HashSet<>();
    private PdfStructureElement heads;
    private PdfStructureElement row;
    private List<PdfStructureElement> cells = List.of();
    private JROrigin band;
    private boolean openForHeads = true;
    private boolean rowHasHead;

    TableStructure(PdfStructureElement document, JROrigin origin) {
        this.table = new PdfStructureElement(document, new PdfName("Table"));
        this.report = origin.getReportName();
    }

    boolean isOf(JROrigin origin) {
        return Objects.equals(report, origin.getReportName());
    }

    /** Whether the heads of the columns are still to come; later they are repeated. */
    boolean isOpenForHeads() {
        return openForHeads;
    }

    void turnPage() {
        openForHeads = false;
        inRow.clear();
        row = null;
    }

    PdfStructureElement head(JRPrintElement element) {
        if (heads == null) {
            heads = new PdfStructureElement(table, ROW);
        }
        columns.add(element);
        PdfStructureElement cell = new PdfStructureElement(heads, HEAD_CELL);
        becomeHead(cell, "Column");
        return cell;
    }

    PdfStructureElement cell(JRPrintElement element) {
        openForHeads = false;
        boolean other = !element.getOrigin().equals(band);
        if (row == null || other || inRow.contains(element.getSourceElementId())) {
            band = element.getOrigin();
            row = new PdfStructureElement(table, ROW);
            cells =
                    columns.stream()
                            .map(column -> new PdfStructureElement(row, DATA_CELL))
                            .toList();
            inRow.clear();
            rowHasHead = false;
        }
        inRow.add(element.getSourceElementId());
        PdfStructureElement cell = cells.get(column(element));
        boolean strong =
                element.getStyle() != null && ROW_HEAD.equals(element.getStyle().getName());
        if (strong && !rowHasHead) {
            rowHasHead = true;
            becomeHead(cell, "Row");
        }
        return cell;
    }

    private int column(JRPrintElement element) {
        return IntStream.range(0, columns.size())
                .boxed()
                .min(
                        Comparator.comparingInt(
                                column -> Math.abs(middle(columns.get(column)) - middle(element))))
                .orElseThrow();
    }

    private static int middle(JRPrintElement element) {
        return 2 * element.getX() + element.getWidth();
    }

    private static void becomeHead(PdfStructureElement cell, String scope) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName("Scope"), new PdfName(scope));
        cell.put(PdfName.A, attributes);
        cell.put(PdfName.S, HEAD_CELL);
    }
}
