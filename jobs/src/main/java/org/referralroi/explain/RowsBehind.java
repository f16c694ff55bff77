package org.referralroi.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;

/**
 * Takes and counts the rows behind a number. The queries of {@code sql/rows} must be known to the
 * engine, each under its name with {@code rows_} before it.
 */
final class RowsBehind {
    private static final String ROW_COUNT = "row_count";

    private final Engine engine;
    private final Provenance provenance;
    private final YearMonth month;

    RowsBehind(Engine engine, Provenance provenance, YearMonth month) {
        this.engine = engine;
        this.provenance = provenance;
        this.month = month;
    }

    /** The name under which the engine knows a query. */
    static String view(String query) {
        return "rows_" + query;
    }

    /** How many rows each query has at a place, by its name. */
    Map<String, Long> sizes(Place place) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String query : provenance.rows().keySet()) {
            sizes.put(query, aggregates(query, place).integer(ROW_COUNT));
        }
        return sizes;
    }

    /** What is counted of the rows at a place, by name; what is derived is left out. */
    Map<String, Long> counts(Place place) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String query : provenance.rows().keySet()) {
            Row row = aggregates(query, place);
            of(query)
                    .forEach(
                            (name, counted) -> counts.put(name, whole(row.decimal(name), counted)));
        }
        return counts;
    }

    /** The first rows of a query at a place, in the order of their columns. */
    List<Row> first(String query, Place place, int limit) {
        RowsTaken taken = provenance.rows().get(query);
        return engine.query(
                "select %s from %s where %s order by all limit %d"
                        .formatted(
                                taken.show().isEmpty() ? "*" : String.join(", ", taken.show()),
                                view(query),
                                condition(taken, place),
                                limit));
    }

    private Row aggregates(String query, Place place) {
        List<String> columns = new ArrayList<>(List.of("count(*) as " + ROW_COUNT));
        of(query)
                .forEach((name, counted) -> columns.add("%s as %s".formatted(counted.sql(), name)));
        return engine.query(
                        "select %s from %s where %s"
                                .formatted(
                                        String.join(", ", columns),
                                        view(query),
                                        condition(provenance.rows().get(query), place)))
                .get(0);
    }

    /** What is counted of the rows of a query. */
    private Map<String, Counted> of(String query) {
        return provenance.counts().entrySet().stream()
                .filter(each -> !each.getValue().isDerived())
                .filter(each -> provenance.rowsOf(each.getValue()).equals(query))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static long whole(BigDecimal sum, Counted counted) {
        return sum.divide(BigDecimal.valueOf(counted.per()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private String condition(RowsTaken taken, Place place) {
        List<String> conditions = new ArrayList<>();
        if (taken.group() != null) {
            conditions.add(Groups.contain(taken.group(), place.group()));
        }
        if (taken.dated() != null) {
            Days days = Days.of(place.period(), month);
            conditions.add(
                    (taken.only() == null ? days : days.only(taken.only())).contain(taken.dated()));
        }
        if (place.isSliced()) {
            conditions.add(
                    provenance
                            .slices()
                            .getOrDefault(place.sliceKey(), place.sliceKey() + " = {value}")
                            .replace("{value}", engine.literal(place.sliceValue())));
        }
        if (taken.where() != null) {
            conditions.add("(" + taken.where() + ")");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
