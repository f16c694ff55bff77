package org.referralroi.inference;

import java.util.List;
import org.referralroi.engine.Row;

/** The tables of metrics of a run; all that statistics are inferred from. */
@FunctionalInterface
public interface Metrics {
    /** The rows of a table, in no particular order. */
    List<Row> rows(String table);
}
