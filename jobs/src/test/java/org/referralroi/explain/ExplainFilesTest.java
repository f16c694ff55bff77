package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.conf.ProgramFile;
import org.referralroi.extracts.Contract;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.StatisticsColumn;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.run.Sample;
import org.referralroi.tables.SqlTable;
import org.referralroi.tables.SqlTables;

/** What {@code sql/explain} says is about all figures and tables, and names only what there is. */
class ExplainFilesTest {
    private static final Provenances PROVENANCES = Provenances.read(SampleRows.SQL);

    @TempDir private Path folder;

    @Test
    void everyFigureOfTheDictionaryAndEveryTableOfStatisticsHasAnEntryAndNothingElse() {
        Set<String> known = new TreeSet<>(Dictionary.standard().figures());
        StatisticsTable.ALL.forEach(table -> known.add(table.name()));

        assertEquals(known, new TreeSet<>(PROVENANCES.names()));
    }

    @Test
    void theTablesOfMetricsThatAreNamedExistAndEachIsNamed() {
        Set<String> named =
                PROVENANCES.entries().stream()
                        .flatMap(entry -> entry.metrics().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(names("metrics"), named);
    }

    @Test
    void theQueriesOfRowsThatAreNamedExist() {
        Set<String> missing =
                PROVENANCES.entries().stream()
                        .flatMap(
                                entry ->
                                        Stream.concat(
                                                entry.rows().keySet().stream(),
                                                entry.counts().values().stream()
                                                        .map(entry::rowsOf)))
                        .collect(Collectors.toCollection(TreeSet::new));
        RowsQuery.all(SampleRows.SQL).forEach(query -> missing.remove(query.name()));

        assertEquals(Set.of(), missing);
    }

    @Test
    void whatIsCountedIsCountedOfRowsThatAreShown() {
        List<String> elsewhere = new ArrayList<>();
        for (Provenance entry : PROVENANCES.entries()) {
            for (Map.Entry<String, Counted> counted : entry.counts().entrySet()) {
                if (!entry.rows().containsKey(entry.rowsOf(counted.getValue()))) {
                    elsewhere.add(entry.names() + " " + counted.getKey());
                }
            }
        }
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void theSettingsThatAreNamedExist() {
        Set<String> settings =
                PROVENANCES.entries().stream()
                        .flatMap(entry -> entry.settings().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        settings.removeAll(
                ProgramFile.read(Sample.HOME.conf().resolve("program.yml")).texts().keySet());

        assertEquals(Set.of(), settings);
    }

    @Test
    void theColumnsOfATableThatAreNamedExistAndNoneIsAName() {
        for (Provenance entry : PROVENANCES.entries()) {
            if (entry.table() == null) {
                continue;
            }
            ExplainedTable table = entry.table();
            Set<String> named = new TreeSet<>(table.show());
            named.addAll(entry.counts().keySet());
            Stream.of(table.group(), table.slice(), table.period())
                    .filter(column -> column != null)
                    .forEach(named::add);
            Set<String> columns =
                    StatisticsTable.ALL.stream()
                            .filter(each -> each.name().equals(table.name()))
                            .flatMap(each -> each.columns().stream())
                            .map(StatisticsColumn::name)
                            .collect(Collectors.toCollection(TreeSet::new));
            columns.removeIf(column -> column.equals("name") || column.endsWith("_name"));

            assertTrue(columns.containsAll(named), table.name() + ": " + named + " " + columns);
        }
    }

    @Test
    void rowsAreTakenFromFactsFromValidatedTablesOrFromTheFilesThatWereRead() {
        Set<String> tables = names("facts");
        Contract.read(SampleRows.SQL.resolve("extracts.yml"))
                .tables()
                .forEach(table -> tables.add(table.name()));
        tables.add(OpenTables.DELIVERED_FILES);
        for (RowsQuery query : RowsQuery.all(SampleRows.SQL)) {
            assertTrue(tables.containsAll(query.reads()), query.name() + " " + query.reads());
            assertTrue(!query.reads().isEmpty(), query.name());
        }
    }

    @Test
    void anEntryAboutNothingOrWithAnUnknownKeyIsRefused() throws IOException {
        assertRefused("- {metrics: [mrr], rows: {cost: {}}}", "an entry is about figures or");
        assertRefused("- {figures: [a.b], rows: {cost: {}}}", "[a.b]: either metrics or counting");
        assertRefused("- {figures: [a.b], metrics: [mrr]}", "[a.b]: no rows are named");
        assertRefused(
                "- {figures: [a.b], metrics: [mrr], rows: {cost: {}}, setings: [mrr]}",
                "Unrecognized property \"setings\"");
        assertRefused(
                "- {figures: [a.b], metrics: [mrr], rows: {cost: {only: second}}}",
                "only is second, none of [first, last]");
        assertRefused(
                """
                - {figures: [a.b, a.b], metrics: [mrr], rows: {cost: {}}}
                """,
                "another entry is about a.b");
    }

    private void assertRefused(String yaml, String words) throws IOException {
        Files.createDirectories(folder.resolve("explain"));
        Files.writeString(folder.resolve("explain/family.yml"), yaml);
        String message =
                assertThrows(RuntimeException.class, () -> Provenances.read(folder)).getMessage();
        assertTrue(message.contains(words), message);
    }

    private static Set<String> names(String state) {
        return SqlTables.read(SampleRows.SQL, state).tables().stream()
                .map(SqlTable::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
