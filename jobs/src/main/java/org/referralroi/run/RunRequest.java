package org.referralroi.run;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param month the month to report on; the last complete one where none is named
 * @param conf folder that holds {@code program.yml}
 * @param engine {@code duckdb} or {@code spark}
 * @param master of Spark, such as {@code local[*]}
 */
public record RunRequest(
        Optional<YearMonth> month, Workspace workspace, Path conf, String engine, String master) {}
