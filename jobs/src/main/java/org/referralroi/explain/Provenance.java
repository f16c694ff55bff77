package org.referralroi.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where figures come from, as an entry of {@code sql/explain} states it.
 *
 * @param figures their names; none where the entry is about a table of statistics
 * @param table the table of statistics, null where the entry is about figures
 * @param metrics tables of metrics they are inferred from
 * @param counting who counts, in words, where no table of metrics does
 * @param rows how the rows behind them are taken, by name of the query in {@code sql/rows}
 * @param slices by key of a slice, the condition on rows that stands for it, {@code {value}} in it
 *     for the value; a key that is not here is a column of the rows
 * @param counts what is counted of the rows: by {@code numerator}, {@code denominator} and {@code
 *     n}, or by column of the table
 * @param settings keys of {@code program.yml} that decide on them
 */
record Provenance(
        List<String> figures,
        ExplainedTable table,
        List<String> metrics,
        String counting,
        Map<String, RowsTaken> rows,
        Map<String, String> slices,
        Map<String, Counted> counts,
        List<String> settings) {

    Provenance {
        figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        metrics = List.copyOf(Objects.requireNonNullElse(metrics, List.of()));
        rows = new LinkedHashMap<>(Objects.requireNonNullElse(rows, Map.of()));
        rows.replaceAll((query, taken) -> Objects.requireNonNullElse(taken, RowsTaken.ALL));
        slices = Map.copyOf(Objects.requireNonNullElse(slices, Map.of()));
        counts = new LinkedHashMap<>(Objects.requireNonNullElse(counts, Map.of()));
        settings = List.copyOf(Objects.requireNonNullElse(settings, List.of()));
        if (figures.isEmpty() == (table == null)) {
            throw new IllegalArgumentException(
                    "an entry is about figures or about one table: " + figures + ", " + table);
        }
        List<String> names = table == null ? figures : List.of(table.name());
        if (metrics.isEmpty() == (counting == null)) {
            throw new IllegalArgumentException(
                    names + ": either metrics or counting says who counts");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(names + ": no rows are named");
        }
    }

    /** The names a user may ask for. */
    List<String> names() {
        return table == null ? figures : List.of(table.name());
    }

    /** The query whose rows are counted. */
    String rowsOf(Counted counted) {
        return counted.rows() == null ? rows.keySet().iterator().next() : counted.rows();
    }
}
