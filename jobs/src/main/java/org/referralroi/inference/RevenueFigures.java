package org.referralroi.inference;

import java.util.List;
import java.util.OptionalLong;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;

/** What customers are billed: on average, at first, and not yet paid. */
final class RevenueFigures {
    private static final List<String> GROUPS = List.of("referred", "non_referred");

    private final Sheet sheet;

    private RevenueFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    static void infer(Metrics metrics, Sheet sheet) {
        RevenueFigures figures = new RevenueFigures(sheet);
        figures.firstInvoices(metrics.rows("first_invoice"));
        figures.perCustomer(metrics.rows("arpa"));
        metrics.rows("open_invoice").forEach(figures::open);
    }

    private void firstInvoices(List<Row> rows) {
        for (String group : GROUPS) {
            for (String period : List.of("t12m", "to_date")) {
                List<Row> ofGroup = of(rows, group, period);
                mean(
                        "first_invoice.mean",
                        new Place(group, "all", period),
                        sum(ofGroup, "revenue_minor"),
                        sum(ofGroup, "customers"),
                        sum(ofGroup, "customers"),
                        "no customer of the group was billed for the first time in the period");
            }
        }
    }

    private void perCustomer(List<Row> rows) {
        for (String group : List.of("referred", "non_referred", "all")) {
            for (String period : List.of("month", "t12m")) {
                List<Row> ofGroup = of(rows, group, period);
                mean(
                        "arpa",
                        new Place(group, "all", period),
                        sum(ofGroup, "revenue_minor"),
                        sum(ofGroup, "customer_months"),
                        sum(ofGroup, "customers"),
                        "no customer of the group was in force in the period");
            }
        }
    }

    private void open(Row row) {
        sheet.money(
                "revenue.open_over_60_days",
                new Place("all", "all", "to_date"),
                row.integer("revenue_minor"),
                OptionalLong.empty(),
                row.integer("customers"));
    }

    private void mean(String figure, Place place, long minor, long heads, long n, String ifNobody) {
        if (heads == 0) {
            sheet.absent(figure, place, ifNobody);
        } else {
            sheet.money(figure, place, minor, OptionalLong.of(heads), n);
        }
    }

    private static List<Row> of(List<Row> rows, String group, String period) {
        return rows.stream()
                .filter(row -> row.text("period").equals(period))
                .filter(row -> group.equals("all") || row.text("customer_group").equals(group))
                .toList();
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.integer(column)).reduce(0, Math::addExact);
    }
}
