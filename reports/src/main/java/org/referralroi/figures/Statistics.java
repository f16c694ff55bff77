package org.referralroi.figures;

import java.util.List;

/**
 * The statistics of one run: all that its reports are made from.
 *
 * @param run which run
 * @param figures in the order of the dictionary
 * @param absent what could not be computed
 * @param advocates the advocate leaderboard, by window and rank
 */
public record Statistics(
        RunInfo run,
        List<Figure> figures,
        List<AbsentFigure> absent,
        List<AdvocateStanding> advocates) {

    public Statistics {
        figures = List.copyOf(figures);
        absent = List.copyOf(absent);
        advocates = List.copyOf(advocates);
    }
}
