package org.referralroi.inference.retention;

import static org.referralroi.inference.retention.TenureExits.NON_REFERRED;
import static org.referralroi.inference.retention.TenureExits.REFERRED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.figures.rows.RetentionPoint;
import org.referralroi.inference.Metrics;
import org.referralroi.inference.Sheet;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;
import org.referralroi.statistics.survival.KaplanMeier;
import org.referralroi.statistics.survival.KaplanMeier.Step;
import org.referralroi.statistics.survival.LogRank;

/** How long customers stay until they churn for the first time, referred against the others. */
public final class Retention {
    private static final List<Long> DAYS = List.of(90L, 180L, 365L, 730L, 1095L);
    private static final long HORIZON = 730;
    private static final String VERSUS = "referred_vs_non_referred";

    private final TenureExits exits;
    private final Map<String, KaplanMeier> curves = new LinkedHashMap<>();

    private Retention(TenureExits exits) {
        this.exits = exits;
        for (String group : List.of(REFERRED, NON_REFERRED)) {
            curves.put(group, KaplanMeier.of(exits.of(group)));
        }
    }

    public static Retention of(Metrics metrics) {
        return new Retention(TenureExits.of(metrics));
    }

    public void infer(ProgramSettings settings, Sheet sheet) {
        for (String group : curves.keySet()) {
            DAYS.forEach(days -> survival(group, days, sheet));
            median(group, sheet);
            restrictedMean(group, sheet);
        }
        difference(sheet);
        logRank(sheet);
        new HazardFigures(exits, sheet).infer(settings.adjustFor());
    }

    /**
     * The curves to draw: their start, each day on which somebody churned and the last day seen.
     */
    public List<RetentionPoint> curve(Confidence confidence) {
        List<RetentionPoint> points = new ArrayList<>();
        curves.forEach((group, curve) -> points.addAll(points(group, curve, confidence)));
        return points;
    }

    private List<RetentionPoint> points(String group, KaplanMeier curve, Confidence confidence) {
        if (curve.steps().isEmpty()) {
            return List.of();
        }
        List<RetentionPoint> points = new ArrayList<>();
        Step start = new Step(0, exits.customers(group), 0, 1, 0);
        points.add(point(group, start, confidence));
        long last = curve.longestFollowUp().orElseThrow();
        for (Step step : curve.steps()) {
            if (step.time() > 0 && (step.events() > 0 || step.time() == last)) {
                points.add(point(group, step, confidence));
            }
        }
        return points;
    }

    private static RetentionPoint point(String group, Step step, Confidence confidence) {
        Optional<Interval> band = step.estimate(confidence).interval();
        return new RetentionPoint(
                group,
                step.time(),
                step.atRisk(),
                step.events(),
                step.survival(),
                band.map(limits -> OptionalDouble.of(limits.low())).orElse(OptionalDouble.empty()),
                band.map(limits -> OptionalDouble.of(limits.high()))
                        .orElse(OptionalDouble.empty()));
    }

    private void survival(String group, long days, Sheet sheet) {
        put(
                "retention.survival",
                new Place(group, "days=" + days, "to_date"),
                curves.get(group).survivalAt(days, sheet.confidence()),
                "share",
                tooShort(group),
                sheet);
    }

    private void median(String group, Sheet sheet) {
        put(
                "retention.median_days",
                new Place(group, "all", "to_date"),
                curves.get(group).median(sheet.confidence()),
                "days",
                nobody(group)
                        .orElseGet(
                                () ->
                                        "too little data: in the %d days observed fewer than half of the group are estimated to have churned"
                                                .formatted(longest(group))),
                sheet);
    }

    private void restrictedMean(String group, Sheet sheet) {
        put(
                "retention.restricted_mean",
                new Place(group, "days=" + HORIZON, "to_date"),
                curves.get(group).restrictedMean(HORIZON, sheet.confidence()),
                "days",
                tooShort(group),
                sheet);
    }

    private void difference(Sheet sheet) {
        KaplanMeier referred = curves.get(REFERRED);
        KaplanMeier other = curves.get(NON_REFERRED);
        boolean referredIsShort = referred.longestFollowUp().orElse(0) < HORIZON;
        put(
                "retention.restricted_mean_difference",
                new Place(VERSUS, "days=" + HORIZON, "to_date"),
                referred.restrictedMeanDifference(other, HORIZON, sheet.confidence()),
                "days",
                tooShort(referredIsShort ? REFERRED : NON_REFERRED),
                sheet);
    }

    private void logRank(Sheet sheet) {
        Place place = new Place(VERSUS, "all", "to_date");
        OptionalDouble p = LogRank.of(exits.of(REFERRED), exits.of(NON_REFERRED)).pValue();
        if (p.isPresent()) {
            Estimate value = new Estimate(p.getAsDouble(), Optional.empty());
            long n = exits.customers(REFERRED) + exits.customers(NON_REFERRED);
            sheet.estimate("retention.log_rank_p", place, value, n, "probability", "log_rank");
            return;
        }
        sheet.absent(
                "retention.log_rank_p",
                place,
                nobody(REFERRED)
                        .or(() -> nobody(NON_REFERRED))
                        .orElse(
                                "too little data: no customer churned while customers of both groups were observed"));
    }

    private void put(
            String figure,
            Place place,
            Optional<Estimate> estimate,
            String unit,
            String otherwise,
            Sheet sheet) {
        long n =
                place.group().equals(VERSUS)
                        ? exits.customers(REFERRED) + exits.customers(NON_REFERRED)
                        : exits.customers(place.group());
        estimate.ifPresentOrElse(
                value -> sheet.estimate(figure, place, value, n, unit, "kaplan_meier"),
                () -> sheet.absent(figure, place, otherwise));
    }

    private Optional<String> nobody(String group) {
        return exits.customers(group) == 0
                ? Optional.of("no customer of the group %s has ever paid".formatted(group))
                : Optional.empty();
    }

    private String tooShort(String group) {
        return nobody(group)
                .orElseGet(
                        () ->
                                "too little data: no customer of the group %s was observed for longer than %d days"
                                        .formatted(group, longest(group)));
    }

    private long longest(String group) {
        return curves.get(group).longestFollowUp().orElse(0);
    }
}
