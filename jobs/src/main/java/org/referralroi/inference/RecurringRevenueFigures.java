package org.referralroi.inference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
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
    private final Map<String, NavigableMap<YearMonth, List<Row>>> byGroup = new HashMap<>();
    private final List<Row> atRisk;

    private RecurringRevenueFigures(Metrics metrics, YearMonth month, Sheet sheet) {
        this.sheet = sheet;
        this.month = month;
        for (Row row : metrics.rows("mrr")) {
            for (String group : List.of(row.text("customer_group"), "all")) {
                byGroup.computeIfAbsent(group, g -> new TreeMap<>())
                        .computeIfAbsent(monthOf(row), m -> new ArrayList<>())
                        .add(row);
            }
        }
        atRisk = metrics.rows("at_risk");
    }

    static void infer(Metrics metrics, YearMonth month, Sheet sheet) {
        RecurringRevenueFigures figures = new RecurringRevenueFigures(metrics, month, sheet);
        for (String group : GROUPS) {
            for (String period : List.of("month", "t12m")) {
                figures.churn(group, period);
                figures.netChurn(group, period);
            }
            figures.movements(group);
        }
    }

    private void churn(String group, String period) {
        List<Row> rows = rows(group, period);
        on(rows).share(
                        "churn.monthly_rate",
                        new Place(group, "all", period),
                        new Proportion(
                                sum(rows, "churned_customers"), sum(rows, "opening_customers")),
                        customersAtRisk(group, period),
                        "no customer of the group was active at the start of a month of the period");
    }

    /** Losses of money, before and after what the customers of the month before added. */
    private void netChurn(String group, String period) {
        List<Row> rows = rows(group, period);
        long lost = Math.addExact(sum(rows, "churn_minor"), sum(rows, "contraction_minor"));
        long regained =
                Math.addExact(sum(rows, "expansion_minor"), sum(rows, "reactivation_minor"));
        moneyRate("churn.gross_mrr_rate", group, period, lost);
        moneyRate("churn.net_mrr_rate", group, period, Math.subtractExact(lost, regained));
    }

    private void moneyRate(String figure, String group, String period, long lost) {
        List<Row> rows = rows(group, period);
        Place place = new Place(group, "all", period);
        long opening = sum(rows, "opening_minor");
        if (opening == 0) {
            sheet.absent(
                    figure,
                    place,
                    "the group had no recurring revenue at the start of a month of the period");
        } else {
            long customers = customersAtRisk(group, period);
            on(rows).quotient(figure, place, lost, opening, customers, "share");
        }
    }

    private long customersAtRisk(String group, String period) {
        return atRisk.stream()
                .filter(row -> row.text("period").equals(period))
                .filter(row -> group.equals("all") || row.text("customer_group").equals(group))
                .mapToLong(row -> row.integer("customers"))
                .sum();
    }

    /** Where to write what rests on churn of these months, some of which a return may undo. */
    private Sheet on(List<Row> rows) {
        return sum(rows, "provisional_spells") > 0 ? sheet.provisional() : sheet;
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
            byGroup.get("all")
                    .keySet()
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
        Sheet target = movement == Movement.CHURN ? on(rows) : sheet;
        target.money(
                "mrr." + movement.name,
                new Place(group, "all", period),
                sum(rows, movement.name + "_minor"),
                OptionalLong.empty(),
                sum(rows, movement.customers));
    }

    private List<Row> rows(String group, String period) {
        return rows(group, period.equals("month") ? month : month.minusMonths(11), month);
    }

    private List<Row> rows(String group, YearMonth from, YearMonth to) {
        return byGroup
                .getOrDefault(group, Collections.emptyNavigableMap())
                .subMap(from, true, to, true)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static YearMonth monthOf(Row row) {
        return YearMonth.parse(row.text("month").substring(0, 7));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.integer(column)).reduce(0, Math::addExact);
    }
}
