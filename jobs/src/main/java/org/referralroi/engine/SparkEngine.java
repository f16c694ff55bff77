package org.referralroi.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.csv.CSVFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Spark, on the master it is given; for what one machine cannot hold. */
public final class SparkEngine implements Engine {
    private static final Map<String, String> CSV =
            Map.of(
                    "header", "true",
                    "multiLine", "true",
                    "encoding", "UTF-8",
                    "lineSep", "\n",
                    "escape", "\"",
                    "mode", "FAILFAST",
                    "maxCharsPerColumn", "-1");

    private final SparkSession spark;
    private final SparkViews views;
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
        // named as what it is: the general session looks for this one by Scala's reflection, which
        // takes more than a second
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
        views = new SparkViews(spark);
        functions = new SparkFunctions(spark);
        Prelude.statements(prelude).forEach(functions::define);
    }

    /**
     * Loads Spark's functions and its parser, which needs no session and takes as long as half of
     * its start: beside other work a run begins sooner.
     */
    public static void load() {
        FunctionRegistry.builtin();
        new CatalystSqlParser().parseExpression("1");
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
            views.create(text, new CSVFileFormat(), CSV, texts(part), List.of(part.csv()), false);
            selects.add(
                    "select %d as file_no, monotonically_increasing_id() as ordinal, * from (%s)"
                            .formatted(fileNo, part.selectFrom(columns(part), text)));
        }
        materialise(table, String.join(" union all ", selects));
        for (int fileNo = 0; fileNo < parts.size(); fileNo++) {
            drop("%s_text_%d".formatted(table, fileNo));
        }
    }

    private static StructType texts(CsvPart part) {
        StructType schema = new StructType();
        for (CsvPart.Column column : part.columns()) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        return schema;
    }

    /** Text is cast; an instant is turned to UTC first, as the cast alone would drop its offset. */
    private static String columns(CsvPart part) {
        return part.columns().stream()
                .map(
                        column ->
                                (column.isText()
                                                ? "%1$s"
                                                : column.isInstant()
                                                        ? "cast(cast(%1$s as timestamp_ltz) as %2$s) as %1$s"
                                                        : "cast(%1$s as %2$s) as %1$s")
                                        .formatted(column.name(), column.type()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Kept apart from what it is made of, so that what reads it is planned without all that came
     * before: in memory where it is in one part, else on a disk that every executor sees.
     */
    @Override
    public void materialise(String table, String select) {
        Dataset<org.apache.spark.sql.Row> rows = run(select);
        try {
            if (inOnePart) {
                views.create(table, rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK()));
            } else {
                Path folder = scratch.resolve("tables").resolve(table);
                rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
                createView(table, List.of(folder), rows.schema());
            }
        } catch (RuntimeException e) {
            throw EngineFailure.of(e, table);
        }
    }

    /** The columns are given, as Spark would start a job to look for them. */
    @Override
    public void createView(String view, List<Path> folders, String columns) {
        createView(view, folders, StructType.fromDDL(columns));
    }

    private void createView(String view, List<Path> folders, StructType schema) {
        views.create(view, new ParquetFileFormat(), Map.of(), schema, folders, inOnePart);
    }

    @Override
    public void createView(String view, String select) {
        views.create(view, run(select));
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
        views.drop(name);
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
