package org.referralroi.tables;

import java.util.Map;

/**
 * What came of building a table.
 *
 * @param matchRates by name, the share of rows that found what they should lead to; absent without
 *     rows
 */
public record TableReport(String state, String table, long rows, Map<String, Double> matchRates) {

    public TableReport {
        matchRates = Map.copyOf(matchRates);
    }
}
