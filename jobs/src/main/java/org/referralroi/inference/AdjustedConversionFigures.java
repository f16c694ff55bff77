package org.referralroi.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.DirectStandardization;
import org.referralroi.statistics.DirectStandardization.Variance;
import org.referralroi.statistics.EValue;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.TwoProportions;

/** Conversion compared among leads of the same segment, region and quarter. */
final class AdjustedConversionFigures {
    private static final String METHOD = "direct_standardization";

    /** Leads can be compared with each other within one. */
    private record Stratum(String segment, String region, String quarter) {}

    private final List<Row> rows;
    private final Sheet sheet;

    private AdjustedConversionFigures(List<Row> rows, Sheet sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    static void infer(Metrics metrics, Sheet sheet) {
        AdjustedConversionFigures figures =
                new AdjustedConversionFigures(metrics.rows("conversion_strata"), sheet);
        figures.referredAgainstOthers();
        figures.amongReferred(
                "involvement", "is_sales_involved", "had sales involved", "was without sales");
        figures.amongReferred(
                "routing",
                "is_owner_routed",
                "went to the owner of the advocate",
                "went to anybody but the owner of the advocate");
    }

    private void referredAgainstOthers() {
        Place place = new Place("referred_vs_non_referred", "all", "t12m");
        List<TwoProportions> strata =
                strata(
                        row -> row.text("lead_group").equals("referred"),
                        row -> LeadGroups.isNonReferred(row.text("lead_group")));
        String noFirst = ConversionFigures.noLead("referred");
        Optional<Estimate> ratio =
                compare(
                        "conversion.adjusted",
                        place,
                        strata,
                        noFirst,
                        ConversionFigures.noLead("non_referred"));
        long referred = strata.stream().mapToLong(each -> each.first().trials()).sum();
        Proportion coverage =
                standardized(strata)
                        .map(DirectStandardization::coverage)
                        .orElse(new Proportion(0, referred));
        sheet.share("conversion.adjusted_coverage", place, coverage, referred, noFirst);
        strength(place, ratio, compared(strata));
    }

    private void strength(Place place, Optional<Estimate> ratio, long n) {
        if (ratio.isEmpty()) {
            sheet.absent(
                    "conversion.e_value", place, "it needs an adjusted ratio, which is absent");
            return;
        }
        EValue.of(ratio.get())
                .ifPresentOrElse(
                        strength ->
                                sheet.valueAndLow(
                                        "conversion.e_value",
                                        place,
                                        strength.value(),
                                        strength.limit(),
                                        n,
                                        "ratio",
                                        "e_value"),
                        () ->
                                sheet.absent(
                                        "conversion.e_value",
                                        place,
                                        "the adjusted ratio is 0, which no finite confounding explains away"));
    }

    private void amongReferred(String what, String flag, String with, String without) {
        Predicate<Row> referred = row -> row.text("lead_group").equals("referred");
        String none = "no referred lead of the twelve months observed ";
        compare(
                "conversion." + what,
                new Place("referred", "all", "t12m"),
                strata(referred.and(row -> row.flag(flag)), referred.and(row -> !row.flag(flag))),
                none + with,
                none + without);
    }

    /** Adds ratio and difference; returns the ratio. */
    private Optional<Estimate> compare(
            String prefix,
            Place place,
            List<TwoProportions> strata,
            String noFirst,
            String noSecond) {
        Optional<DirectStandardization> groups = standardized(strata);
        Optional<Estimate> ratio = groups.flatMap(both -> both.ratio(sheet.confidence()));
        Optional<Estimate> difference = groups.map(both -> both.difference(sheet.confidence()));
        String tooLittle =
                strata.stream().allMatch(each -> each.first().trials() == 0)
                        ? noFirst
                        : strata.stream().allMatch(each -> each.second().trials() == 0)
                                ? noSecond
                                : groups.isEmpty()
                                        ? "too little data: no segment, region and quarter has leads of both groups"
                                        : "too little data: a ratio needs a won lead among those compared with";
        add(prefix + "_ratio", place, ratio, compared(strata), "ratio", tooLittle);
        add(prefix + "_difference", place, difference, compared(strata), "share", tooLittle);
        return ratio;
    }

    private void add(
            String figure,
            Place place,
            Optional<Estimate> estimate,
            long n,
            String unit,
            String tooLittle) {
        estimate.ifPresentOrElse(
                present -> sheet.estimate(figure, place, present, n, unit, METHOD),
                () -> sheet.absent(figure, place, tooLittle));
    }

    /** Plain variances are too small where strata hold few leads, and they often do. */
    private static Optional<DirectStandardization> standardized(List<TwoProportions> strata) {
        return DirectStandardization.of(strata, Variance.UNBIASED);
    }

    /** Leads of both groups in the strata that have both. */
    private static long compared(List<TwoProportions> strata) {
        return strata.stream()
                .filter(each -> each.first().trials() > 0 && each.second().trials() > 0)
                .mapToLong(each -> each.first().trials() + each.second().trials())
                .sum();
    }

    private List<TwoProportions> strata(Predicate<Row> first, Predicate<Row> second) {
        Map<Stratum, long[]> counts = new HashMap<>();
        for (Row row : rows) {
            if (first.test(row) || second.test(row)) {
                Stratum stratum =
                        new Stratum(
                                row.text("segment"),
                                row.text("region"),
                                row.text("created_quarter"));
                long[] both = counts.computeIfAbsent(stratum, key -> new long[4]);
                int arm = first.test(row) ? 0 : 2;
                both[arm] += row.integer("won");
                both[arm + 1] += row.integer("leads");
            }
        }
        return counts.values().stream()
                .map(
                        n ->
                                new TwoProportions(
                                        new Proportion(n[0], n[1]), new Proportion(n[2], n[3])))
                .toList();
    }
}
