package org.referralroi.reports.roi;

import static org.referralroi.reports.roi.Material.AGAINST_OTHERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.charts.IntervalChart;
import org.referralroi.figures.Figure;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.roi.RoiReport.Comparison;

/**
 * The three comparisons of referred with other leads and customers. What holds among like ones
 * comes first, for it is what the referral itself may have done; as they come, the mix does its
 * part.
 */
final class Comparisons {

    /** Longest time first. */
    private static final List<String> MONTHS = List.of("36", "24", "12");

    private final Material material;

    Comparisons(Material material) {
        this.material = material;
    }

    List<Comparison> all() {
        return List.of(conversion(), churn(), lifetimeValue());
    }

    private Comparison conversion() {
        return comparison(
                "Conversion: how many times as often referred leads are won",
                new Pair("conversion.adjusted_ratio", "conversion.ratio", "all", "t12m"),
                new Words(
                        "Among like leads (segment, region, quarter) referred ones are won ",
                        " as often",
                        "clearly more often",
                        "clearly less often"));
    }

    private Comparison churn() {
        return comparison(
                "Churn: risk that a referred customer leaves, as a multiple of that of others",
                new Pair("churn.adjusted_hazard_ratio", "churn.hazard_ratio", "all", "to_date"),
                new Words(
                        "Among like customers the risk that a referred one leaves is ",
                        " that of another",
                        "clearly higher",
                        "clearly lower"));
    }

    /** Over the longest time that can be compared. */
    private Comparison lifetimeValue() {
        String months =
                MONTHS.stream()
                        .filter(m -> found("ltv.adjusted_ratio", m))
                        .findFirst()
                        .or(() -> MONTHS.stream().filter(m -> found("ltv.ratio", m)).findFirst())
                        .orElse("12");
        return comparison(
                "Lifetime value: margin of a referred customer in %s months, as a multiple of that of others"
                        .formatted(months),
                new Pair("ltv.adjusted_ratio", "ltv.ratio", "months=" + months, "to_date"),
                new Words(
                        "In %s months a referred customer brings ".formatted(months),
                        " the margin of another of the same segment and plan",
                        "clearly more",
                        "clearly less"));
    }

    private boolean found(String figure, String months) {
        return material.find(figure, AGAINST_OTHERS, "months=" + months, "to_date").isPresent();
    }

    /** Which figures are compared. */
    private record Pair(String adjusted, String raw, String slice, String period) {}

    /** How a ratio is told. */
    private record Words(String before, String after, String above, String below) {}

    private Comparison comparison(String title, Pair pair, Words words) {
        List<IntervalChart.Row> rows =
                List.of(
                        material.row(
                                "Like for like",
                                true,
                                pair.adjusted(),
                                AGAINST_OTHERS,
                                pair.slice(),
                                pair.period()),
                        material.row(
                                "As they come",
                                false,
                                pair.raw(),
                                AGAINST_OTHERS,
                                pair.slice(),
                                pair.period()));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(adjusted(pair, words));
        raw(pair).ifPresent(sentences::add);
        return new Comparison(
                title, material.intervals(title, pair.adjusted(), 1, rows).drawing(), sentences);
    }

    private Sentence adjusted(Pair pair, Words words) {
        Reading reading = material.of(pair.adjusted(), AGAINST_OTHERS, pair.slice(), pair.period());
        Optional<Figure> figure =
                material.find(pair.adjusted(), AGAINST_OTHERS, pair.slice(), pair.period());
        if (figure.isEmpty()) {
            return Sentence.of("Like for like: not computed, ").then(reading.basis()).then(".");
        }
        Sentence sentence =
                Sentence.of(words.before())
                        .then(reading.value(), reading.source("value"))
                        .then(words.after());
        if (reading.range().isEmpty()) {
            return sentence.then(".");
        }
        return sentence.then(" (")
                .then(reading.range(), reading.source("range"))
                .then("): " + clarity(figure.get(), words));
    }

    private static String clarity(Figure ratio, Words words) {
        if (ratio.low().orElse(0) > 1) {
            return words.above() + ".";
        }
        return ratio.high().orElse(Double.POSITIVE_INFINITY) < 1
                ? words.below() + "."
                : "chance alone could explain the difference.";
    }

    private Optional<Sentence> raw(Pair pair) {
        Reading reading = material.of(pair.raw(), AGAINST_OTHERS, pair.slice(), pair.period());
        if (!reading.computed()) {
            return Optional.empty();
        }
        Sentence sentence =
                Sentence.of("As they come, the mix included, it is ")
                        .then(reading.value(), reading.source("value"));
        return Optional.of(
                reading.range().isEmpty()
                        ? sentence.then(".")
                        : sentence.then(" (")
                                .then(reading.range(), reading.source("range"))
                                .then(")."));
    }
}
