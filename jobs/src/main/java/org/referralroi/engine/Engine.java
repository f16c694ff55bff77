package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What runs SQL: DuckDB within this process, or Spark on any master. Both understand the same text,
 * as the prelude of each ({@code sql/engines}) gives one name to what they spell differently.
 */
public interface Engine extends AutoCloseable {
    /** The name on the command line. */
    String name();

    /** Name and version of the engine, for the manifest. */
    String version();

    /** Text as a literal of the engine's SQL. */
    String literal(String text);

    /**
     * Gives a name to an expression; parameters are written as {@code name type}, types as SQL has
     * them.
     */
    void define(String function, List<String> parameters, String returns, String expression);

    /** Runs a statement that returns nothing. */
    void execute(String sql);

    /** Hands over every row of a result, one at a time. */
    void forEach(String sql, Consumer<Row> consumer);

    /** The rows of a small result. */
    List<Row> query(String sql);

    /**
     * Makes plain CSV files known as one table. Its rows are numbered: {@code file_no} is the place
     * of the file in the list, {@code ordinal} that of the row in its file, both from 0.
     *
     * @param parts all with the same columns
     */
    void createFromCsv(String table, List<CsvPart> parts);

    /** Makes the result of a query known under a name, computed once however often it is read. */
    void materialise(String table, String select);

    /**
     * Makes the rows of Parquet folders known under a name.
     *
     * @param columns names and types, as SQL has them, such as {@code n bigint, d date}
     */
    void createView(String view, List<Path> folders, String columns);

    /** Makes the result of a query known under a name; it is computed each time it is read. */
    void createView(String view, String select);

    /** Writes the result of a query to a folder that does not exist yet. */
    void writeParquet(String select, Path folder);

    /**
     * Writes the result of a query to a folder that does not exist yet: one folder {@code
     * name=value} for each value that has rows. Without rows nothing is written.
     *
     * @param index column that numbers the value of a row, from 0; left out of what is written
     * @param values as they are to be spelled in the names of the folders
     */
    void writePartitioned(
            String select, String index, List<String> values, String name, Path folder);

    /** Forgets a table or view, and frees what it held. */
    void drop(String name);

    @Override
    void close();
}
