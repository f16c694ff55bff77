package org.referralroi.inference.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.rows.ValuePoint;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;

/** Cumulative margin of an average customer, as far as enough customers have come. */
public final class ValueCurve {
    private ValueCurve() {}

    public static List<ValuePoint> infer(
            Tenure tenure, ProgramSettings settings, Confidence confidence) {
        List<ValuePoint> points = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            TenureSums sums = tenure.of(arm);
            for (int month = 1;
                    LifetimeValueFigures.thin(sums, arm, month, settings.minimumCell()).isEmpty();
                    month++) {
                points.add(point(sums, arm, month, settings.minorUnits(), confidence));
            }
        }
        return points;
    }

    private static ValuePoint point(
            TenureSums sums, Arm arm, int month, int minorUnits, Confidence confidence) {
        Estimate cumulative =
                sums.estimate(part -> LifetimeValue.undiscounted(part, arm, month), confidence)
                        .orElseThrow()
                        .transformed(minor -> minor / minorUnits);
        return new ValuePoint(
                arm.group(),
                month,
                LifetimeValue.complete(sums.totals(), arm, month - 1),
                cumulative.value(),
                limit(cumulative, Interval::low),
                limit(cumulative, Interval::high));
    }

    private static OptionalDouble limit(
            Estimate estimate, java.util.function.ToDoubleFunction<Interval> limit) {
        return estimate.interval().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(limit.applyAsDouble(estimate.interval().get()));
    }
}
