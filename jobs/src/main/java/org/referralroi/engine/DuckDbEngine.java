package org.referralroi.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** The embedded engine. Its database is in memory and forgotten; what lasts is Parquet. */
public final class DuckDbEngine implements Engine {
    /** Leaves room for the JVM within 2 GiB. */
    private static final long LEAST_MEMORY_MB = 1_200;

    /** In bytes; files are read in pieces of that size, as larger ones take longer to set up. */
    private static final int LONGEST_RECORD = 1 << 24;

    private static final String IN_MEMORY = "jdbc:duckdb:";
    private static final String NO_START = "DuckDB does not start";

    /** Every folder holds one file. */
    private static final String PART = "part-0.parquet";

    private final DuckDBConnection database;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    /** A connection runs one statement at a time, so each thread has its own. */
    private final ThreadLocal<Connection> connection = ThreadLocal.withInitial(this::connect);

    /**
     * @param scratch folder for what does not fit into memory
     * @param prelude the file that gives our names to what DuckDB spells its own way
     */
    public DuckDbEngine(Path scratch, Path prelude) {
        try {
            database = DriverManager.getConnection(IN_MEMORY).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new EngineFailure(NO_START, e);
        }
        execute("set memory_limit = '" + memoryMegabytes() + "MB'");
        execute("set temp_directory = " + literal(scratch.toString()));
        execute("set autoinstall_known_extensions = false");
        execute("set autoload_known_extensions = false");
        Prelude.statements(prelude).forEach(this::execute);
    }

    /** Loads DuckDB itself, which the driver first copies out of its archive. */
    public static void load() {
        try {
            DriverManager.getConnection(IN_MEMORY).close();
        } catch (SQLException e) {
            throw new EngineFailure(NO_START, e);
        }
    }

    /**
     * What it may hold in memory, and takes only when it needs it: a third of the machine's; more
     * is spilled to the scratch folder.
     */
    private static long memoryMegabytes() {
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(LEAST_MEMORY_MB, machine.getTotalMemorySize() / 3 / 1_000_000);
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String version() {
        return "DuckDB " + query("select version() as version").get(0).text("version");
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void define(
            String function, List<String> parameters, String returns, String expression) {
        String names =
                parameters.stream()
                        .map(parameter -> parameter.substring(0, parameter.indexOf(' ')))
                        .collect(Collectors.joining(", "));
        execute(
                "create or replace macro %s(%s) as cast(%s as %s)"
                        .formatted(function, names, expression, returns));
    }

    @Override
    public void execute(String sql) {
        // a fresh statement each time: the driver closes one after any error
        try (Statement statement = connection.get().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw EngineFailure.of(e, sql);
        }
    }

    @Override
    public void forEach(String sql, Consumer<Row> consumer) {
        try (Statement statement = connection.get().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Row.Columns columns = columns(rows.getMetaData());
            while (rows.next()) {
                Object[] values = new Object[columns.count()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.getObject(i + 1);
                }
                consumer.accept(new Row(columns, values));
            }
        } catch (SQLException e) {
            throw EngineFailure.of(e, sql);
        }
    }

    private static Row.Columns columns(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return new Row.Columns(names);
    }

    @Override
    public List<Row> query(String sql) {
        List<Row> rows = new ArrayList<>();
        forEach(sql, rows::add);
        return rows;
    }

    /**
     * Rows keep the order of the file, so that the number of a row in a table is its number in the
     * file.
     */
    @Override
    public void createFromCsv(String table, List<CsvPart> parts) {
        List<String> selects = new ArrayList<>();
        for (int fileNo = 0; fileNo < parts.size(); fileNo++) {
            String rows = "%s_file_%d".formatted(table, fileNo);
            CsvPart part = parts.get(fileNo);
            execute(
                    "create or replace table %s as %s"
                            .formatted(rows, part.selectFrom(columns(part), reader(part))));
            selects.add(
                    "select %d as file_no, rowid as ordinal, * from %s".formatted(fileNo, rows));
        }
        execute(
                "create or replace view %s as %s"
                        .formatted(table, String.join(" union all ", selects)));
    }

    /** Instants are read with their offset and turned to UTC, as a timestamp would drop it. */
    private static String columns(CsvPart part) {
        return part.columns().stream()
                .map(
                        column ->
                                column.isInstant()
                                        ? "make_timestamp(epoch_us(%1$s)) as %1$s"
                                                .formatted(column.name())
                                        : column.name())
                .collect(Collectors.joining(", "));
    }

    private String reader(CsvPart part) {
        String columns =
                part.columns().stream()
                        .map(column -> literal(column.name()) + ": " + literal(read(column)))
                        .collect(Collectors.joining(", "));
        return "read_csv(%1$s, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', strict_mode = true, max_line_size = %2$d, buffer_size = %2$d, columns = {%3$s})"
                .formatted(literal(part.csv().toString()), LONGEST_RECORD, columns);
    }

    private static String read(CsvPart.Column column) {
        return column.isInstant() ? "timestamptz" : column.type();
    }

    @Override
    public void materialise(String table, String select) {
        execute("create or replace table %s as %s".formatted(table, select));
    }

    @Override
    public void createView(String view, List<Path> folders, String columns) {
        String files =
                folders.stream()
                        .map(folder -> literal(folder + "/*.parquet"))
                        .collect(Collectors.joining(", "));
        execute(
                "create or replace view %s as select * from read_parquet([%s], hive_partitioning = false)"
                        .formatted(view, files));
    }

    @Override
    public void createView(String view, String select) {
        execute("create or replace view %s as %s".formatted(view, select));
    }

    @Override
    public void writeParquet(String select, Path folder) {
        copy(select, folder);
    }

    /**
     * Writes the rows to a folder that is made, and returns their number. Columns of keys soon turn
     * out to be no dictionary; tried longer, they take a tenth of the time.
     */
    private long copy(String select, Path folder) {
        String sql =
                "copy (%s) to %s (format parquet, dictionary_size_limit 5000)"
                        .formatted(select, literal(folder.resolve(PART).toString()));
        try (Statement statement = connection.get().createStatement()) {
            Files.createDirectory(folder);
            return statement.executeLargeUpdate(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw EngineFailure.of(e, sql);
        }
    }

    @Override
    public void writePartitioned(
            String select, String index, List<String> values, String name, Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < values.size(); i++) {
                Path part = folder.resolve(name + "=" + values.get(i));
                long rows =
                        copy(
                                "select * exclude (%1$s) from (%2$s) as rows where %1$s = %3$d"
                                        .formatted(index, select, i),
                                part);
                if (rows == 0) {
                    Files.delete(part.resolve(PART));
                    Files.delete(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drop(String name) {
        List<Row> tables =
                query(
                        "select table_name, table_type from information_schema.tables where table_name = %1$s or table_name like %2$s order by table_type desc"
                                .formatted(literal(name), literal(name + "_file_%")));
        for (Row table : tables) {
            String kind = table.text("table_type").equals("VIEW") ? "view" : "table";
            execute("drop %s if exists %s".formatted(kind, table.text("table_name")));
        }
    }

    @Override
    public void close() {
        try {
            for (Connection each : connections) {
                each.close();
            }
            database.close();
        } catch (SQLException e) {
            throw new EngineFailure("DuckDB does not close", e);
        }
    }

    private Connection connect() {
        try {
            Connection each = database.duplicate();
            connections.add(each);
            try (Statement statement = each.createStatement()) {
                statement.execute("set default_null_order = 'nulls_first_on_asc_last_on_desc'");
                statement.execute("set TimeZone = 'UTC'");
            }
            return each;
        } catch (SQLException e) {
            throw new EngineFailure("DuckDB does not open a connection", e);
        }
    }
}
