package org.referralroi.reports.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a list as the templates of the PDF take it, with the heads of its columns, which are
 * printed above the first row of a page. A list with fewer columns leaves the last empty.
 *
 * @param detail what stands below the name
 * @param tone {@code good} or {@code bad} where a cell of the row is a change, else empty
 */
public record PrintRow(
        String head0,
        String head1,
        String head2,
        String head3,
        String head4,
        String head5,
        String head6,
        String head7,
        String head8,
        String text0,
        String text1,
        String text2,
        String text3,
        String text4,
        String text5,
        String text6,
        String text7,
        String text8,
        String detail,
        String tone) {

    private static final int COLUMNS = 9;

    /** All rows of a list. */
    public static List<PrintRow> of(ListTable table) {
        List<String> heads = filled(table.columns().stream().map(ListTable.Column::head).toList());
        return table.rows().stream().map(row -> of(heads, row)).toList();
    }

    private static PrintRow of(List<String> heads, List<Cell> row) {
        List<String> texts = filled(row.stream().map(Cell::print).toList());
        return new PrintRow(
                heads.get(0),
                heads.get(1),
                heads.get(2),
                heads.get(3),
                heads.get(4),
                heads.get(5),
                heads.get(6),
                heads.get(7),
                heads.get(8),
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8),
                firstOf(row, Cell::small),
                firstOf(row, Cell::tone));
    }

    private static String firstOf(List<Cell> row, Function<Cell, String> part) {
        return row.stream().map(part).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static List<String> filled(List<String> texts) {
        if (texts.size() > COLUMNS) {
            throw new IllegalArgumentException(
                    "%d columns are more than the %d that are printed"
                            .formatted(texts.size(), COLUMNS));
        }
        List<String> filled = new ArrayList<>(texts);
        while (filled.size() < COLUMNS) {
            filled.add("");
        }
        return filled;
    }
}
