package org.referralroi.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

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
        requireNonNull(run, "run");
        figures = List.copyOf(figures);
        absent = List.copyOf(absent);
        advocates = List.copyOf(advocates);
    }

    /** The figure of that name, group, slice and period, if it could be computed. */
    public Optional<Figure> figure(String figure, String group, String slice, String period) {
        return figures.stream()
                .filter(
                        f ->
                                f.figure().equals(figure)
                                        && f.group().equals(group)
                                        && f.slice().equals(slice)
                                        && f.period().equals(period))
                .findFirst();
    }

    /** Why that figure is absent, if the run said so. */
    public Optional<String> reason(String figure, String group, String slice, String period) {
        return absent.stream()
                .filter(
                        a ->
                                a.figure().equals(figure)
                                        && a.group().equals(group)
                                        && a.slice().equals(slice)
                                        && a.period().equals(period))
                .map(AbsentFigure::reason)
                .findFirst();
    }

    /** The leaderboard of one window, best first. */
    public List<AdvocateStanding> advocates(String window) {
        return advocates.stream().filter(a -> a.window().equals(window)).toList();
    }
}
