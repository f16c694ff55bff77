package org.referralroi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.engine.DuckDbEngine;
import org.referralroi.engine.Engine;
import org.referralroi.engine.Row;
import org.referralroi.engine.SparkEngine;

/** With {@code -Dengines=duckdb} there is nothing to compare. */
class RowsOnBothEnginesTest {
    @TempDir private Path scratch;

    @Test
    void everyQueryOfRowsGivesTheSameRowsOnBothEngines() throws IOException {
        assumeTrue(System.getProperty("engines", "duckdb,spark").contains("spark"));
        List<String> onDuckDb;
        String texts;
        Engine duckdb = new DuckDbEngine(folder("duckdb"), prelude("duckdb"));
        try (SampleRows sample = new SampleRows(duckdb, duckdb::createView)) {
            texts = texts(duckdb);
            onDuckDb = rows(duckdb, texts);
        }
        Engine spark = new SparkEngine("local[2]", folder("spark"), prelude("spark"), 2);
        try (SampleRows sample = new SampleRows(spark, spark::createView)) {
            assertEquals(onDuckDb, rows(spark, texts));
        }
    }

    /** A select of all rows of all queries as texts; one, as each would be a job of Spark. */
    private static String texts(Engine engine) {
        List<String> selects = new ArrayList<>();
        for (RowsQuery query : RowsQuery.all(SampleRows.SQL)) {
            String view = RowsBehind.view(query.name());
            List<Row> rows = engine.query("select * from %s limit 1".formatted(view));
            assertEquals(1, rows.size(), query.name() + " has no row to compare");
            selects.add(
                    rows.get(0).values().keySet().stream()
                            .map("coalesce(cast(%s as string), '')"::formatted)
                            .collect(
                                    Collectors.joining(
                                            " || ' ' || ",
                                            "select '%s ' || ".formatted(query.name()),
                                            " as text from " + view)));
        }
        return String.join(" union all ", selects);
    }

    private static List<String> rows(Engine engine, String texts) {
        List<String> rows = new ArrayList<>();
        engine.forEach(texts, row -> rows.add(row.text("text")));
        rows.sort(null);
        return rows;
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(name));
    }

    private static Path prelude(String engine) {
        return SampleRows.SQL.resolve("engines/" + engine + ".sql");
    }
}
