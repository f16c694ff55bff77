package org.referralroi.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.referralroi.SideBySide;
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
        Map<String, List<Row>> read = new ConcurrentHashMap<>();
        Metrics once = table -> read.computeIfAbsent(table, metrics::rows);
        Retention retention = Retention.of(once);
        AtomicReference<Optional<Estimate>> lifetimeValue = new AtomicReference<>();
        AtomicReference<List<ValuePoint>> valueCurve = new AtomicReference<>();
        sideBySide(
                sheet,
                part -> ConversionFigures.infer(once, part),
                part -> AdjustedConversionFigures.infer(once, part),
                part -> SalesCycleFigures.infer(once, part),
                part -> FunnelFigures.infer(once, missing, part),
                part -> AdvocateFigures.infer(once, part),
                part -> FollowUpFigures.infer(once, part),
                part -> RewardFigures.infer(once, missing, part),
                part -> retention.infer(settings, part),
                part -> RecurringRevenueFigures.infer(once, run.month(), part),
                part -> lifetimeValue.set(LifetimeValueFigures.infer(once, settings, part)),
                part -> LifetimeValueComparison.infer(once, settings, part),
                part -> valueCurve.set(ValueCurve.infer(once, settings, part.confidence())),
                part -> RevenueFigures.infer(once, part));
        Optional<Estimate> value = lifetimeValue.get();
        ProgramFigures.infer(once, settings, missing, value, valueCurve.get(), sheet);
        QualityFigures.infer(once, validation, sheet);
        List<RepStanding> reps = RepLeaderboard.infer(once, settings);
        List<TeamStanding> teams = TeamLeaderboard.infer(once, settings);
        ListsToAct lists = ListsToAct.infer(once, settings, value);
        ReferralSpread spread = ReferralSpread.of(once);
        List<AbsentColumns> absent = new ArrayList<>(RepLeaderboard.absent(reps, missing));
        absent.addAll(TeamLeaderboard.absent(teams, missing));
        absent.addAll(lists.absent(settings, missing));
        Statistics figures = new Statistics(run, sheet.figures(), sheet.absent());
        return with(deliveries, figures)
                .with(
                        StatisticsTable.CLAIM_LEDGER,
                        ClaimLedger.infer(benchmarks.claims(), figures, settings.minimumCell()))
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, AdvocateLeaderboard.infer(once))
                .with(StatisticsTable.RETENTION_CURVE, retention.curve(sheet.confidence()))
                .with(StatisticsTable.VALUE_CURVE, valueCurve.get())
                .with(StatisticsTable.REP_LEADERBOARD, reps)
                .with(StatisticsTable.TEAM_LEADERBOARD, teams)
                .with(StatisticsTable.HOT_LIST, lists.hot())
                .with(StatisticsTable.DORMANT_ADVOCATES, lists.dormant())
                .with(StatisticsTable.LONG_TAIL_PARTNERS, lists.longTail())
                .with(StatisticsTable.FLAGS, lists.flags())
                .with(StatisticsTable.REPEAT_LADDER, spread.ladder())
                .with(StatisticsTable.CONCENTRATION_CURVE, spread.curve())
                .with(StatisticsTable.ABSENT_COLUMNS, absent);
    }

    private static Statistics with(Deliveries deliveries, Statistics figures) {
        return figures.with(StatisticsTable.DELIVERED_FILES, deliveries.files())
                .with(StatisticsTable.REJECTED_EXAMPLES, deliveries.examples())
                .with(StatisticsTable.MONEY_RECONCILIATION, deliveries.money())
                .with(StatisticsTable.QUALITY_NOTICES, deliveries.notices());
    }

    /** Figures that rest on metrics alone, whatever the others come to. */
    private interface Family {
        void infer(Sheet part);
    }

    /** Each family fills a sheet of its own; together they stand in the order given. */
    private static void sideBySide(Sheet sheet, Family... families) {
        SideBySide.map(
                        List.of(families),
                        family -> {
                            Sheet part = sheet.blank();
                            family.infer(part);
                            return part;
                        })
                .forEach(sheet::append);
    }
}
