package org.referralroi.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.referralroi.figures.RunInfo;

/** What is explained: a figure, or a table of statistics. */
interface Subject {
    RunInfo run();

    Explanation.Definition definition();

    List<Explanation.Value> values();

    List<Explanation.Window> windows();

    List<Map<String, Object>> standings();

    /** The one place that was asked for; empty where it could be several. */
    Optional<Place> place();

    boolean hasInterval();

    /** The number that stands in the statistics, where it can be compared with a count of rows. */
    OptionalLong published(String name, Counted counted);
}
