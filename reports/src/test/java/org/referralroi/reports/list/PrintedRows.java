package org.referralroi.reports.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Formats;

/** Compares what a page prints with the rows it names, printed once more by other means. */
public final class PrintedRows {

    private static final Pattern CELL = Pattern.compile("data-row=\"([^\"]+)\"[^>]*>([^<]*)<");
    private static final Pattern FIGURE = Pattern.compile("data-figure=\"([^\"]+)\"[^>]*>([^<]*)<");
    private static final Map<String, String> ENTITIES =
            Map.of("&lt;", "<", "&gt;", ">", "&#34;", "\"", "&#39;", "'", "&amp;", "&");

    private final Statistics statistics;

    public PrintedRows(Statistics statistics) {
        this.statistics = statistics;
    }

    /** How many cells name a row. */
    public static int cells(String page) {
        return (int) CELL.matcher(page).results().count();
    }

    /** Cells that print something else than their row holds. */
    public List<String> wrong(String page) {
        List<String> wrong = new ArrayList<>();
        Matcher cells = CELL.matcher(page);
        while (cells.find()) {
            compare(wrong, cells.group(1), cell(cells.group(1)), text(cells.group(2)));
        }
        Matcher figures = FIGURE.matcher(page);
        while (figures.find()) {
            String source = figures.group(1);
            compare(
                    wrong,
                    source,
                    source.contains(" ") ? figure(source) : cell(source),
                    text(figures.group(2)));
        }
        return wrong;
    }

    private static void compare(List<String> wrong, String source, String held, String printed) {
        if (!held.equals(printed)) {
            wrong.add("%s: '%s', not '%s'".formatted(source, printed, held));
        }
    }

    private String cell(String source) {
        String[] key = source.split(":");
        StatisticsTable<?> table =
                StatisticsTable.ALL.stream()
                        .filter(each -> each.name().equals(key[0]))
                        .findFirst()
                        .orElseThrow();
        Record row = statistics.rows(table).get(Integer.parseInt(key[1]) - 1);
        if (key[2].equals("previous_rank")) {
            return change((long) value(table, row, "rank"), (long) value(table, row, key[2]));
        }
        Object value = value(table, row, key[2]);
        if (value instanceof Long whole) {
            return key[2].endsWith("_minor") ? whole(whole / 100.0) : grouped(whole);
        }
        if (value instanceof Double decimal) {
            return key[2].endsWith("share") || key[2].endsWith("probability")
                    ? percent(decimal)
                    : grouped(decimal, decimal == Math.rint(decimal) ? 0 : 1);
        }
        String text = (String) value;
        if (key[2].endsWith("_on")) {
            return LocalDate.parse(text)
                    .format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
        }
        return table.name().equals("money_reconciliation") && text.matches("-?[0-9.]+")
                ? grouped(new BigDecimal(text).doubleValue(), 2)
                : text;
    }

    private static Object value(StatisticsTable<?> table, Record row, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .map((StatisticsColumn column) -> column.value(row))
                .findFirst()
                .orElseThrow();
    }

    private static String change(long rank, long before) {
        return rank == before ? "=" : (rank < before ? "▲ " : "▼ ") + Math.abs(rank - before);
    }

    private String figure(String source) {
        String[] key = source.split(" ");
        Figure figure = statistics.figure(key[0], key[1], key[2], key[3]).orElseThrow();
        FigureDefinition definition = Dictionary.standard().definition(key[0]);
        Formats formats = new Formats("EUR", Locale.ENGLISH);
        return switch (key[4]) {
            case "value" -> formats.value(definition, figure);
            case "range" -> formats.range(definition, figure);
            case "n" -> formats.basis(definition, figure);
            case "count" -> grouped(figure.n());
            default -> throw new IllegalArgumentException(source);
        };
    }

    private static String percent(double share) {
        boolean fine = share != 0 && Math.abs(share) < 0.01;
        return grouped(share * 100, fine ? 2 : 1) + "%";
    }

    private static String whole(double amount) {
        return grouped(amount, 0);
    }

    private static String grouped(double number) {
        return grouped(number, 0);
    }

    private static String grouped(double number, int decimals) {
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", number).replace('-', '−');
    }

    private static String text(String html) {
        String text = html;
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            if (!entity.getKey().equals("&amp;")) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
        }
        return text.replace("&amp;", "&");
    }
}
