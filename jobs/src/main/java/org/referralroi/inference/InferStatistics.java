package org.referralroi.inference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.inference.leaderboards.AdvocateLeaderboard;
import org.referralroi.inference.leaderboards.RepLeaderboard;
import org.referralroi.statistics.Confidence;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

/** Infers the statistics of a run from its metrics. */
public final class InferStatistics {
    private InferStatistics() {}

    /**
     * @param validation what became of the extracts, for the figures on their quality
     */
    public static Statistics run(
            RunInfo run, ProgramSettings settings, Metrics metrics, Validation validation) {
        Sheet sheet =
                new Sheet(
                        new Confidence(settings.confidence().doubleValue()),
                        run.currency(),
                        settings.minorUnits());
        Set<String> missing =
                validation.tables().stream()
                        .filter(table -> !table.delivered())
                        .map(TableValidation::table)
                        .collect(Collectors.toSet());
        ConversionFigures.infer(metrics, sheet);
        RecurringRevenueFigures.infer(metrics, run.month(), sheet);
        LifetimeValueFigures.infer(metrics, settings, sheet);
        ProgramFigures.infer(metrics, settings, missing, sheet);
        QualityFigures.infer(metrics, validation, sheet);
        List<RepStanding> reps = RepLeaderboard.infer(metrics, settings);
        return new Statistics(run, sheet.figures(), sheet.absent())
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, AdvocateLeaderboard.infer(metrics))
                .with(StatisticsTable.REP_LEADERBOARD, reps)
                .with(StatisticsTable.ABSENT_COLUMNS, RepLeaderboard.absent(reps, missing));
    }
}
