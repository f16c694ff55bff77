package org.referralroi.reports.roi;

import static org.referralroi.reports.roi.Material.AGAINST_OTHERS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.referralroi.figures.Figure;
import org.referralroi.reports.Note;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.roi.RoiReport.Step;

/**
 * What to do next. Each rule looks at one figure; those that hold are printed in the order of the
 * rules, which is that of the money at stake, and no more than the first page can hold.
 */
final class NextSteps {

    private static final int MOST = 6;
    private static final double MUCH_UNTOUCHED = 0.10;
    private static final double HALF = 0.5;
    private static final double WELL_LINKED = 0.9;

    private final Material material;

    NextSteps(Material material) {
        this.material = material;
    }

    /** A rule, when it holds in words, and the sentence it then prints. */
    private record Rule(String title, String when, Supplier<Optional<Sentence>> sentence) {}

    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        for (Rule rule : rules()) {
            if (steps.size() < MOST) {
                rule.sentence().get().ifPresent(s -> steps.add(new Step(rule.title(), s)));
            }
        }
        if (steps.isEmpty()) {
            steps.add(
                    new Step(
                            "Nothing calls for action.",
                            Sentence.of("None of the rules under Method holds.")));
        }
        return steps;
    }

    /** The rules as the report states them. */
    List<Note> stated() {
        return rules().stream().map(r -> new Note(r.title(), "", "When " + r.when())).toList();
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(
                        "Do not spend more yet.",
                        "the interval of the return on the last twelve months reaches below %s, or an average customer has not paid back."
                                .formatted(level(0)),
                        this::unproven),
                new Rule(
                        "Call the referrals nobody has called.",
                        "the lower limit of the share never contacted is above %s."
                                .formatted(level(MUCH_UNTOUCHED)),
                        this::untouched),
                new Rule(
                        "Answer referrals in time.",
                        "the upper limit of the share contacted within the target is below %s."
                                .formatted(level(HALF)),
                        this::late),
                new Rule(
                        "Bring sales into more referrals.",
                        "among like referred leads those with sales involved are won more often and chance does not explain it.",
                        () -> involvement("conversion.involvement_ratio", "with sales involved")),
                new Rule(
                        "Route referrals to the advocate's owner.",
                        "among like referred leads those the owner of the advocate works on are won more often and chance does not explain it.",
                        () -> involvement("conversion.routing_ratio", "owner-routed")),
                new Rule(
                        "Ask for more referrals by the best channel.",
                        "the lower limit of the conversion of a channel is above the upper limit of all referred leads.",
                        this::channel),
                new Rule("Pay the rewards that are owed.", "rewards are owed.", this::owed),
                new Rule(
                        "Wake the advocates who do not refer.",
                        "the upper limit of the share of enrolled advocates with a referral in twelve months is below %s."
                                .formatted(level(HALF)),
                        this::dormant),
                new Rule(
                        "Mind that the advantage fades.",
                        "the like-for-like margin gap of the latest quarter of tenure seen is not above nought, while that of the first is, beyond chance.",
                        this::fading),
                new Rule(
                        "Link referrals to their leads.",
                        "the upper limit of the share of referrals with a lead is below %s."
                                .formatted(level(WELL_LINKED)),
                        this::unlinked));
    }

    private Optional<Sentence> unproven() {
        Reading cohort = material.of("roi.cohort", "referred", "all", "t12m");
        Optional<Figure> figure = material.find("roi.cohort", "referred", "all", "t12m");
        if (figure.isPresent() && figure.get().low().orElse(figure.get().value()) < 0) {
            return Optional.of(
                    Sentence.of("The projected return of ")
                            .then(cohort.value(), cohort.source("value"))
                            .then(" (")
                            .then(cohort.range(), cohort.source("range"))
                            .then(") may be a loss."));
        }
        Reading payback = material.of("payback.months", "referred", "all", "to_date");
        return payback.computed() || !payback.basis().startsWith("not paid back")
                ? Optional.empty()
                : Optional.of(
                        Sentence.of("An average referred customer has ")
                                .then(payback.basis())
                                .then("."));
    }

    private Optional<Sentence> untouched() {
        return share(
                "follow_up.untouched",
                "t12m",
                f -> f.low().orElse(0) > MUCH_UNTOUCHED,
                "",
                " of the referrals older than %s days were never contacted"
                        .formatted(setting("untouched_days")));
    }

    private Optional<Sentence> late() {
        return share(
                "follow_up.within_target",
                "t12m",
                f -> f.high().orElse(1) < HALF,
                "",
                " were contacted within %s hours".formatted(setting("follow_up_hours")));
    }

    private Optional<Sentence> dormant() {
        return share(
                "advocates.active_rate",
                "t12m",
                f -> f.high().orElse(1) < HALF,
                "",
                " of the enrolled have referred anyone in twelve months");
    }

    private Optional<Sentence> unlinked() {
        return share(
                "quality.match.referral_to_lead",
                "to_date",
                f -> f.high().orElse(1) < WELL_LINKED,
                "Only ",
                " of the referrals have a lead; what the others brought is not counted");
    }

    private Optional<Sentence> share(
            String figure, String period, Predicate<Figure> holds, String before, String after) {
        Reading reading = material.of(figure, "all", "all", period);
        return material.find(figure, "all", "all", period)
                .filter(holds)
                .map(
                        f ->
                                Sentence.of(before)
                                        .then(reading.value(), reading.source("value"))
                                        .then(after + " (")
                                        .then(reading.range(), reading.source("range"))
                                        .then("; ")
                                        .then(reading.basis(), reading.source("n"))
                                        .then(")."));
    }

    private Optional<Sentence> involvement(String figure, String who) {
        Reading reading = material.of(figure, "referred", "all", "t12m");
        return material.find(figure, "referred", "all", "t12m")
                .filter(f -> f.low().orElse(0) > 1)
                .map(
                        f ->
                                Sentence.of("Referred leads %s are won ".formatted(who))
                                        .then(reading.value(), reading.source("value"))
                                        .then(" as often as like ones without (")
                                        .then(reading.range(), reading.source("range"))
                                        .then(")."));
    }

    private Optional<Sentence> channel() {
        Optional<Figure> all = material.find("conversion.rate", "referred", "all", "t12m");
        double most = all.flatMap(f -> optional(f.high())).orElse(1.0);
        return material.slices("conversion.rate", "referred", "t12m", "channel").stream()
                .map(s -> material.find("conversion.rate", "referred", s, "t12m").orElseThrow())
                .filter(f -> f.n() >= material.minimumCell() && f.low().orElse(0) > most)
                .max(Comparator.comparingDouble(f -> f.low().orElse(0)))
                .map(best -> channel(best.slice()));
    }

    private Sentence channel(String slice) {
        Reading best = material.of("conversion.rate", "referred", slice, "t12m");
        Reading all = material.of("conversion.rate", "referred", "all", "t12m");
        return Sentence.of(Material.spoken(slice) + " referrals convert at ")
                .then(best.value(), best.source("value"))
                .then(" (")
                .then(best.range(), best.source("range"))
                .then("), all referred leads at ")
                .then(all.value(), all.source("value"))
                .then(".");
    }

    private static Optional<Double> optional(java.util.OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private Optional<Sentence> owed() {
        Reading owed = material.of("rewards.liability", "all", "all", "to_date");
        if (material.find("rewards.liability", "all", "all", "to_date")
                .filter(f -> f.value() > 0)
                .isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence =
                Sentence.of("")
                        .then(owed.value(), owed.source("value"))
                        .then(" is owed for ")
                        .then(owed.basis(), owed.source("n"));
        Reading failed = material.of("rewards.failed", "all", "all", "to_date");
        return Optional.of(
                material.find("rewards.failed", "all", "all", "to_date")
                        .filter(f -> f.value() > 0)
                        .map(
                                f ->
                                        sentence.then(", of it ")
                                                .then(failed.value(), failed.source("value"))
                                                .then(" because the payment failed."))
                        .orElse(sentence.then(".")));
    }

    private Optional<Sentence> fading() {
        String figure = "ltv.adjusted_margin_gap";
        List<String> quarters =
                material.slices(figure, AGAINST_OTHERS, "to_date", "tenure_quarter");
        if (quarters.size() < 2) {
            return Optional.empty();
        }
        String first = quarters.get(0);
        String last = quarters.get(quarters.size() - 1);
        boolean began =
                material.find(figure, AGAINST_OTHERS, first, "to_date")
                                .orElseThrow()
                                .low()
                                .orElse(0)
                        > 0;
        boolean gone =
                material.find(figure, AGAINST_OTHERS, last, "to_date").orElseThrow().value() <= 0;
        if (!began || !gone) {
            return Optional.empty();
        }
        Reading then = material.of(figure, AGAINST_OTHERS, first, "to_date");
        Reading now = material.of(figure, AGAINST_OTHERS, last, "to_date");
        return Optional.of(
                Sentence.of("Like for like a referred customer brings ")
                        .then(then.value(), then.source("value"))
                        .then(" more in the first quarter, ")
                        .then(now.value(), now.source("value"))
                        .then(" in the latest."));
    }

    private String level(double share) {
        return material.formats().level(share);
    }

    private String setting(String key) {
        return material.run().settings().getOrDefault(key, "the target");
    }
}
