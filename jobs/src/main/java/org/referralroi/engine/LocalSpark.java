package org.referralroi.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.util.CallSite;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Spark within this process. Tables are small there: planning, compiling and handing out tasks
 * would take longer than the work.
 */
final class LocalSpark {
    /** Rules of the optimiser that find nothing to do in our SQL, or nothing that pays here. */
    private static final List<String> IDLE_RULES =
            List.of(
                    "catalyst.optimizer.BooleanSimplification",
                    "catalyst.optimizer.ConstantPropagation",
                    "catalyst.optimizer.EliminateOuterJoin",
                    "catalyst.optimizer.FoldablePropagation",
                    "catalyst.optimizer.GenerateOptimization",
                    "catalyst.optimizer.InferFiltersFromConstraints",
                    "catalyst.optimizer.MergeSubplans",
                    "catalyst.optimizer.NullDownPropagation",
                    "catalyst.optimizer.OptimizeOneRowRelationSubquery",
                    "catalyst.optimizer.OptimizeUpdateFields",
                    "catalyst.optimizer.PruneFilters",
                    "catalyst.optimizer.PushFoldableIntoBranches",
                    "catalyst.optimizer.ReorderAssociativeOperator",
                    "catalyst.optimizer.ReplaceNullWithFalseInPredicate",
                    "catalyst.optimizer.SimplifyBinaryComparison",
                    "catalyst.optimizer.UnwrapCastInBinaryComparison",
                    "execution.datasources.PruneFileSourcePartitions",
                    "execution.datasources.SchemaPruning");

    /** Groups held as objects; of more, the rest is sorted. */
    private static final int GROUPS_IN_MEMORY = 100_000;

    private LocalSpark() {}

    /**
     * @param parts into how many a table is dealt; of one, nothing need ever be exchanged
     */
    static SparkSession start(SparkSession.Builder builder, Path scratch, int parts) {
        if (parts == 1) {
            builder.withExtensions(
                    extensions -> {
                        extensions.injectColumnar(session -> new OnePart());
                        return BoxedUnit.UNIT;
                    });
        }
        SparkSession spark =
                builder.config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.local.dir", scratch.resolve("shuffle").toString())
                        .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
                        .config("spark.sql.shuffle.partitions", parts)
                        .config("spark.sql.files.minPartitionNum", parts)
                        .config("spark.sql.leafNodeDefaultParallelism", parts)
                        .config("spark.sql.adaptive.enabled", false)
                        // interpreted aggregation asks for it at each row, and its default reads
                        // the environment each time
                        .config("spark.sql.types.framework.enabled", false)
                        .config("spark.sql.subexpressionElimination.enabled", false)
                        .config("spark.sql.parquet.columnarReaderBatchSize", 512)
                        // each plan is written down, for nobody to read
                        .config("spark.sql.ui.explainMode", "simple")
                        .config("spark.sql.debug.maxToStringFields", 0)
                        .config("spark.sql.lightweightPlanChangeValidation", false)
                        // a select in with is put in its place at once, not analysed beside it
                        .config("spark.sql.legacy.ctePrecedencePolicy", "LEGACY")
                        .config("spark.sql.optimizer.excludedRules", idleRules())
                        .config("spark.sql.optimizer.runtime.bloomFilter.enabled", false)
                        .config("spark.sql.optimizer.dynamicPartitionPruning.enabled", false)
                        .config("spark.sql.variant.pushVariantIntoScan", false)
                        .config(
                                "spark.sql.objectHashAggregate.sortBased.fallbackThreshold",
                                GROUPS_IN_MEMORY)
                        .config("spark.sql.codegen.wholeStage", false)
                        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                        .getOrCreate();
        forgetSettings(spark);
        nameCalls(spark.sparkContext());
        forgetEvents(spark);
        return spark;
    }

    private static String idleRules() {
        return IDLE_RULES.stream()
                .map("org.apache.spark.sql."::concat)
                .collect(Collectors.joining(","));
    }

    /** A thousand settings of clusters and the session's own, which every task would be sent. */
    private static void forgetSettings(SparkSession spark) {
        // first used later, it would bring all of them back
        HdfsConfiguration.init();
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Map<String, String> ours = hadoop.getPropsWithPrefix("fs.file.");
        hadoop.clear();
        ours.forEach((name, value) -> hadoop.set("fs.file." + name, value));
        hadoop.set("fs.defaultFS", "file:///");
        hadoop.setBoolean("mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
        SQLConf session = spark.sessionState().conf();
        CollectionConverters.asJava(session.getAllConfs()).keySet().stream()
                .filter(name -> !name.startsWith("spark.sql."))
                .forEach(session::unsetConf);
    }

    /**
     * Else Spark walks up the stack for every step of every plan, to name it in its user interface.
     */
    private static void nameCalls(SparkContext spark) {
        spark.setLocalProperty(CallSite.SHORT_FORM(), "referral-roi");
        spark.setLocalProperty(CallSite.LONG_FORM(), "referral-roi");
    }

    /** What the user interface would show is not kept, as there is none. */
    private static void forgetEvents(SparkSession spark) {
        SparkContext context = spark.sparkContext();
        context.removeSparkListener(context.statusStore().listener().get());
        context.removeSparkListener(spark.sharedState().statusStore().listener().get());
    }
}
