package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;
import org.referralroi.run.Sample;

/** The rows shown as those behind a figure are those it was counted from. */
class RowsBehindFiguresTest {
    @TempDir private static Path scratch;

    private static Provenances provenances;
    private static Statistics statistics;
    private static SampleRows rows;

    @BeforeAll
    static void takeTheRowsOfTheSampleMonth() throws IOException {
        provenances = Provenances.read(SampleRows.SQL);
        statistics =
                StatisticsFiles.read(Sample.folder(Sample.undisturbed()).resolve("statistics"));
        Engine engine = new DuckDbEngine(scratch, SampleRows.SQL.resolve("engines/duckdb.sql"));
        rows = new SampleRows(engine, engine::materialise);
    }

    @AfterAll
    static void close() {
        rows.close();
    }

    @Test
    void everyFigureIsCountedAgainToTheSameNumeratorDenominatorAndN() {
        Map<String, String> differing = new TreeMap<>();
        for (Figure figure : statistics.figures()) {
            Map<String, Long> published = new HashMap<>();
            published.put("n", figure.n());
            figure.numerator().ifPresent(count -> published.put("numerator", count));
            figure.denominator().ifPresent(count -> published.put("denominator", count));
            Map<String, Long> counted = counts(figure);
            counted.keySet().retainAll(List.of("numerator", "denominator", "n"));
            published.keySet().retainAll(counted.keySet());
            if (!counted.equals(published)) {
                differing.put(name(figure), counted + " instead of " + published);
            }
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyNumeratorAndDenominatorIsCountedOrSaidToBeDerivedAndEveryNIsCounted() {
        TreeSet<String> silent = new TreeSet<>();
        for (Figure figure : statistics.figures()) {
            Map<String, Counted> counts = of(figure.figure()).counts();
            figure.numerator().ifPresent(x -> require(figure, counts, "numerator", silent));
            figure.denominator().ifPresent(x -> require(figure, counts, "denominator", silent));
            require(figure, counts, "n", silent);
        }
        assertEquals(new TreeSet<>(), silent);
    }

    private static void require(
            Figure figure, Map<String, Counted> counts, String name, TreeSet<String> silent) {
        if (!counts.containsKey(name)) {
            silent.add(figure.figure() + " " + name);
        }
    }

    /** At the incrementality of the sample, 1. */
    @Test
    void whatIsLeftOfTheMarginIsTheMarginOfTheRowsLessTheirCost() {
        Figure roi = statistics.figure("roi.realised", "referred", "all", "to_date").orElseThrow();
        Map<String, Long> counts = counts(roi);
        assertEquals(
                OptionalLong.of(counts.get("margin") - counts.get("denominator")), roi.numerator());
    }

    /** At the discount rate of the sample, 10 % a year. */
    @Test
    void observedLifetimeValueIsWhatItsRowsAddUpTo() {
        for (String group : List.of("referred", "non_referred")) {
            for (int months : List.of(12, 24, 36)) {
                String slice = "months=" + months;
                List<Row> tenure =
                        rows.of(of("ltv.observed"))
                                .first(
                                        "customer_tenure",
                                        new Place(group, slice, "to_date"),
                                        Integer.MAX_VALUE);
                Map<Long, long[]> sums = new TreeMap<>();
                for (Row row : tenure) {
                    long[] sum =
                            sums.computeIfAbsent(row.integer("tenure_month"), k -> new long[2]);
                    sum[0]++;
                    sum[1] += row.integer("margin_minor");
                }
                double value = 0;
                for (Map.Entry<Long, long[]> month : sums.entrySet()) {
                    value +=
                            Math.pow(1.1, -month.getKey() / 12.0)
                                    * month.getValue()[1]
                                    / month.getValue()[0]
                                    / 100;
                }
                assertEquals(months, sums.size());
                assertEquals(
                        statistics
                                .figure("ltv.observed", group, slice, "to_date")
                                .orElseThrow()
                                .value(),
                        value,
                        1e-9,
                        group + " " + slice);
            }
        }
    }

    @Test
    void theFirstRowsOfEveryTableAreCountedAgainToTheSame() {
        Map<String, String> differing = new LinkedHashMap<>();
        for (Provenance provenance : provenances.entries()) {
            if (provenance.table() != null) {
                firstOfEachWindow(provenance.table())
                        .forEach(
                                (place, row) -> {
                                    Map<String, Long> counts = rows.of(provenance).counts(place);
                                    Map<String, Long> published = new LinkedHashMap<>();
                                    counts.keySet()
                                            .forEach(
                                                    column ->
                                                            published.put(
                                                                    column,
                                                                    (Long) row.get(column)));
                                    if (!counts.equals(published)) {
                                        differing.put(
                                                provenance.table().name() + " " + place,
                                                counts + " instead of " + published);
                                    }
                                });
            }
        }
        assertEquals(Map.of(), differing);
    }

    /** Up to fifty rows of each window of a table, at the place of each. */
    private static Map<Place, Map<String, Object>> firstOfEachWindow(ExplainedTable table) {
        Map<Place, Integer> sizes = new HashMap<>();
        Map<Place, Map<String, Object>> chosen = new LinkedHashMap<>();
        for (Map<String, Object> row : TableSubject.rows(table, statistics)) {
            Place window = TableSubject.place(table, row);
            if (sizes.merge(window, 1, Integer::sum) <= 50) {
                String slice = table.slice() + "=" + row.get(table.slice());
                chosen.put(new Place(window.group(), slice, window.period()), row);
            }
        }
        return chosen;
    }

    private static Map<String, Long> counts(Figure figure) {
        return rows.of(of(figure.figure()))
                .counts(new Place(figure.group(), figure.slice(), figure.period()));
    }

    private static Provenance of(String name) {
        return provenances.find(name).orElseThrow();
    }

    private static String name(Figure figure) {
        return String.join(" ", figure.figure(), figure.group(), figure.slice(), figure.period());
    }
}
