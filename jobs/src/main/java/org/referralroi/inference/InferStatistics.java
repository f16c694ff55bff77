package org.referralroi.inference;

import java.util.Set;
import java.util.stream.Collectors;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.inference.leaderboards.AdvocateLeaderboard;
import org.referralroi.inference.retention.Retention;
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
        Retention retention = Retention.of(metrics);
        retention.infer(settings, sheet);
        RecurringRevenueFigures.infer(metrics, run.month(), sheet);
        LifetimeValueFigures.infer(metrics, settings, sheet);
        RevenueFigures.infer(metrics, sheet);
        ProgramFigures.infer(metrics, settings, missing, sheet);
        QualityFigures.infer(metrics, validation, sheet);
        return new Statistics(run, sheet.figures(), sheet.absent())
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, AdvocateLeaderboard.infer(metrics))
                .with(StatisticsTable.RETENTION_CURVE, retention.curve(sheet.confidence()));
    }
}
