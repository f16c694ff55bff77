package org.referralroi.figures;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.figures.rows.ClaimStanding;
import org.referralroi.figures.rows.ConcentrationPoint;
import org.referralroi.figures.rows.DeliveredFile;
import org.referralroi.figures.rows.DormantAdvocate;
import org.referralroi.figures.rows.FlaggedReferral;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.LongTailPartner;
import org.referralroi.figures.rows.MoneyReconciliation;
import org.referralroi.figures.rows.QualityNotice;
import org.referralroi.figures.rows.RejectedExample;
import org.referralroi.figures.rows.RepStanding;
import org.referralroi.figures.rows.RepeatRung;
import org.referralroi.figures.rows.Restatement;
import org.referralroi.figures.rows.RetentionPoint;
import org.referralroi.figures.rows.TeamStanding;
import org.referralroi.figures.rows.ValuePoint;

/**
 * A table of the statistics of a run. Its rows are records, its columns their components, in order
 * and spelled {@code like_this}.
 *
 * @param name of its files, such as {@code advocate_leaderboard}
 * @param row record of one row; its Javadoc says what the columns mean
 * @param columns in the order in which they are written
 */
public record StatisticsTable<T extends Record>(
        String name, Class<T> row, List<StatisticsColumn> columns) {

    static final StatisticsTable<Figure> FIGURES = new StatisticsTable<>("figures", Figure.class);
    static final StatisticsTable<AbsentFigure> ABSENT =
            new StatisticsTable<>("absent", AbsentFigure.class);

    /** Advocates by window and rank. */
    public static final StatisticsTable<AdvocateStanding> ADVOCATE_LEADERBOARD =
            new StatisticsTable<>("advocate_leaderboard", AdvocateStanding.class);

    /** How many customers stay how long, by group and day of tenure. */
    public static final StatisticsTable<RetentionPoint> RETENTION_CURVE =
            new StatisticsTable<>("retention_curve", RetentionPoint.class);

    /** Cumulative margin of an average customer by month of tenure. */
    public static final StatisticsTable<ValuePoint> VALUE_CURVE =
            new StatisticsTable<>("value_curve", ValuePoint.class);

    /** Reps by window, role and rank. */
    public static final StatisticsTable<RepStanding> REP_LEADERBOARD =
            new StatisticsTable<>("rep_leaderboard", RepStanding.class);

    /** Teams of reps by window, role and rank. */
    public static final StatisticsTable<TeamStanding> TEAM_LEADERBOARD =
            new StatisticsTable<>("team_leaderboard", TeamStanding.class);

    /** Referrals that may still be won, those never contacted first, by expected value. */
    public static final StatisticsTable<HotReferral> HOT_LIST =
            new StatisticsTable<>("hot_list", HotReferral.class);

    /** Enrolled advocates who have stopped referring, or never began. */
    public static final StatisticsTable<DormantAdvocate> DORMANT_ADVOCATES =
            new StatisticsTable<>("dormant_advocates", DormantAdvocate.class);

    /** Partners beside the few who make half of all partner referrals, by expected value. */
    public static final StatisticsTable<LongTailPartner> LONG_TAIL_PARTNERS =
            new StatisticsTable<>("long_tail_partners", LongTailPartner.class);

    /** Referrals that a human should look at, by flag. */
    public static final StatisticsTable<FlaggedReferral> FLAGS =
            new StatisticsTable<>("flags", FlaggedReferral.class);

    /** Enrolled advocates by how many referrals they made. */
    public static final StatisticsTable<RepeatRung> REPEAT_LADDER =
            new StatisticsTable<>("repeat_ladder", RepeatRung.class);

    /** What part of the referrals the most active advocates made. */
    public static final StatisticsTable<ConcentrationPoint> CONCENTRATION_CURVE =
            new StatisticsTable<>("concentration_curve", ConcentrationPoint.class);

    /** Every file of the deliveries, and what became of its rows. */
    public static final StatisticsTable<DeliveredFile> DELIVERED_FILES =
            new StatisticsTable<>("delivered_files", DeliveredFile.class);

    /** Some of the rows that were rejected, and of the loose ends. */
    public static final StatisticsTable<RejectedExample> REJECTED_EXAMPLES =
            new StatisticsTable<>("rejected_examples", RejectedExample.class);

    /** What every column of money adds up to, by currency. */
    public static final StatisticsTable<MoneyReconciliation> MONEY_RECONCILIATION =
            new StatisticsTable<>("money_reconciliation", MoneyReconciliation.class);

    /** What is worth a look in the deliveries. */
    public static final StatisticsTable<QualityNotice> QUALITY_NOTICES =
            new StatisticsTable<>("quality_notices", QualityNotice.class);

    /** Published claims beside our own figures. */
    public static final StatisticsTable<ClaimStanding> CLAIM_LEDGER =
            new StatisticsTable<>("claim_ledger", ClaimStanding.class);

    /** Figures that moved against the run published before. */
    public static final StatisticsTable<Restatement> RESTATEMENTS =
            new StatisticsTable<>("restatements", Restatement.class);

    /** Columns of the tables here that could not be filled, and why. */
    public static final StatisticsTable<AbsentColumns> ABSENT_COLUMNS =
            new StatisticsTable<>("absent_columns", AbsentColumns.class);

    /** All tables beside figures and absent figures, in the order in which they are written. */
    public static final List<StatisticsTable<?>> ALL =
            List.of(
                    ADVOCATE_LEADERBOARD,
                    RETENTION_CURVE,
                    VALUE_CURVE,
                    REP_LEADERBOARD,
                    TEAM_LEADERBOARD,
                    HOT_LIST,
                    DORMANT_ADVOCATES,
                    LONG_TAIL_PARTNERS,
                    FLAGS,
                    REPEAT_LADDER,
                    CONCENTRATION_CURVE,
                    DELIVERED_FILES,
                    REJECTED_EXAMPLES,
                    MONEY_RECONCILIATION,
                    QUALITY_NOTICES,
                    CLAIM_LEDGER,
                    RESTATEMENTS,
                    ABSENT_COLUMNS);

    private StatisticsTable(String name, Class<T> row) {
        this(
                name,
                row,
                Arrays.stream(row.getRecordComponents()).map(StatisticsColumn::new).toList());
    }

    /**
     * Makes a row.
     *
     * @param values one for each column, of the type of its component
     * @throws IllegalArgumentException with the words of the record, where it refuses them
     */
    T of(List<Object> values) {
        try {
            Class<?>[] types =
                    columns.stream().map(StatisticsColumn::type).toArray(Class<?>[]::new);
            return row.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public constructor of " + row, e);
        }
    }
}
