package org.referralroi.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a published number means, what it is, and where it comes from. Texts from data are made
 * printable.
 *
 * @param name of the figure or table
 * @param notes what a reader should know before all else
 * @param values of a figure, one for each place that was asked for; none of a table
 * @param windows of a table, those that were asked for; none of a figure
 * @param standings rows of a table, of the one window asked for
 * @param metrics the queries whose counts it is inferred from
 * @param counting who counts where no query does
 * @param counts what is counted of the rows; only where one place was asked for
 * @param rows behind it; only where one place was asked for
 */
public record Explanation(
        String name,
        YearMonth month,
        LocalDate asOf,
        String timeZone,
        String run,
        String version,
        List<String> notes,
        Definition definition,
        List<Value> values,
        List<Window> windows,
        List<Map<String, Object>> standings,
        List<Setting> settings,
        List<Query> metrics,
        Optional<String> counting,
        List<Count> counts,
        List<Rows> rows) {

    /**
     * What it means, in the words of the dictionary.
     *
     * @param unit empty for a table
     * @param direction empty for a table
     */
    public record Definition(
            String label,
            String definition,
            String formula,
            String unit,
            String direction,
            String source) {}

    /**
     * A figure at a place.
     *
     * @param shown value and interval as reports print them, or why there is none
     * @param absent why there is none
     */
    public record Value(
            String group,
            String slice,
            String period,
            String shown,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high,
            OptionalLong n,
            OptionalLong numerator,
            OptionalLong denominator,
            String unit,
            String method,
            Optional<String> absent) {}

    /** A part of a table that is ranked or listed on its own. */
    public record Window(String group, String period, long rows) {}

    /**
     * A setting of the run.
     *
     * @param now what it is in the settings it was held against, where that differs
     */
    public record Setting(String key, String value, Optional<String> now) {}

    /**
     * A table of metrics.
     *
     * @param reads the tables its query reads
     */
    public record Query(String table, String is, List<String> reads, String sql) {}

    /**
     * A number that is counted.
     *
     * @param published as it stands in the statistics
     * @param counted again, of the rows
     * @param derived how it is computed where it is no count of rows
     */
    public record Count(
            String name,
            String is,
            OptionalLong published,
            OptionalLong counted,
            Optional<String> derived) {

        /** Whether the rows give the number that is published. */
        public boolean agrees() {
            return published.isEmpty() || counted.isEmpty() || published.equals(counted);
        }
    }

    /**
     * Rows of facts.
     *
     * @param query file of the SQL that finds them
     * @param reads the tables it reads
     * @param size how many there are in all
     */
    public record Rows(
            String query,
            String is,
            List<String> reads,
            long size,
            List<Map<String, Object>> first) {}
}
