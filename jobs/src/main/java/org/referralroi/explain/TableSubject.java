package org.referralroi.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;

/**
 * A table of statistics, or a part of it.
 *
 * @param rows of the places that were asked for, with all columns
 * @param limit of the rows that are shown
 */
record TableSubject(
        RunInfo run,
        ExplainedTable table,
        List<Map<String, Object>> rows,
        Optional<String> slice,
        int limit)
        implements Subject {

    static TableSubject of(Question question, Provenance provenance, Statistics statistics) {
        ExplainedTable table = provenance.table();
        Question unsliced =
                new Question(
                        question.name(),
                        question.group(),
                        Optional.empty(),
                        question.period(),
                        question.month(),
                        question.workspace(),
                        question.now(),
                        question.rows());
        List<Map<String, Object>> rows =
                new Stands<>(unsliced, rows(table, statistics), row -> place(table, row))
                        .narrowed();
        if (question.slice().isEmpty()) {
            return new TableSubject(
                    statistics.run(), table, rows, Optional.empty(), question.rows());
        }
        List<Map<String, Object>> sliced = sliced(question, table, rows);
        return new TableSubject(
                statistics.run(),
                table,
                sliced,
                Optional.of(table.slice() + "=" + sliced.get(0).get(table.slice())),
                question.rows());
    }

    /** All rows of a table, with all columns. */
    static List<Map<String, Object>> rows(ExplainedTable table, Statistics statistics) {
        StatisticsTable<?> source =
                statistics.tables().stream()
                        .filter(each -> each.name().equals(table.name()))
                        .findFirst()
                        .orElseThrow();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Record row : statistics.rows(source)) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (StatisticsColumn column : source.columns()) {
                values.put(column.name(), column.value(row));
            }
            rows.add(values);
        }
        return rows;
    }

    private static List<Map<String, Object>> sliced(
            Question question, ExplainedTable table, List<Map<String, Object>> rows) {
        String slice = question.slice().orElseThrow();
        String key = table.slice() + "=";
        if (table.slice() == null || !slice.startsWith(key)) {
            throw new Refusal(
                    Exit.USAGE,
                    "--slice %s: %s %s"
                            .formatted(
                                    Printable.text(slice),
                                    table.name(),
                                    table.slice() == null
                                            ? "has no slices"
                                            : "is sliced by %s; write it like %s…"
                                                    .formatted(table.slice(), key)));
        }
        String wanted = slice.substring(key.length());
        List<Map<String, Object>> found =
                rows.stream()
                        .filter(row -> Stands.isMeant("" + row.get(table.slice()), wanted))
                        .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s of %s has no --slice %s; there %s"
                            .formatted(
                                    table.name(),
                                    question.month(),
                                    Printable.text(slice),
                                    Stands.listed(
                                            rows.stream()
                                                    .map(row -> key + row.get(table.slice()))
                                                    .toList())));
        }
        return found;
    }

    /** The window a row stands in. */
    static Place place(ExplainedTable table, Map<String, Object> row) {
        return new Place(
                table.group() == null ? "all" : "" + row.get(table.group()),
                "all",
                table.period() == null ? "to_date" : "" + row.get(table.period()));
    }

    @Override
    public Explanation.Definition definition() {
        return new Explanation.Definition(
                table.label(),
                table.definition().strip(),
                table.formula().strip(),
                "",
                "",
                table.source());
    }

    @Override
    public List<Explanation.Value> values() {
        return List.of();
    }

    @Override
    public List<Explanation.Window> windows() {
        Map<Place, Long> sizes = new LinkedHashMap<>();
        rows.forEach(row -> sizes.merge(place(table, row), 1L, Long::sum));
        List<Explanation.Window> windows = new ArrayList<>();
        sizes.forEach(
                (place, size) ->
                        windows.add(
                                new Explanation.Window(
                                        Printable.text(place.group()), place.period(), size)));
        return windows;
    }

    @Override
    public List<Map<String, Object>> standings() {
        if (place().isEmpty()) {
            return List.of();
        }
        return rows.stream().limit(limit).map(this::shown).toList();
    }

    private Map<String, Object> shown(Map<String, Object> row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        table.show().forEach(column -> shown.put(column, Printable.value(row.get(column))));
        return shown;
    }

    @Override
    public Optional<Place> place() {
        List<Place> places = rows.stream().map(row -> place(table, row)).distinct().toList();
        return places.size() == 1
                ? Optional.of(
                        new Place(
                                places.get(0).group(), slice.orElse("all"), places.get(0).period()))
                : Optional.empty();
    }

    @Override
    public boolean hasInterval() {
        return false;
    }

    @Override
    public OptionalLong published(String name, Counted counted) {
        if (slice.isEmpty() && table.part() || rows.size() > 1 && !counted.addsUp()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                rows.stream().mapToLong(row -> ((Number) row.get(name)).longValue()).sum());
    }
}
