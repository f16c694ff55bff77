package org.referralroi.inference.leaderboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.engine.Row;

/**
 * A goal of a rep and what is reached of it, both in millionths, so that they are whole numbers.
 *
 * @param target sum of the goals of the window, absent without any
 * @param reached in the months of these goals
 */
record RepGoal(Optional<BigDecimal> target, BigDecimal reached) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    static RepGoal ofCount(Row row, String metric) {
        return of(row, metric, metric + "_reached", MILLION);
    }

    /** Goals for revenue are set in major units; what is reached is counted in minor ones. */
    static RepGoal ofRevenue(Row row, int minorUnits) {
        return of(
                row,
                "revenue",
                "revenue_reached_millionths",
                BigDecimal.ONE.divide(BigDecimal.valueOf(minorUnits)));
    }

    private static RepGoal of(Row row, String metric, String reached, BigDecimal times) {
        String target = metric + "_goal_millionths";
        return row.isNull(target)
                ? new RepGoal(Optional.empty(), BigDecimal.ZERO)
                : new RepGoal(
                        Optional.of(row.decimal(target)), row.decimal(reached).multiply(times));
    }

    OptionalDouble goal() {
        return target.isPresent()
                ? OptionalDouble.of(target.get().divide(MILLION).doubleValue())
                : OptionalDouble.empty();
    }

    /** The goal in units of which there are so many in the one it was set in. */
    OptionalLong goalTimes(int units) {
        return target.isPresent()
                ? OptionalLong.of(
                        target.get()
                                .multiply(BigDecimal.valueOf(units))
                                .divide(MILLION, 0, RoundingMode.HALF_UP)
                                .longValueExact())
                : OptionalLong.empty();
    }

    /** What is reached ÷ the goal; absent where there is none, and where it is nothing. */
    OptionalDouble attained() {
        return target.isPresent() && target.get().signum() > 0
                ? OptionalDouble.of(reached.doubleValue() / target.get().doubleValue())
                : OptionalDouble.empty();
    }
}
