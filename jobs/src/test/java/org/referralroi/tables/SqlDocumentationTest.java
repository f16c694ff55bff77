package org.referralroi.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written about a table of SQL is what its query does. */
class SqlDocumentationTest {
    private static final Path SQL = Path.of("..").toAbsolutePath().normalize().resolve("sql");
    private static final int MOST_LINES = 120;

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\bwith(?:\\s+recursive)?|,)\\s+([a-z_]+)\\s+as\\s*\\(");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\()");
    private static final Pattern FUNCTION =
            Pattern.compile("create (?:temporary function|(?:temp )?macro) ([a-z_]+)\\(");

    static Stream<SqlTable> tables() {
        return Stream.of("facts", "metrics").flatMap(state -> read(state).stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTablesAQueryReadsAreThoseItsSchemaNames(SqlTable table) {
        String query = TEXT.matcher(COMMENT.matcher(table.query()).replaceAll("")).replaceAll("''");
        Set<String> read = all(READ, query);
        read.removeAll(all(NAMED, query));

        assertEquals(new TreeSet<>(table.reads()), read, table.name());
        assertEquals(read.size(), table.reads().size(), table.name() + " names a table twice");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableAndItsColumnsSayWhatTheyAre(SqlTable table) {
        assertTrue(!table.is().isBlank(), table.name());
        List<String> columns = new ArrayList<>();
        for (SqlColumn column : table.columns()) {
            assertTrue(!column.is().isBlank(), table.name() + "." + column.name());
            columns.add(column.name());
        }
        assertTrue(!table.grain().isEmpty(), table.name() + " has no grain");
        assertTrue(columns.containsAll(table.grain()), table.name() + ": grain is no column");
        assertTrue(
                columns.containsAll(table.matchRates().values()),
                table.name() + ": a match rate is of no column");
        table.checks().forEach(check -> assertTrue(!check.sentence().isBlank(), table.name()));
    }

    @Test
    void everyTableHasCases() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path folder : folders()) {
            if (!Files.isDirectory(folder.resolve("cases"))) {
                without.add(SQL.relativize(folder).toString());
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void noQueryIsLongerThanCanBeReadAtOnce() throws IOException {
        Map<String, Integer> longer = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SQL)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                String name = SQL.relativize(file).toString();
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    longer.put(name, lines);
                }
            }
        }
        assertEquals(Map.of(), longer);
    }

    @Test
    void bothEnginesAreGivenTheSameFunctions() throws IOException {
        Set<String> duckdb = all(FUNCTION, Files.readString(SQL.resolve("engines/duckdb.sql")));
        Set<String> spark = all(FUNCTION, Files.readString(SQL.resolve("engines/spark.sql")));
        spark.add("add_months"); // built in

        assertEquals(duckdb, spark);
        assertTrue(duckdb.contains("text_matches"), duckdb.toString());
    }

    private static List<SqlTable> read(String state) {
        return SqlTables.read(SQL, state).tables();
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String state : List.of("facts", "metrics")) {
            try (Stream<Path> children = Files.list(SQL.resolve(state))) {
                folders.addAll(children.filter(Files::isDirectory).sorted().toList());
            }
        }
        return folders;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
