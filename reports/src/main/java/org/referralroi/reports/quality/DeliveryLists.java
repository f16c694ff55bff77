package org.referralroi.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.DeliveredFile;
import org.referralroi.figures.rows.MoneyReconciliation;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.reports.Formats;
import org.referralroi.reports.list.Cell;
import org.referralroi.reports.list.ListRow;
import org.referralroi.reports.list.ListRows;
import org.referralroi.reports.list.ListTable;
import org.referralroi.reports.list.ListTable.Column;

/** What the deliveries held, file by file, and what was wrong with it. */
final class DeliveryLists {

    /** Older deliveries are in the table of statistics. */
    private static final int DELIVERIES = 12;

    private static final String SPACE = "␣";
    private static final int FILES = 25;
    private static final int NOTICES = 25;
    private static final int AMOUNTS = 60;

    private static final Map<String, String> RULES =
            Map.of(
                    "fields", "fields",
                    "required", "required",
                    "type", "form",
                    "enum", "values",
                    "reference", "reference",
                    "loose_end", "loose end");

    private final Statistics statistics;
    private final Formats formats;

    DeliveryLists(Statistics statistics) {
        this.statistics = statistics;
        this.formats = Formats.of(statistics.run());
    }

    List<ListTable> examples() {
        Map<String, List<ListRow<RejectedExample>>> byTable = new LinkedHashMap<>();
        ListRows.of(statistics, StatisticsTable.REJECTED_EXAMPLES)
                .forEach(
                        row ->
                                byTable.computeIfAbsent(row.row().table(), t -> new ArrayList<>())
                                        .add(row));
        List<ListTable> tables = new ArrayList<>();
        byTable.forEach(
                (table, rows) ->
                        tables.add(
                                new ListTable(
                                        table,
                                        "%s rejected, %s loose ends; %s shown here, all of them in the folder lake/rejected."
                                                .formatted(
                                                        count("quality.rejected", table),
                                                        count("quality.loose_ends", table),
                                                        formats.count(rows.size())),
                                        "",
                                        List.of(
                                                new Column("Delivery", "name"),
                                                number("Line"),
                                                new Column("Column", "text"),
                                                new Column("Value", "reason"),
                                                new Column("Rule", "short"),
                                                new Column("Allowed", "reason"),
                                                new Column("What to do", "reason")),
                                        rows.stream().map(DeliveryLists::example).toList())));
        return tables;
    }

    private String count(String figure, String table) {
        return statistics
                .figure(figure, "all", "table=" + table, "to_date")
                .map(f -> formats.count((long) f.value()))
                .orElse("?");
    }

    private static List<Cell> example(ListRow<RejectedExample> row) {
        String rule = RULES.getOrDefault(row.row().rule(), row.row().rule());
        return List.of(
                row.cell("delivery"),
                row.cell("line"),
                row.cell("field"),
                value(row),
                new Cell(rule, rule, "", row.source("rule")),
                row.cell("allowed"),
                row.cell("remedy"));
    }

    /** Spaces at the ends, which are often what is wrong, are made visible. */
    private static Cell value(ListRow<RejectedExample> row) {
        String value = row.row().value();
        String inner = value.strip();
        if (!value.isEmpty() && inner.length() == value.length()) {
            return row.cell("value");
        }
        int from = value.indexOf(inner);
        String shown =
                value.isEmpty()
                        ? "empty"
                        : SPACE.repeat(from)
                                + inner
                                + SPACE.repeat(value.length() - inner.length() - from);
        return new Cell(shown, shown, "", row.source("value"));
    }

    List<ListTable> deliveries() {
        Map<String, List<ListRow<DeliveredFile>>> byDelivery =
                ListRows.of(statistics, StatisticsTable.DELIVERED_FILES)
                        .collect(Collectors.groupingBy(row -> row.row().delivery()));
        return byDelivery.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DELIVERIES)
                .map(delivery -> delivery(delivery, byDelivery.get(delivery)))
                .toList();
    }

    private ListTable delivery(String delivery, List<ListRow<DeliveredFile>> rows) {
        List<ListRow<DeliveredFile>> shown = rows.stream().limit(FILES).toList();
        return new ListTable(
                delivery,
                "%s of %s files. Repeated files have the bytes of an earlier file of their table; files of unknown names are no extracts. Neither is read."
                        .formatted(formats.count(shown.size()), formats.count(rows.size())),
                "",
                List.of(
                        new Column("File", "name"),
                        new Column("Fate", "text"),
                        number("Read"),
                        number("Validated"),
                        number("Superseded"),
                        number("Rejected"),
                        number("Loose ends")),
                shown.stream().map(DeliveryLists::file).toList());
    }

    private static List<Cell> file(ListRow<DeliveredFile> row) {
        return List.of(
                row.cell("file"),
                row.cell("fate"),
                row.cell("rows_read"),
                row.cell("validated"),
                row.cell("superseded"),
                row.cell("rejected"),
                row.cell("loose_ends"));
    }

    ListTable notices() {
        List<List<Cell>> rows =
                ListRows.of(statistics, StatisticsTable.QUALITY_NOTICES)
                        .limit(NOTICES)
                        .map(row -> List.of(row.cell("table"), row.cell("notice")))
                        .toList();
        int all = statistics.rows(StatisticsTable.QUALITY_NOTICES).size();
        return new ListTable(
                "Not wrong, but worth a look",
                "%s of %s.".formatted(formats.count(rows.size()), formats.count(all)),
                "No unknown column, no key twice in one file, no negative amount.",
                List.of(new Column("Table", "name"), new Column("What was seen", "reason")),
                rows);
    }

    /** Sums of nothing are left out. */
    ListTable money() {
        List<ListRow<MoneyReconciliation>> sums =
                ListRows.of(statistics, StatisticsTable.MONEY_RECONCILIATION)
                        .filter(row -> new BigDecimal(row.row().read()).signum() != 0)
                        .toList();
        return new ListTable(
                "Money",
                "%s of %s sums, in the currency and to the decimals delivered: read = validated + superseded + rejected."
                        .formatted(
                                formats.count(Math.min(AMOUNTS, sums.size())),
                                formats.count(sums.size())),
                "No money was read.",
                List.of(
                        new Column("Column", "name"),
                        new Column("Currency", "text"),
                        number("Read"),
                        number("Validated"),
                        number("Superseded"),
                        number("Rejected")),
                sums.stream().limit(AMOUNTS).map(DeliveryLists::sum).toList());
    }

    private static List<Cell> sum(ListRow<MoneyReconciliation> row) {
        MoneyReconciliation sum = row.row();
        String name = sum.table() + " " + sum.field();
        String currency = sum.currency().isBlank() ? "none" : row.cell("currency").text();
        return List.of(
                new Cell(name, name, "", row.source("field")),
                new Cell(currency, currency, "", row.source("currency")),
                amount(row, "read", sum.read()),
                amount(row, "validated", sum.validated()),
                amount(row, "superseded", sum.superseded()),
                amount(row, "rejected", sum.rejected()));
    }

    private static Cell amount(ListRow<MoneyReconciliation> row, String column, String decimal) {
        String text = row.formats().exact(new BigDecimal(decimal));
        return new Cell(text, text, "", row.source(column));
    }

    private static Column number(String head) {
        return new Column(head, "number");
    }
}
