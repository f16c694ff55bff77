package org.referralroi.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.referralroi.SideBySide;
import org.referralroi.conf.Benchmarks;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.AdvocateStanding;
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
import org.referralroi.inference.lifetime.Tenure;
import org.referralroi.inference.lifetime.ValueCurve;
import org.referralroi.inference.lists.ListsToAct;
import org.referralroi.inference.retention.Retention;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.validated.TableValidation;

/** Infers the statistics of a run from its metrics. */
public final class InferStatistics {
    private final ProgramSettings settings;
    private final Metrics metrics;
    private final Deliveries deliveries;
    private final Sheet sheet;

    /** Tables that were never delivered. */
    private final Set<String> missing;

    /** Three families rest on it, and one reads it for all. */
    private Tenure tenure;

    // each set by one of the families, read when all are done
    private Retention retention;
    private Optional<Estimate> lifetimeValue;
    private List<ValuePoint> valueCurve;
    private ListsToAct lists;
    private List<AdvocateStanding> advocates;
    private List<RepStanding> reps;
    private List<TeamStanding> teams;
    private ReferralSpread spread;

    private InferStatistics(
            RunInfo run, ProgramSettings settings, Metrics metrics, Deliveries deliveries) {
        this.settings = settings;
        this.deliveries = deliveries;
        Map<String, List<Row>> read = new ConcurrentHashMap<>();
        this.metrics = table -> read.computeIfAbsent(table, metrics::rows);
        this.sheet =
                new Sheet(
                        new Confidence(settings.confidence().doubleValue()),
                        run.currency(),
                        settings.minorUnits());
        this.missing =
                deliveries.validation().tables().stream()
                        .filter(table -> !table.delivered())
                        .map(TableValidation::table)
                        .collect(Collectors.toSet());
    }

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
        InferStatistics infer = new InferStatistics(run, settings, metrics, deliveries);
        infer.sheet(run);
        Statistics figures = new Statistics(run, infer.sheet.figures(), infer.sheet.absent());
        return infer.withTables(
                figures.with(
                        StatisticsTable.CLAIM_LEDGER,
                        ClaimLedger.infer(benchmarks.claims(), figures, settings.minimumCell())));
    }

    private void sheet(RunInfo run) {
        // those that take longest first
        sideBySide(
                part -> {
                    lifetimeValue = LifetimeValueFigures.infer(tenure(), settings, part);
                    lists = ListsToAct.infer(metrics, settings, lifetimeValue);
                },
                // the lists wait for lifetime value, but the longest of their tables need not
                part -> metrics.rows("hot_list"),
                part -> {
                    retention = Retention.of(metrics);
                    retention.infer(settings, part);
                },
                part -> LifetimeValueComparison.infer(tenure(), settings, part),
                part -> valueCurve = ValueCurve.infer(tenure(), settings, part.confidence()),
                part -> reps = RepLeaderboard.infer(metrics, settings),
                part -> FollowUpFigures.infer(metrics, part),
                part -> advocates = AdvocateLeaderboard.infer(metrics),
                part -> ConversionFigures.infer(metrics, part),
                part -> AdjustedConversionFigures.infer(metrics, part),
                part -> SalesCycleFigures.infer(metrics, part),
                part -> FunnelFigures.infer(metrics, missing, part),
                part -> AdvocateFigures.infer(metrics, part),
                part -> RewardFigures.infer(metrics, missing, part),
                part -> RecurringRevenueFigures.infer(metrics, run.month(), part),
                part -> RevenueFigures.infer(metrics, part),
                part -> teams = TeamLeaderboard.infer(metrics, settings),
                part -> spread = ReferralSpread.of(metrics));
        ProgramFigures.infer(metrics, settings, missing, lifetimeValue, valueCurve, sheet);
        QualityFigures.infer(metrics, deliveries.validation(), sheet);
    }

    private synchronized Tenure tenure() {
        if (tenure == null) {
            tenure = Tenure.of(metrics);
        }
        return tenure;
    }

    private Statistics withTables(Statistics figures) {
        List<AbsentColumns> absent = new ArrayList<>(RepLeaderboard.absent(reps, missing));
        absent.addAll(TeamLeaderboard.absent(teams, missing));
        absent.addAll(lists.absent(settings, missing));
        return figures.with(StatisticsTable.DELIVERED_FILES, deliveries.files())
                .with(StatisticsTable.REJECTED_EXAMPLES, deliveries.examples())
                .with(StatisticsTable.MONEY_RECONCILIATION, deliveries.money())
                .with(StatisticsTable.QUALITY_NOTICES, deliveries.notices())
                .with(StatisticsTable.ADVOCATE_LEADERBOARD, advocates)
                .with(StatisticsTable.RETENTION_CURVE, retention.curve(sheet.confidence()))
                .with(StatisticsTable.VALUE_CURVE, valueCurve)
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

    /** What rests on metrics alone, whatever the others come to. */
    private interface Family {
        void infer(Sheet part);
    }

    /** Each family fills a sheet of its own; together they stand in the order given. */
    private void sideBySide(Family... families) {
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
