package org.referralroi.reports.index;

import java.util.List;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Statistics;
import org.referralroi.reports.Readings;
import org.referralroi.reports.Tile;

/** The numbers by which a month is remembered. */
public final class KeyFigures {

    private KeyFigures() {}

    /** Those of a month; one that was not computed says so. */
    public static List<Tile> of(Statistics statistics) {
        Readings readings = new Readings(statistics, Dictionary.standard());
        return List.of(
                figure(readings, "roi.realised", "to_date", "to date"),
                figure(
                        readings,
                        "roi.break_even_incrementality",
                        "t12m",
                        "share it must have brought"),
                figure(readings, "cac.referral", "t12m", "last twelve months"));
    }

    private static Tile figure(Readings readings, String name, String period, String hint) {
        return new Tile(
                readings.definition(name).label(),
                hint,
                readings.of(name, "referred", "all", period));
    }
}
