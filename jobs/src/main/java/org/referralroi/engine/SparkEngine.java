package org.referralroi.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark, on the master it is given; for what one machine cannot hold. */
public final class SparkEngine implements Engine {
    private final SparkSession spark;
    private final SparkFunctions functions;
    private final Path scratch;
    private final boolean inOnePart;

    /**
     * @param master as Spark has it: {@code local[*]}, {@code spark://host:7077}, {@code yarn} …
     * @param scratch folder for tables between two steps; every executor must see it
     * @param prelude the file that gives our names to what Spark spells its own way
     * @param parts into how many a table is dealt on a local master, as each part costs a task
     */
    public SparkEngine(String master, Path scratch, Path prelude, int parts) {
        this.scratch = scratch;
        SparkSession.Builder builder =
                SparkSession.builder()
                        .master(master)
                        .appName("referral-roi")
                        .config("spark.ui.enabled", false)
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
                        .config("spark.sql.datetime.java8API.enabled", true)
                        .config("spark.sql.ansi.enabled", true)
                        // ICU takes a second to begin, and is no nearer to the other engine's
                        // lower()
                        .config("spark.sql.icu.caseMappings.enabled", false)
                        .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                        .config(
                                "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs",
                                false);
        boolean local = master.startsWith("local");
        inOnePart = local && parts == 1;
        spark = local ? LocalSpark.start(builder, scratch, parts) : builder.getOrCreate();
        functions = new SparkFunctions(spark);
        Prelude.statements(prelude).forEach(functions::define);
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public String version() {
        return "Spark " + spark.version();
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void define(
            String function, List<String> parameters, String returns, String expression) {
        functions.define(function, parameters, returns, expression);
    }

    @Override
    public void execute(String sql) {
        run(sql);
    }

    @Override
    public void forEach(String sql, Consumer<Row> consumer) {
        Dataset<org.apache.spark.sql.Row> result = run(sql);
        Row.Columns columns = new Row.Columns(List.of(result.columns()));
        try {
            // one partition, as each would be a job of its own
            for (Iterator<org.apache.spark.sql.Row> rows = result.coalesce(1).toLocalIterator();
                    rows.hasNext(); ) {
                consumer.accept(row(columns, rows.next()));
            }
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, sql);
        }
    }

    @Override
    public List<Row> query(String sql) {
        Dataset<org.apache.spark.sql.Row> result = run(sql);
        Row.Columns columns = new Row.Columns(List.of(result.columns()));
        try {
            return result.collectAsList().stream().map(row -> row(columns, row)).toList();
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, sql);
        }
    }

    /**
     * One file is one task, as a record may hold line ends; that also numbers its rows in the order
     * of the file.
     */
    @Override
    public void createFromCsv(String table, List<CsvPart> parts) {
        List<String> selects = new ArrayList<>();
        for (int fileNo = 0; fileNo < parts.size(); fileNo++) {
            String text = "%s_text_%d".formatted(table, fileNo);
            CsvPart part = parts.get(fileNo);
            read(part).createOrReplaceTempView(text);
            selects.add(
                    "select %d as file_no, monotonically_increasing_id() as ordinal, * from (with extract as (select %s from %s) %s)"
                            .formatted(fileNo, columns(part), text, part.select()));
        }
        materialise(table, String.join(" union all ", selects));
        for (int fileNo = 0; fileNo < parts.size(); fileNo++) {
            drop("%s_text_%d".formatted(table, fileNo));
        }
    }

    /** Spark's own reader takes 2025 as a date: what is typed goes through our functions. */
    private static String columns(CsvPart part) {
        return part.columns().stream()
                .map(
                        column ->
                                "%1$s(nullif(%2$s, '')) as %2$s"
                                        .formatted(
                                                column.isText() ? "" : column.parser(),
                                                column.name()))
                .collect(Collectors.joining(", "));
    }

    private Dataset<org.apache.spark.sql.Row> read(CsvPart part) {
        StructType schema = new StructType();
        for (CsvPart.Column column : part.columns()) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        return spark.read()
                .schema(schema)
                .option("header", true)
                .option("multiLine", true)
                .option("encoding", "UTF-8")
                .option("lineSep", "\n")
                .option("escape", "\"")
                .option("mode", "FAILFAST")
                .option("maxCharsPerColumn", -1)
                .csv(part.csv().toString());
    }

    /** Written to disk, not cached: what reads it then is planned without all that came before. */
    @Override
    public void materialise(String table, String select) {
        Dataset<org.apache.spark.sql.Row> rows = run(select);
        Path folder = scratch.resolve("tables").resolve(table);
        try {
            rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, table);
        }
        known(table, spark.read().schema(rows.schema()).parquet(folder.toString()));
    }

    /** The columns are given, as Spark would start a job to look for them. */
    @Override
    public void createView(String view, List<Path> folders, String columns) {
        known(
                view,
                spark.read()
                        .schema(columns)
                        .parquet(folders.stream().map(Path::toString).toArray(String[]::new)));
    }

    /** What is known to be in one part is neither exchanged nor sorted twice. */
    private void known(String name, Dataset<org.apache.spark.sql.Row> rows) {
        (inOnePart ? rows.coalesce(1) : rows).createOrReplaceTempView(name);
    }

    @Override
    public void createView(String view, String select) {
        run(select).createOrReplaceTempView(view);
    }

    @Override
    public void writeParquet(String select, Path folder) {
        try {
            run(select).write().mode(SaveMode.ErrorIfExists).parquet(folder.toString());
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, select);
        }
    }

    @Override
    public void writePartitioned(
            String select, String index, List<String> values, String name, Path folder) {
        StringBuilder spelled = new StringBuilder("case " + index);
        for (int i = 0; i < values.size(); i++) {
            spelled.append(" when %d then %s".formatted(i, literal(values.get(i))));
        }
        try {
            run("select * except (%s), %s end as %s from (%s)"
                            .formatted(index, spelled, name, select))
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .partitionBy(name)
                    .parquet(folder.toString());
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, select);
        }
    }

    @Override
    public void drop(String name) {
        spark.catalog().dropTempView(name);
    }

    @Override
    public void close() {
        spark.stop();
    }

    private Dataset<org.apache.spark.sql.Row> run(String sql) {
        try {
            return spark.sql(sql);
        } catch (Exception e) { // Scala throws AnalysisException without declaring it
            throw EngineFailure.of(e, sql);
        }
    }

    private static Row row(Row.Columns columns, org.apache.spark.sql.Row row) {
        Object[] values = new Object[columns.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return new Row(columns, values);
    }
}
