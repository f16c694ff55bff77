package org.referralroi.reports.sales;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.reports.PrintableName;

/**
 * How people are named, and which page is whose. Where names are masked, only keys are shown. The
 * number of a page is the place of the rep by id, so no path is ever made from data.
 */
final class People {

    /** Folder of the pages, relative to the report. */
    static final String FOLDER = "reps";

    /** Of teams, which are not masked. */
    private static final PrintableName TEXTS = new PrintableName(Names.SHOWN);

    private final PrintableName names;
    private final Map<String, RepStanding> reps = new TreeMap<>();
    private final Map<String, String> membersOfTeams = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    People(Statistics statistics) {
        names = new PrintableName(statistics.run().presentation().names());
        for (RepStanding standing : statistics.rows(StatisticsTable.REP_LEADERBOARD)) {
            reps.putIfAbsent(standing.repId(), standing);
        }
        int number = 0;
        for (String rep : reps.keySet()) {
            number++;
            pages.put(rep, String.format(Locale.ROOT, "%04d.pdf", number));
        }
        for (RepStanding rep : reps.values()) {
            rep.team().ifPresent(team -> membersOfTeams.putIfAbsent(team, rep.repId()));
        }
    }

    /** Every rep who stands in the leaderboard, by id. */
    Collection<RepStanding> reps() {
        return reps.values();
    }

    /** File of the page of a rep, such as 0001.pdf. */
    String file(String rep) {
        return pages.get(rep);
    }

    /** The page of a rep as seen from the report; empty where the rep has none. */
    String link(String rep) {
        return pages.containsKey(rep) ? FOLDER + "/" + pages.get(rep) : "";
    }

    String onScreen(Optional<String> name, String id) {
        return names.onScreen(name.orElse(id), id);
    }

    String inPrint(Optional<String> name, String id) {
        return names.inPrint(name.orElse(id), id);
    }

    /**
     * A team for the PDF. A team has no key; where the font lacks a letter of its name, the key of
     * its first rep tells whose it is.
     */
    String teamInPrint(String team) {
        String first = membersOfTeams.getOrDefault(team, "");
        return first.isEmpty() ? TEXTS.onScreen(team, "") : TEXTS.inPrint(team, "team of " + first);
    }
}
