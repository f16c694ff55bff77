package org.referralroi.validated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.engine.Row;
import org.referralroi.extracts.Column;
import org.referralroi.extracts.Extract;
import org.referralroi.extracts.Table;

/**
 * Adds up rows and money of one table three ways that do not share a query: as read, by fate, and
 * as written. Rows and money that do not add up are a mistake of the program, and stop it.
 */
final class Totals {
    private enum Part {
        READ,
        SUPERSEDED,
        REJECTED,
        WRITTEN
    }

    private static final Comparator<MoneyTotal> ORDER =
            Comparator.comparing(MoneyTotal::column).thenComparing(MoneyTotal::currency);

    private final Table table;
    private final List<Extract> extracts;
    private final RejectedRows rejected;
    private final Map<String, EnumMap<Part, BigDecimal>> money = new LinkedHashMap<>();
    private final Map<Part, long[]> rows = new EnumMap<>(Part.class);
    private final Map<String, Long> negative = new LinkedHashMap<>();

    Totals(Table table, List<Extract> extracts, RejectedRows rejected) {
        this.table = table;
        this.extracts = extracts;
        this.rejected = rejected;
        for (Part part : Part.values()) {
            rows.put(part, new long[extracts.size()]);
        }
    }

    /** One query for all three ways: {@code part} says which a row belongs to. */
    String sql() {
        return """
        select 'READ' as part, file_no, %1$s, count(*) as row_count%2$s
        from judged_%3$s
        group by file_no, %4$s
        union all
        select upper(fate) as part, file_no, %1$s, count(*) as row_count%2$s
        from (
          select judged.*, exceptions.fate
          from exceptions_%3$s as exceptions
          join judged_%3$s as judged
            on judged.file_no = exceptions.file_no and judged.ordinal = exceptions.ordinal
          where exceptions.fate <> 'validated'
        ) as excepted
        group by fate, file_no, %4$s
        union all
        select 'WRITTEN' as part, 0 as file_no, %1$s, count(*) as row_count%2$s
        from %3$s
        group by %4$s"""
                .formatted(currency(), sums(), table.name(), currencyGroup());
    }

    void add(Row row) {
        Part part = Part.valueOf(row.text("part"));
        rows.get(part)[(int) row.integer("file_no")] += row.integer("row_count");
        for (Column column : table.moneys()) {
            String key = column.name() + " " + row.optionalText("money_currency").orElse("");
            BigDecimal sum =
                    row.isNull(column.name() + "_sum")
                            ? BigDecimal.ZERO
                            : row.decimal(column.name() + "_sum");
            money.computeIfAbsent(key, k -> new EnumMap<>(Part.class))
                    .merge(part, sum, BigDecimal::add);
            if (part == Part.WRITTEN) {
                negative.merge(column.name(), row.integer(column.name() + "_negative"), Long::sum);
            }
        }
    }

    /**
     * @throws IllegalStateException where rows or money do not add up
     */
    TableValidation validation() {
        List<FileCounts> files = new ArrayList<>();
        for (int file = 0; file < extracts.size(); file++) {
            Extract extract = extracts.get(file);
            long judged = rows.get(Part.READ)[file];
            long superseded = rows.get(Part.SUPERSEDED)[file];
            long broken = rows.get(Part.REJECTED)[file];
            check(extract.file().label() + ": rows", extract.records(), judged);
            files.add(
                    new FileCounts(
                            extract.file().delivery(),
                            extract.file().label(),
                            extract.rowsRead(),
                            judged - superseded - broken,
                            superseded,
                            broken + extract.ragged().size(),
                            rejected.looseEnds(file)));
        }
        List<MoneyTotal> moneys = money.entrySet().stream().map(this::total).sorted(ORDER).toList();
        TableValidation validation =
                new TableValidation(
                        table.path(), true, files, moneys, rejected.examples(), notices());
        check(
                table.path() + ": validated rows as written",
                validation.validated(),
                rows.get(Part.WRITTEN)[0]);
        return validation;
    }

    private MoneyTotal total(Map.Entry<String, EnumMap<Part, BigDecimal>> entry) {
        String[] names = entry.getKey().split(" ", -1);
        EnumMap<Part, BigDecimal> parts = entry.getValue();
        MoneyTotal total =
                new MoneyTotal(
                        names[0],
                        names[1],
                        part(parts, Part.READ),
                        part(parts, Part.WRITTEN),
                        part(parts, Part.SUPERSEDED),
                        part(parts, Part.REJECTED));
        if (!total.reconciles()) {
            throw new IllegalStateException(
                    "%s: money does not add up: %s".formatted(table.path(), total));
        }
        return total;
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (Extract extract : extracts) {
            if (!extract.unknownColumns().isEmpty()) {
                notices.add(
                        "%s: unknown column %s, not read"
                                .formatted(
                                        extract.file().label(),
                                        String.join(", ", extract.unknownColumns())));
            }
        }
        negative.forEach(
                (column, count) -> {
                    if (count > 0) {
                        notices.add(
                                "%s: %s is negative in validated rows (%d), which lowers the sums; correct it at the source unless it is a credit"
                                        .formatted(table.path(), column, count));
                    }
                });
        return notices;
    }

    private String sums() {
        return table.moneys().stream()
                .map(
                        column ->
                                ", sum(%1$s) as %1$s_sum, count(case when %1$s < 0 then 1 end) as %1$s_negative"
                                        .formatted(column.name()))
                .collect(Collectors.joining());
    }

    private String currency() {
        return currencyGroup() + " as money_currency";
    }

    private String currencyGroup() {
        return table.moneys().isEmpty() ? "cast(null as string)" : "currency";
    }

    private static BigDecimal part(EnumMap<Part, BigDecimal> parts, Part part) {
        return parts.getOrDefault(part, BigDecimal.ZERO);
    }

    private static void check(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(
                    "%s do not add up: %d expected, %d found".formatted(what, expected, found));
        }
    }
}
