package org.referralroi.inference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Proportion;

/** Monthly recurring revenue, its movements, and churn of customers. */
final class RecurringRevenueFigures {
    private static final List<String> GROUPS = List.of("referred", "non_referred", "all");

    /** A movement as a figure names it, and the column that counts the customers behind it. */
    private enum Movement {
        OPENING("opening", "opening_customers"),
        NEW("new", "new_customers"),
        REACTIVATION("reactivation", "reactivated_customers"),
        EXPANSION("expansion", "expanded_customers"),
        CONTRACTION("contraction", "contracted_customers"),
        CHURN("churn", "churned_spells"),
        CLOSING("closing", "closing_customers");

        private final String name;
        private final String customers;

        Movement(String name, String customers) {
            this.name = name;
            this.customers = customers;
        }
    }

    private final Sheet sheet;
    private final YearMonth month;
    private final Map<String, List<Row>> byGroup = new HashMap<>();
    private final List<Row> atRisk;

    private RecurringRevenueFigures(Metrics metrics, YearMonth month, Sheet sheet) {
        this.sheet = sheet;
        this.month = month;
        for (Row row : metrics.rows("mrr")) {
            for (String group : List.of(row.text("customer_group"), "all")) {
                byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            }
        }
        atRisk = metrics.rows("at_risk");
    }

    static void infer(Metrics metrics, YearMonth month, Sheet sheet) {
        RecurringRevenueFigures figures = new RecurringRevenueFigures(metrics, month, sheet);
        for (String group : GROUPS) {
            figures.churn(group, "month", month);
            figures.churn(group, "t12m", month.minusMonths(11));
            figures.movements(group);
        }
    }

    private void churn(String group, String period, YearMonth from) {
        List<Row> rows = rows(group, from, month);
        long churned = sum(rows, "churned_customers");
        long atStart = sum(rows, "opening_customers");
        long customers =
                atRisk.stream()
                        .filter(row -> row.text("period").equals(period))
                        .filter(
                                row ->
                                        group.equals("all")
                                                || row.text("customer_group").equals(group))
                        .mapToLong(row -> row.integer("customers"))
                        .sum();
        sheet.share(
                "churn.monthly_rate",
                new Place(group, "all", period),
                new Proportion(churned, atStart),
                customers,
                "no customer of the group was active at the start of a month of the period");
    }

    private void movements(String group) {
        for (Movement movement : Movement.values()) {
            if (!byGroup.containsKey(group)) {
                for (String period : List.of("month", "t12m")) {
                    sheet.absent(
                            "mrr." + movement.name,
                            new Place(group, "all", period),
                            "no customer of the group has ever paid");
                }
                continue;
            }
            amount(movement, group, "month", month, month);
            amount(movement, group, "t12m", month.minusMonths(11), month);
            byGroup.get("all").stream()
                    .map(RecurringRevenueFigures::monthOf)
                    .distinct()
                    .sorted()
                    .forEach(each -> amount(movement, group, each.toString(), each, each));
        }
    }

    /** Opening is that of the first month of the period, closing that of its last. */
    private void amount(
            Movement movement, String group, String period, YearMonth from, YearMonth to) {
        List<Row> rows =
                switch (movement) {
                    case OPENING -> rows(group, from, from);
                    case CLOSING -> rows(group, to, to);
                    default -> rows(group, from, to);
                };
        sheet.money(
                "mrr." + movement.name,
                new Place(group, "all", period),
                sum(rows, movement.name + "_minor"),
                OptionalLong.empty(),
                sum(rows, movement.customers));
    }

    private List<Row> rows(String group, YearMonth from, YearMonth to) {
        return byGroup.getOrDefault(group, List.of()).stream()
                .filter(row -> !monthOf(row).isBefore(from) && !monthOf(row).isAfter(to))
                .toList();
    }

    private static YearMonth monthOf(Row row) {
        return YearMonth.parse(row.text("month").substring(0, 7));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.integer(column)).reduce(0, Math::addExact);
    }
}
