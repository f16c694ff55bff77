package org.referralroi.reports.sales;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.reports.Note;
import org.referralroi.reports.PrintableName;

/**
 * The tables behind the report as a workbook: numbers are numbers, texts are texts whatever they
 * begin with, the header stays in sight, and every column can be filtered.
 */
final class SalesWorkbook {

    private static final String COUNT = "#,##0";
    private static final String DECIMAL = "#,##0.0";
    private static final String SHARE = "0.0%";
    private static final String MONEY = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MINOR = "_minor";

    private static final Set<String> SHARES =
            Set.of(
                    "within_target",
                    "untouched",
                    "conversion",
                    "conversion_shrunken",
                    "conversion_low",
                    "conversion_high",
                    "recruited_attained",
                    "referrals_attained",
                    "new_customers_attained",
                    "revenue_attained",
                    "win_probability",
                    "win_probability_low",
                    "win_probability_high");

    /** Names of people, and the keys they are shown by where names are masked. */
    private static final Map<String, String> NAMES =
            Map.of("name", "rep_id", "owner_name", "owner_rep_id", "advocate_name", "advocate_id");

    /** Of texts that name nobody. */
    private static final PrintableName TEXTS = new PrintableName(Names.SHOWN);

    private final Statistics statistics;
    private final RunInfo run;
    private final People people;
    private final int minorDigits;

    private SalesWorkbook(Statistics statistics) {
        this.statistics = statistics;
        this.run = statistics.run();
        this.people = new People(statistics);
        this.minorDigits =
                Currency.getAvailableCurrencies().stream()
                        .filter(c -> c.getCurrencyCode().equals(run.currency()))
                        .mapToInt(Currency::getDefaultFractionDigits)
                        .filter(digits -> digits >= 0)
                        .findFirst()
                        .orElse(2);
    }

    /**
     * The workbook as bytes; the same statistics give the same ones.
     *
     * @throws IOException if it cannot be written aside
     */
    static byte[] of(Statistics statistics) throws IOException {
        return new SalesWorkbook(statistics).bytes();
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Referral ROI", "1.0")) {
            workbook.properties().setTitle("Referral program, sales, " + run.month());
            table(workbook.newWorksheet("Hot list"), StatisticsTable.HOT_LIST);
            table(workbook.newWorksheet("Reps"), StatisticsTable.REP_LEADERBOARD);
            table(workbook.newWorksheet("Teams"), StatisticsTable.TEAM_LEADERBOARD);
            figures(workbook.newWorksheet("All reps"));
            about(workbook.newWorksheet("About"));
        }
        return StableWorkbook.of(bytes.toByteArray(), run.asOf());
    }

    private <T extends Record> void table(Worksheet sheet, StatisticsTable<T> table) {
        List<StatisticsColumn> columns = table.columns();
        List<T> rows = statistics.rows(table);
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column).name();
            head(sheet, column, title(name));
            sheet.width(
                    column,
                    NAMES.containsKey(name) || name.equals("team")
                            ? 28
                            : name.length() > 9 ? 14 : 11);
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, i + 1, column, columns.get(column), rows.get(i));
            }
        }
        finish(sheet, rows.size(), columns.size());
    }

    private void cell(Worksheet sheet, int row, int at, StatisticsColumn column, Record of) {
        Object value = column.value(of);
        String name = column.name();
        if (value == null) {
            return;
        }
        if (name.endsWith(MINOR)) {
            number(sheet, row, at, BigDecimal.valueOf((long) value, minorDigits), MONEY);
        } else if (value instanceof Long whole) {
            number(sheet, row, at, whole, COUNT);
        } else if (value instanceof Double decimal) {
            number(sheet, row, at, decimal, SHARES.contains(name) ? SHARE : DECIMAL);
        } else if (name.endsWith("_on")) {
            sheet.value(row, at, LocalDate.parse(value.toString()));
            sheet.style(row, at).format(DAY).set();
        } else {
            sheet.value(row, at, text(name, value.toString(), of));
        }
    }

    private String text(String name, String value, Record of) {
        if (!NAMES.containsKey(name)) {
            return TEXTS.onScreen(value, "");
        }
        return people.onScreen(Optional.of(value), key(NAMES.get(name), of));
    }

    private static String key(String name, Record of) {
        return Arrays.stream(of.getClass().getRecordComponents())
                .map(StatisticsColumn::new)
                .filter(column -> column.name().equals(name))
                .map(column -> (String) column.value(of))
                .findFirst()
                .orElse("");
    }

    /** The figures of all reps together that the report prints. */
    private void figures(Worksheet sheet) {
        List<String> families = List.of("follow_up.", "funnel.", "conversion.involvement_");
        List<Figure> figures =
                statistics.figures().stream()
                        .filter(
                                f ->
                                        families.stream().anyMatch(f.figure()::startsWith)
                                                || f.figure().startsWith("conversion.routing_")
                                                || f.figure().equals("sales_cycle.median_days")
                                                || f.figure().equals("conversion.rate")
                                                        && (f.slice().startsWith("sales_involved")
                                                                || f.slice()
                                                                        .startsWith(
                                                                                "owner_routed")))
                        .toList();
        List<String> heads =
                List.of("figure", "group", "slice", "period", "value", "low", "high", "n", "unit");
        for (int i = 0; i < heads.size(); i++) {
            head(sheet, i, title(heads.get(i)));
            sheet.width(i, i == 0 ? 34 : 14);
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int row = i + 1;
            sheet.value(row, 0, figure.figure());
            sheet.value(row, 1, figure.group());
            sheet.value(row, 2, figure.slice());
            sheet.value(row, 3, figure.period());
            String format =
                    switch (figure.unit()) {
                        case "share" -> SHARE;
                        case "ratio" -> "0.00";
                        case "count" -> COUNT;
                        default -> DECIMAL;
                    };
            number(sheet, row, 4, figure.value(), format);
            figure.low().ifPresent(low -> number(sheet, row, 5, low, format));
            figure.high().ifPresent(high -> number(sheet, row, 6, high, format));
            number(sheet, row, 7, figure.n(), COUNT);
            sheet.value(row, 8, figure.unit());
        }
        finish(sheet, figures.size(), heads.size());
    }

    private void about(Worksheet sheet) {
        SalesReport report = SalesReport.of(statistics);
        sheet.width(0, 34);
        sheet.width(1, 110);
        head(sheet, 0, "What");
        head(sheet, 1, "Meaning");
        int row = 1;
        sheet.value(row, 0, "Report");
        sheet.value(row++, 1, report.frame().footer());
        sheet.value(row, 0, "Money");
        sheet.value(row++, 1, run.currency());
        sheet.value(row, 0, "Windows");
        sheet.value(row++, 1, String.join(", ", RepStanding.WINDOWS) + ": calendar, to date");
        for (Note note : report.notes()) {
            row = note(sheet, row, note);
        }
        for (Note note : report.definitions()) {
            row = note(sheet, row, note);
        }
        sheet.freezePane(0, 1);
    }

    private static int note(Worksheet sheet, int row, Note note) {
        sheet.value(row, 0, note.name());
        sheet.value(row, 1, note.text());
        sheet.style(row, 0).verticalAlignment("top").set();
        sheet.style(row, 1).wrapText(true).set();
        return row + 1;
    }

    private String title(String column) {
        String words = column.replace('_', ' ');
        return column.endsWith(MINOR)
                ? words.substring(0, words.length() - MINOR.length()) + ", " + run.currency()
                : words;
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().wrapText(true).verticalAlignment("bottom").set();
    }

    private static void number(Worksheet sheet, int row, int column, Number value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }

    private static void finish(Worksheet sheet, int rows, int columns) {
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows, columns - 1);
        sheet.repeatRows(0);
    }
}
