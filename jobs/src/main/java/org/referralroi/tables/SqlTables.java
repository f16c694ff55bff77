package org.referralroi.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of one state, facts or metrics.
 *
 * @param state name of the folder they lie in
 * @param tables each after those it reads
 */
public record SqlTables(String state, List<SqlTable> tables) {

    public SqlTables {
        tables = List.copyOf(tables);
    }

    /**
     * Reads all tables of a state.
     *
     * @throws IllegalArgumentException where tables read each other in a circle
     */
    public static SqlTables read(Path sql, String state) {
        Map<String, SqlTable> byName = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(sql.resolve(state))) {
            folders.filter(Files::isDirectory)
                    .sorted()
                    .map(SqlTable::read)
                    .forEach(table -> byName.put(table.name(), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<SqlTable> ordered = new ArrayList<>();
        for (SqlTable table : byName.values()) {
            add(table, byName, ordered, new ArrayList<>());
        }
        return new SqlTables(state, ordered);
    }

    private static void add(
            SqlTable table,
            Map<String, SqlTable> byName,
            List<SqlTable> ordered,
            List<String> path) {
        if (ordered.contains(table)) {
            return;
        }
        if (path.contains(table.name())) {
            throw new IllegalArgumentException("tables read each other in a circle: " + path);
        }
        path.add(table.name());
        for (String read : table.reads()) {
            if (byName.containsKey(read)) {
                add(byName.get(read), byName, ordered, path);
            }
        }
        path.remove(table.name());
        ordered.add(table);
    }
}
