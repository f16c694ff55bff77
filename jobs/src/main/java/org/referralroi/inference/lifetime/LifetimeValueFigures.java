package org.referralroi.inference.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.inference.Sheet;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.ShiftedBetaGeometric;
import org.referralroi.statistics.ShiftedBetaGeometricFit;

/** Lifetime value of each arm: observed at 12, 24 and 36 months, and projected beyond. */
public final class LifetimeValueFigures {
    static final List<Integer> HORIZONS = List.of(12, 24, 36);

    private static final int LONG_HORIZON = 60;

    /** A month of tenure is known when it is complete for one in so many customers. */
    private static final int ONE_IN = 20;

    /** With less behind it a projection is said to be young. */
    private static final int YOUNG_MONTHS = 12;

    /** So far the fitted curve may lie off the observed one before it is said to fit badly. */
    private static final double LARGEST_GAP = 0.05;

    private static final String NOBODY_OF_LATE =
            "too little data: nobody was there in the last months observed, so that what a customer still there brings in is not known";

    private final ProgramSettings settings;
    private final Sheet sheet;
    private final LifetimeValue value;
    private final Tenure tenure;

    /** Projected value at the horizon of the settings, in minor units, of referred customers. */
    private Optional<Estimate> referredAtHorizon = Optional.empty();

    private LifetimeValueFigures(Tenure tenure, ProgramSettings settings, Sheet sheet) {
        this.tenure = tenure;
        this.settings = settings;
        this.sheet = sheet;
        this.value = new LifetimeValue(settings.annualDiscountRate().doubleValue());
    }

    /**
     * @return projected value of a referred customer at the horizon of the settings, in minor units
     */
    public static Optional<Estimate> infer(Tenure tenure, ProgramSettings settings, Sheet sheet) {
        LifetimeValueFigures figures = new LifetimeValueFigures(tenure, settings, sheet);
        for (Arm arm : Arm.values()) {
            HORIZONS.forEach(months -> figures.observed(arm, months));
            figures.projected(arm);
        }
        return figures.referredAtHorizon;
    }

    private void observed(Arm arm, int months) {
        Place place = new Place(arm.group(), "months=" + months, "to_date");
        TenureSums sums = tenure.of(arm);
        Optional<String> thin = thin(sums, arm, months, settings.minimumCell());
        if (thin.isPresent()) {
            sheet.absent("ltv.observed", place, thin.get());
            return;
        }
        sums.estimate(all -> value.observed(all, arm, months), sheet.confidence())
                .ifPresent(
                        minor ->
                                sheet.moneyEstimate(
                                        "ltv.observed",
                                        place,
                                        minor,
                                        LifetimeValue.complete(sums.totals(), arm, 0),
                                        "jackknife"));
    }

    /** Says which of the first months too few customers have completed, if one is. */
    static Optional<String> thin(TenureSums sums, Arm arm, int months, int minimumCell) {
        OptionalInt thin =
                IntStream.range(0, months)
                        .filter(k -> LifetimeValue.complete(sums.totals(), arm, k) < minimumCell)
                        .findFirst();
        return thin.isEmpty()
                ? Optional.empty()
                : Optional.of(tooFew(sums, arm, thin.getAsInt(), minimumCell));
    }

    private static String tooFew(TenureSums sums, Arm arm, int month, int minimumCell) {
        long complete = LifetimeValue.complete(sums.totals(), arm, month);
        return "too little data: %s %s %s completed month %d of tenure, at least %d are needed"
                .formatted(
                        complete == 0 ? "no" : "only " + complete,
                        arm.group().replace('_', '-'),
                        complete < 2 ? "customer has" : "customers have",
                        month + 1,
                        minimumCell);
    }

    private void projected(Arm arm) {
        TenureSums sums = tenure.of(arm);
        int known = known(sums, arm);
        List<Integer> horizons = new ArrayList<>(List.of(settings.horizonMonths()));
        if (settings.horizonMonths() != LONG_HORIZON) {
            horizons.add(LONG_HORIZON);
        }
        Place all = new Place(arm.group(), "all", "to_date");
        Optional<ShiftedBetaGeometricFit> fit = value.fit(sums.totals(), arm, known);
        if (known == 0 || fit.isEmpty()) {
            String thin =
                    thin(sums, arm, 1, settings.minimumCell())
                            .orElseGet(() -> mostAreNew(sums, arm));
            horizons.forEach(months -> sheet.absent("ltv.projected", at(arm, months), thin));
            sheet.absent("ltv.sbg_alpha", all, thin);
            sheet.absent("ltv.sbg_beta", all, thin);
            return;
        }
        parameters(sums, arm, known, fit.get());
        long n = LifetimeValue.complete(sums.totals(), arm, 0);
        for (int months : horizons) {
            Optional<Estimate> minor =
                    sums.estimate(
                            part -> value.projected(part, arm, known, months), sheet.confidence());
            minor.ifPresentOrElse(
                    estimate ->
                            sheet.moneyEstimate(
                                    "ltv.projected",
                                    at(arm, months),
                                    estimate,
                                    n,
                                    method(fit.get(), known, months)),
                    () -> sheet.absent("ltv.projected", at(arm, months), NOBODY_OF_LATE));
            if (arm == Arm.REFERRED && months == settings.horizonMonths()) {
                referredAtHorizon = minor;
            }
        }
    }

    private static String mostAreNew(TenureSums sums, Arm arm) {
        return "too little data: only %d of %d %s customers have completed month 1 of tenure, at least one in %d is needed"
                .formatted(
                        LifetimeValue.complete(sums.totals(), arm, 0),
                        sums.customers(arm),
                        arm.group().replace('_', '-'),
                        ONE_IN);
    }

    private static Place at(Arm arm, int months) {
        return new Place(arm.group(), "months=" + months, "to_date");
    }

    private void parameters(TenureSums sums, Arm arm, int known, ShiftedBetaGeometricFit fit) {
        Place all = new Place(arm.group(), "all", "to_date");
        if (fit.parameters().isEmpty()) {
            String edge =
                    fit.hazard(1) == fit.hazard(0)
                            ? "the likelihood has no finite maximum: retention is that of one hazard for all"
                            : "the likelihood has no finite maximum: customers left in the first month alone, and the others are taken to stay";
            sheet.absent("ltv.sbg_alpha", all, edge);
            sheet.absent("ltv.sbg_beta", all, edge);
            return;
        }
        parameter("ltv.sbg_alpha", all, sums, arm, known, ShiftedBetaGeometric::alpha);
        parameter("ltv.sbg_beta", all, sums, arm, known, ShiftedBetaGeometric::beta);
    }

    private void parameter(
            String figure,
            Place place,
            TenureSums sums,
            Arm arm,
            int known,
            Function<ShiftedBetaGeometric, Double> parameter) {
        long n = LifetimeValue.complete(sums.totals(), arm, 0);
        // positive, so on the log scale
        sums.estimate(
                        part ->
                                value.fit(part, arm, known)
                                        .flatMap(ShiftedBetaGeometricFit::parameters)
                                        .map(parameter)
                                        .map(Math::log)
                                        .map(OptionalDouble::of)
                                        .orElse(OptionalDouble.empty()),
                        sheet.confidence())
                .ifPresent(
                        log ->
                                sheet.estimate(
                                        figure,
                                        place,
                                        log.transformed(Math::exp),
                                        n,
                                        "index",
                                        "sbg, jackknife_log"));
    }

    /**
     * Says with the figure what its reader must know: how young the customers are, how bad the fit
     * is.
     */
    private static String method(ShiftedBetaGeometricFit fit, int known, int months) {
        if (known >= months) {
            return "jackknife";
        }
        StringBuilder method = new StringBuilder("sbg, jackknife");
        if (known < YOUNG_MONTHS) {
            method.append("; young: %d months observed".formatted(known));
        }
        if (fit.largestGap() > LARGEST_GAP) {
            method.append(
                    "; fits badly: off by up to %d points"
                            .formatted(Math.round(100 * fit.largestGap())));
        }
        return method.toString();
    }

    /** The months complete for one in twenty of the customers, and for enough of them. */
    private int known(TenureSums sums, Arm arm) {
        int known = 0;
        while (known < sums.months() && isKnown(sums, arm, known)) {
            known++;
        }
        return known;
    }

    private boolean isKnown(TenureSums sums, Arm arm, int month) {
        long complete = LifetimeValue.complete(sums.totals(), arm, month);
        return complete >= settings.minimumCell() && complete * ONE_IN >= sums.customers(arm);
    }
}
