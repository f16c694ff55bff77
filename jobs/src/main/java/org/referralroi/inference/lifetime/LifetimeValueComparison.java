package org.referralroi.inference.lifetime;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.inference.Sheet;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.inference.lifetime.TenureSums.Statistic;
import org.referralroi.inference.lifetime.TenureSums.Sums;

/**
 * Lifetime value of referred against non-referred customers, as they are and over strata of segment
 * and first plan. A bucket is dropped from both arms at once.
 */
public final class LifetimeValueComparison {
    private static final String GROUP = "referred_vs_non_referred";
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final ProgramSettings settings;
    private final Sheet sheet;
    private final LifetimeValue value;
    private final TenureSums raw;
    private final TenureSums stratified;

    private LifetimeValueComparison(Tenure tenure, ProgramSettings settings, Sheet sheet) {
        this.settings = settings;
        this.sheet = sheet;
        this.value = new LifetimeValue(settings.annualDiscountRate().doubleValue());
        this.raw = tenure.both();
        this.stratified = tenure.stratified();
    }

    public static void infer(Tenure tenure, ProgramSettings settings, Sheet sheet) {
        LifetimeValueComparison comparison = new LifetimeValueComparison(tenure, settings, sheet);
        LifetimeValueFigures.HORIZONS.forEach(comparison::values);
        comparison.gaps();
    }

    private void values(int months) {
        Place place = new Place(GROUP, "months=" + months, "to_date");
        Optional<String> thin = thin(months);
        if (thin.isPresent()) {
            Stream.of(
                            "ltv.ratio",
                            "ltv.difference",
                            "ltv.adjusted_ratio",
                            "ltv.adjusted_difference")
                    .forEach(figure -> sheet.absent(figure, place, thin.get()));
            return;
        }
        Function<Sums, Optional<double[]>> both =
                sums -> {
                    OptionalDouble referred = value.observed(sums, Arm.REFERRED, months);
                    OptionalDouble others = value.observed(sums, Arm.NON_REFERRED, months);
                    return referred.isPresent() && others.isPresent()
                            ? Optional.of(
                                    new double[] {referred.getAsDouble(), others.getAsDouble()})
                            : Optional.empty();
                };
        compare("ltv.ratio", "ltv.difference", place, raw, both);
        compare(
                "ltv.adjusted_ratio",
                "ltv.adjusted_difference",
                place,
                stratified,
                sums -> value.adjusted(sums, months));
    }

    private void compare(
            String ratio,
            String difference,
            Place place,
            TenureSums sums,
            Function<Sums, Optional<double[]>> values) {
        // on the log scale, as ratios spread further upwards than downwards
        sums.estimate(
                        part ->
                                values.apply(part)
                                        .map(LifetimeValueComparison::logRatio)
                                        .orElse(OptionalDouble.empty()),
                        sheet.confidence())
                .ifPresentOrElse(
                        log ->
                                sheet.estimate(
                                        ratio,
                                        place,
                                        log.transformed(Math::exp),
                                        customers(0),
                                        "ratio",
                                        "jackknife_log"),
                        () -> sheet.absent(ratio, place, reason(values)));
        sums.estimate(
                        part ->
                                values.apply(part)
                                        .map(v -> OptionalDouble.of(v[0] - v[1]))
                                        .orElse(OptionalDouble.empty()),
                        sheet.confidence())
                .ifPresentOrElse(
                        minor ->
                                sheet.moneyEstimate(
                                        difference, place, minor, customers(0), "jackknife"),
                        () -> sheet.absent(difference, place, reason(values)));
    }

    private static OptionalDouble logRatio(double[] values) {
        return Math.min(values[0], values[1]) > 0
                ? OptionalDouble.of(Math.log(values[0] / values[1]))
                : OptionalDouble.empty();
    }

    private String reason(Function<Sums, Optional<double[]>> values) {
        return values.apply(stratified.totals()).isEmpty()
                ? "too little data: no combination of segment and plan holds customers of both groups in every month"
                : "a ratio needs a positive lifetime value in both groups";
    }

    private Optional<String> thin(int months) {
        for (Arm arm : Arm.values()) {
            Optional<String> thin =
                    LifetimeValueFigures.thin(raw, arm, months, settings.minimumCell());
            if (thin.isPresent()) {
                return thin;
            }
        }
        return Optional.empty();
    }

    private void gaps() {
        int quarter = 1;
        while (thin(quarter * MONTHS_OF_A_QUARTER).isEmpty()) {
            int from = (quarter - 1) * MONTHS_OF_A_QUARTER;
            int until = quarter * MONTHS_OF_A_QUARTER;
            gap(
                    "ltv.margin_gap",
                    quarter,
                    raw,
                    sums -> value.gap(sums, from, until),
                    "too little data: in some month nobody of one group was there to compare with");
            gap(
                    "ltv.adjusted_margin_gap",
                    quarter,
                    stratified,
                    sums -> value.adjustedGap(sums, from, until),
                    "too little data: in some month no combination of segment and plan had customers of both groups who were there");
            quarter++;
        }
        if (quarter == 1) {
            String reason = thin(MONTHS_OF_A_QUARTER).orElseThrow();
            Place place = new Place(GROUP, "tenure_quarter=1", "to_date");
            sheet.absent("ltv.margin_gap", place, reason);
            sheet.absent("ltv.adjusted_margin_gap", place, reason);
        }
    }

    private void gap(String figure, int quarter, TenureSums sums, Statistic gap, String otherwise) {
        Place place = new Place(GROUP, "tenure_quarter=" + quarter, "to_date");
        sums.estimate(gap, sheet.confidence())
                .ifPresentOrElse(
                        minor ->
                                sheet.moneyEstimate(
                                        figure,
                                        place,
                                        minor,
                                        customers((quarter - 1) * MONTHS_OF_A_QUARTER),
                                        "jackknife"),
                        () -> sheet.absent(figure, place, otherwise));
    }

    /** Customers of both groups of whom the month is complete. */
    private long customers(int month) {
        return LifetimeValue.complete(raw.totals(), Arm.REFERRED, month)
                + LifetimeValue.complete(raw.totals(), Arm.NON_REFERRED, month);
    }
}
