package org.referralroi.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.inference.advocates.ReferralSpread;
import org.referralroi.inference.claims.ClaimLedger;
import org.referralroi.inference.deliveries.Deliveries;
import org.referralroi.inference.leaderboards.AdvocateLeaderboard;
import org.referralroi.inference.leaderboards.RepLeaderboard;
import org.referralroi.inference.leaderboards.TeamLeaderboard;
import org.referralroi.inference.lifetime.LifetimeValueComparison;
import org.referralroi.inference.lifetime.LifetimeValueFigures;
import org.referralroi.inference.lifetime.ValueCurve;
import org.referralroi.inference.lists.ListsToAct;
import org.referralroi.inference.retention.Retention;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.validated.TableValidation;
import org.referralroi.validated.Validation;

/** Infers the statistics of a run from its metrics. */
public final class InferStatistics {
    private InferStatistics() {}

    /**
     * @param benchmarks whose claims are held against the figures
     * @param deliveries what became of the extracts, for figures and tables on their quality
     */
    public static Statistics run(
            RunInfo run,
            ProgramSettings settings,
            Benchmarks benchmarks,
            Metrics metrics,
            Deliveries deliveries) {
        Validation validation = deliveries.validation();
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
        Map<String, List<Row>> read = new HashMap<>();
        Metrics once = table -> read.computeIfAbsent(table, metrics::rows);
        ConversionFigures.infer(once, sheet);
        AdjustedConversionFigures.infer(once, sheet);
        SalesCycleFigures.infer(once, sheet);
        FunnelFigures.infer(once, missing, sheet);
        AdvocateFigures.infer(once, sheet);
        FollowUpFigures.infer(once, sheet);
        RewardFigures.infer(once, missing, sheet);
        Retention retention = Retention.of(once);
        retention.infer(settings, sheet);
        RecurringRevenueFigures.infer(once, run.month(), sheet);
        Optional<Estimate> value = LifetimeValueFigures.infer(once, settings, sheet);
        LifetimeValueComparison.infer(once, settings, sheet);
        List<ValuePoint> curve = ValueCurve.infer(once, settings, sheet.confidence());
        RevenueFigures.infer(once, sheet);
        ProgramFigures.infer(once, settings, missing, value, curve, sheet);
        QualityFigures.infer(once, validation, sheet);
        List<RepStanding> reps = RepLeaderboard.infer(once, settings);
        List<TeamStanding> teams = TeamLeaderboard.infer(once, settings);
        ListsToAct lists = ListsToAct.infer(once, settings, value);
        ReferralSpread spread = ReferralSpread.of(once);
        List<AbsentColumns> absent = new ArrayList<>(RepLeaderboard.absent(reps, missing));
        absent.addAll(TeamLeaderboard.absent(teams, missing));
        absent.addAll(lists.absent(settings, missing));
        Statistics figures = new Statistics(run, sheet.figures(), sheet.absent());
        return figures.with(
                        StatisticsTable.CLAIM_LEDGER,
                        ClaimLedger.infer(benchmarks.claims(), figures, settings.minimumCell()))
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, AdvocateLeaderboard.infer(once))
                .with(StatisticsTable.RETENTION_CURVE, retention.curve(sheet.confidence()))
                .with(StatisticsTable.VALUE_CURVE, curve)
                .with(StatisticsTable.REP_LEADERBOARD, reps)
                .with(StatisticsTable.TEAM_LEADERBOARD, teams)
                .with(StatisticsTable.HOT_LIST, lists.hot())
                .with(StatisticsTable.DORMANT_ADVOCATES, lists.dormant())
                .with(StatisticsTable.LONG_TAIL_PARTNERS, lists.longTail())
                .with(StatisticsTable.FLAGS, lists.flags())
                .with(StatisticsTable.REPEAT_LADDER, spread.ladder())
                .with(StatisticsTable.CONCENTRATION_CURVE, spread.curve())
                .with(StatisticsTable.DELIVERED_FILES, deliveries.files())
                .with(StatisticsTable.REJECTED_EXAMPLES, deliveries.examples())
                .with(StatisticsTable.MONEY_RECONCILIATION, deliveries.money())
                .with(StatisticsTable.QUALITY_NOTICES, deliveries.notices())
                .with(StatisticsTable.ABSENT_COLUMNS, absent);
    }
}
