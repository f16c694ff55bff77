package org.referralroi.engine;

import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.util.CallSite;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Spark within this process. Tables are small there: planning, compiling and handing out tasks
 * would take longer than the work.
 */
final class LocalSpark {
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
                        .config("spark.sql.codegen.wholeStage", false)
                        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                        .getOrCreate();
        forgetSettings(spark);
        nameCalls(spark.sparkContext());
        return spark;
    }

    /** A thousand settings of clusters and the session's own, which every task would be sent. */
    private static void forgetSettings(SparkSession spark) {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Map<String, String> ours = hadoop.getPropsWithPrefix("fs.file.");
        hadoop.clear();
        ours.forEach((name, value) -> hadoop.set("fs.file." + name, value));
        hadoop.set("fs.defaultFS", "file:///");
        hadoop.setBoolean("mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
        SQLConf session = ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().conf();
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
}
