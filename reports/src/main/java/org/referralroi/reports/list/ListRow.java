package org.referralroi.reports.list;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Formats;
import org.referralroi.reports.PrintableName;

/**
 * A row of a table of statistics with its place in it.
 *
 * @param line counted from 1
 */
public record ListRow<T extends Record>(
        StatisticsTable<T> table, int line, T row, Formats formats, boolean masked) {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final String NONE = "–";

    /** What is no name is shown whatever becomes of names. */
    private static final PrintableName SHOWN = new PrintableName(Names.SHOWN);

    /**
     * A column printed by what it holds: money in whole units, shares in percent, dates in words.
     */
    public Cell cell(String column) {
        String text = print(column);
        String source = text.equals(NONE) ? "" : source(column);
        return new Cell(SHOWN.onScreen(text, NONE), SHOWN.inPrint(text, NONE), "", source);
    }

    /** The same with another column below it. */
    public Cell cell(String column, String below) {
        return cell(column).withSmall(cell(below).print());
    }

    /**
     * A person by name, with the key below; by key alone where names are masked.
     *
     * @param detail column that stands below too
     */
    public Cell person(String name, String id, String detail) {
        String key = cell(id).print();
        String more = cell(detail).print();
        String kind = more.equals(NONE) ? "" : " · " + more;
        String called = masked ? print(id) : print(name);
        return new Cell(
                SHOWN.onScreen(called, key),
                SHOWN.inPrint(called, key),
                masked ? kind.replace(" · ", "") : key + kind,
                source(masked ? id : name));
    }

    /** A reason with its days spelled as all others. */
    private String inWords(String reason) {
        return DAY.matcher(reason).replaceAll(day -> formats.day(LocalDate.parse(day.group())));
    }

    /** Where it stands, for those who check. */
    public String source(String column) {
        return table.name() + ":" + line + ":" + column;
    }

    private String print(String name) {
        StatisticsColumn column =
                table.columns().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException(table.name() + ": " + name));
        Object value = column.value(row);
        if (value == null || value.equals("")) {
            return NONE;
        }
        return switch (column.kind()) {
            case INTEGER ->
                    name.endsWith("_minor")
                            ? formats.wholeAmount((long) value)
                            : formats.count((long) value);
            case DECIMAL ->
                    List.of("share", "probability").stream().anyMatch(name::endsWith)
                            ? formats.share((double) value)
                            : formats.number((double) value);
            case TEXT ->
                    name.endsWith("_on")
                            ? formats.day(LocalDate.parse((String) value))
                            : name.equals("reason") ? inWords((String) value) : (String) value;
            case FLAG -> (boolean) value ? "yes" : "no";
        };
    }
}
