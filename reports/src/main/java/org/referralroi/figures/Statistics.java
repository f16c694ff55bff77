package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.figures.rows.AdvocateStanding;

/**
 * The statistics of one run: all that its reports are made from.
 *
 * @param run which run
 * @param figures in the order of the dictionary
 * @param absent what could not be computed
 * @param others rows of the tables beside these; a table that is not there has none
 */
public record Statistics(
        RunInfo run,
        List<Figure> figures,
        List<AbsentFigure> absent,
        Map<StatisticsTable<?>, List<? extends Record>> others) {

    public Statistics {
        requireNonNull(run, "run");
        figures = List.copyOf(figures);
        absent = List.copyOf(absent);
        Map<StatisticsTable<?>, List<? extends Record>> copy = new LinkedHashMap<>();
        for (StatisticsTable<?> table : StatisticsTable.ALL) {
            copy.put(table, List.copyOf(others.getOrDefault(table, List.of())));
        }
        others = Collections.unmodifiableMap(copy);
    }

    /** Statistics of figures alone. */
    public Statistics(RunInfo run, List<Figure> figures, List<AbsentFigure> absent) {
        this(run, figures, absent, Map.of());
    }

    /** The same statistics with other rows of a table. */
    public <T extends Record> Statistics with(StatisticsTable<T> table, List<T> rows) {
        Map<StatisticsTable<?>, List<? extends Record>> changed = new LinkedHashMap<>(others);
        changed.put(table, rows);
        return new Statistics(run, figures, absent, changed);
    }

    /** All tables, figures first. */
    public List<StatisticsTable<?>> tables() {
        List<StatisticsTable<?>> tables = new ArrayList<>();
        tables.add(StatisticsTable.FIGURES);
        tables.add(StatisticsTable.ABSENT);
        tables.addAll(StatisticsTable.ALL);
        return List.copyOf(tables);
    }

    /** The rows of a table. */
    public <T extends Record> List<T> rows(StatisticsTable<T> table) {
        List<? extends Record> rows =
                table.equals(StatisticsTable.FIGURES)
                        ? figures
                        : table.equals(StatisticsTable.ABSENT)
                                ? absent
                                : others.getOrDefault(table, List.of());
        return rows.stream().map(table.row()::cast).toList();
    }

    /** The figure of that name, group, slice and period, if it could be computed. */
    public Optional<Figure> figure(String figure, String group, String slice, String period) {
        return figures.stream()
                .filter(
                        f ->
                                f.figure().equals(figure)
                                        && f.group().equals(group)
                                        && f.slice().equals(slice)
                                        && f.period().equals(period))
                .findFirst();
    }

    /** Why that figure is absent, if the run said so. */
    public Optional<String> reason(String figure, String group, String slice, String period) {
        return absent.stream()
                .filter(
                        a ->
                                a.figure().equals(figure)
                                        && a.group().equals(group)
                                        && a.slice().equals(slice)
                                        && a.period().equals(period))
                .map(AbsentFigure::reason)
                .findFirst();
    }

    /** The leaderboard of one window, best first. */
    public List<AdvocateStanding> advocates(String window) {
        return rows(StatisticsTable.ADVOCATE_LEADERBOARD).stream()
                .filter(a -> a.window().equals(window))
                .toList();
    }
}
