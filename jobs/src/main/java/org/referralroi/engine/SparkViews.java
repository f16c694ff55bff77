package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Repartition;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.command.ViewHelper;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.InMemoryFileIndex;
import org.apache.spark.sql.execution.datasources.LogicalRelation$;
import org.apache.spark.sql.execution.datasources.NoopCache$;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Names for files and rows in Spark's SQL. Nothing in them is left to be resolved, so they are
 * given at once; Spark's reader and its command for a view go through the analysis three times for
 * each.
 */
final class SparkViews {
    private final SparkSession spark;
    private final SessionCatalog catalog;

    SparkViews(SparkSession spark) {
        this.spark = spark;
        this.catalog = spark.sessionState().catalog();
    }

    /** Names the rows; a view of that name is replaced. */
    void create(String name, org.apache.spark.sql.Dataset<Row> rows) {
        create(name, ((Dataset<Row>) rows).queryExecution().analyzed());
    }

    /**
     * Names the rows of files.
     *
     * @param inOnePart what is known to be in one part is neither exchanged nor sorted twice
     */
    void create(
            String name,
            FileFormat format,
            Map<String, String> options,
            StructType schema,
            List<Path> paths,
            boolean inOnePart) {
        LogicalPlan files = files(format, options, schema, paths);
        create(name, inOnePart ? resolved(new Repartition(1, false, files)) : files);
    }

    void drop(String name) {
        catalog.dropTempView(name);
    }

    private void create(String name, LogicalPlan plan) {
        catalog.createTempView(
                name,
                ViewHelper.createTemporaryViewRelation(
                        new TableIdentifier(name),
                        spark,
                        false,
                        other -> Option.empty(),
                        Option.empty(),
                        plan,
                        plan,
                        sequence(List.of()),
                        Option.empty()),
                true);
    }

    private LogicalPlan files(
            FileFormat format, Map<String, String> options, StructType schema, List<Path> paths) {
        scala.collection.immutable.Map<String, String> given =
                scala.collection.immutable.Map.from(CollectionConverters.asScala(options));
        InMemoryFileIndex index =
                new InMemoryFileIndex(
                        spark,
                        sequence(
                                paths.stream()
                                        .map(Path::toString)
                                        .map(org.apache.hadoop.fs.Path::new)
                                        .toList()),
                        given,
                        Option.apply(schema),
                        NoopCache$.MODULE$,
                        Option.empty(),
                        Option.empty());
        return resolved(
                LogicalRelation$.MODULE$.apply(
                        new HadoopFsRelation(
                                index,
                                new StructType(),
                                schema.asNullable(),
                                Option.empty(),
                                format,
                                given,
                                spark),
                        false));
    }

    /** A plan without anything to resolve, marked so that no analysis goes through it again. */
    private static LogicalPlan resolved(LogicalPlan plan) {
        plan.setAnalyzed();
        return plan;
    }

    private static <T> Seq<T> sequence(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
