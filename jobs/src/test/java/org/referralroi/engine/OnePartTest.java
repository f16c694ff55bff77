package org.referralroi.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePartTest {
    @TempDir private static Path scratch;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        SparkSession.Builder builder = SparkSession.builder().master("local[1]").appName("test");
        spark = LocalSpark.start(builder.config("spark.ui.enabled", false), scratch, 1);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String rows(String sql) {
        return spark.sql(sql).collectAsList().stream()
                .map(row -> row.mkString(" ") + "\n")
                .reduce("", String::concat);
    }

    private static long nodes(String sql, String name) {
        String plan = spark.sql(sql).queryExecution().executedPlan().toString();
        return Pattern.compile(name).matcher(plan).results().count();
    }

    @Test
    void joinsUnionsAndGroupsNeedNoExchange() {
        String sql =
                """
                select of, count(*) as n, sum(k) as total, count(v) as found
                from (
                  select u.k, u.k % 2 as of, b.v
                  from (select id as k from range(4) union all select id from range(3)) as u
                  left join (select id as j, id * 10 as v from range(2)) as b on u.k = b.j
                ) as joined
                group by of
                order by of""";
        assertEquals("0 4 4 2\n1 3 5 2\n", rows(sql));
        assertEquals(0, nodes(sql, "Exchange"));
        assertEquals(1, nodes(sql, "ShuffledHashJoin"));
        assertEquals(1, nodes(sql, "HashAggregate"));
    }

    @Test
    void groupsOfGroupsAreKeptApart() {
        assertEquals(
                "2 2\n",
                rows(
                        "select n, count(*) from (select id % 2, count(*) as n from range(4) group by id % 2) group by n"));
        assertEquals(
                "0\n1\n",
                rows(
                        "select distinct k % 2 as k from (select distinct id % 4 as k from range(9)) order by k"));
        assertEquals(
                "3 2 3\n",
                rows("select sum(id), count(distinct id % 2), count(distinct id) from range(3)"));
    }

    @Test
    void nothingIsCountedAsNothing() {
        assertEquals(
                "0 null 0\n",
                rows(
                        "select count(*), sum(id), count(*) filter (where id > 11) from range(9) where id > 10"));
        assertEquals(
                "4 2\n", rows("select count(*), count(*) filter (where id > 1) from range(4)"));
        assertEquals("", rows("select id, count(*) from range(9) where id > 10 group by id"));
    }

    @Test
    void groupsAreCountedAlikeWhereTheyDoNotFitIntoMemory() {
        String setting = "spark.sql.objectHashAggregate.sortBased.fallbackThreshold";
        String sql =
                "select id % 5 as k, count(*), sum(id), max(cast(id as string)) from range(50) group by id % 5 order by k";
        String inMemory = rows(sql);
        String before = spark.conf().get(setting);
        try {
            spark.conf().set(setting, 2);
            assertEquals(inMemory, rows(sql));
        } finally {
            spark.conf().set(setting, before);
        }
        assertEquals("0 10 225 5\n1 10 235 6\n2 10 245 7\n3 10 255 8\n4 10 265 9\n", inMemory);
    }

    /** Hadoop brings its own settings back with each class that has some. */
    @Test
    void tasksAreNotSentTheSettingsOfClusters() {
        spark.range(3).write().parquet(scratch.resolve("three").toString());
        assertEquals(3, spark.read().parquet(scratch.resolve("three").toString()).count());
        Map<String, String> sent = new TreeMap<>();
        spark.sessionState()
                .newHadoopConf()
                .forEach(setting -> sent.put(setting.getKey(), setting.getValue()));
        sent.keySet().removeIf(name -> name.startsWith("spark.sql."));
        assertEquals(
                Set.of(
                        "fs.defaultFS",
                        "fs.file.checksum.verify",
                        "fs.file.impl",
                        "hive.metastore.warehouse.dir",
                        "mapreduce.fileoutputcommitter.marksuccessfuljobs"),
                sent.keySet());
    }
}
