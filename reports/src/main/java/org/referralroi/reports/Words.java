package org.referralroi.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.figures.Figure;
import org.referralroi.figures.RunInfo;

/**
 * What the figures say, in sentences chosen by rules. A rule looks at the sign of a figure or at
 * what its interval holds; it makes no number of its own.
 */
final class Words {

    private final Readings readings;
    private final RunInfo run;

    Words(Readings readings, RunInfo run) {
        this.readings = readings;
        this.run = run;
    }

    String verdict() {
        return roi().map(f -> f.value() >= 0 ? "Yes, so far." : "Not yet.")
                .orElse("It cannot be said yet.");
    }

    Sentence headline() {
        Reading reading = readings.of("roi.realised", "referred", "all", "to_date");
        Optional<Figure> roi = roi();
        if (roi.isEmpty()) {
            return Sentence.of("The return on the program is not computed: ")
                    .then(reading.basis())
                    .then(".");
        }
        Figure figure = roi.get();
        Sentence sentence =
                Sentence.of("By %s the ".formatted(readings.formats().day(run.asOf())))
                        .then(reading.basis(), reading.source("n"))
                        .then(" won by referral have brought in ");
        if (figure.numerator().isPresent() && figure.denominator().isPresent()) {
            long gain = figure.numerator().getAsLong();
            sentence =
                    sentence.then(
                                    readings.formats().amount(Math.abs(gain)),
                                    reading.source("numerator"))
                            .then(
                                    gain >= 0
                                            ? " more in margin than the "
                                            : " less in margin than the ")
                            .then(
                                    readings.formats().amount(figure.denominator().getAsLong()),
                                    reading.source("denominator"))
                            .then(" the program has cost: a return of ");
        } else {
            sentence = sentence.then("margin that is, after the cost of the program, a return of ");
        }
        return sentence.then(reading.value(), reading.source("value")).then(".");
    }

    List<Sentence> findings() {
        List<Sentence> findings = new ArrayList<>();
        conversion().ifPresent(findings::add);
        churn().ifPresent(findings::add);
        lifetimeValue().ifPresent(findings::add);
        return findings;
    }

    private Optional<Sentence> conversion() {
        String group = "referred_vs_non_referred";
        Reading ratio = readings.of("conversion.ratio", group, "all", "t12m");
        return readings.find("conversion.ratio", group, "all", "t12m")
                .map(
                        figure ->
                                Sentence.of("Referred leads are won ")
                                        .then(ratio.value(), ratio.source("value"))
                                        .then(" as often as non-referred ones (interval ")
                                        .then(ratio.range(), ratio.source("range"))
                                        .then("): " + clarity(figure)));
    }

    private static String clarity(Figure ratio) {
        if (ratio.low().orElse(0) > 1) {
            return "clearly more often.";
        }
        return ratio.high().orElse(1) < 1
                ? "clearly less often."
                : "chance alone could explain the difference.";
    }

    private Optional<Sentence> churn() {
        return beside(
                "churn.monthly_rate",
                "all",
                "t12m",
                List.of(
                        "In a month of the last twelve, ",
                        " of referred customers left, against ",
                        " of the others."));
    }

    /** Over the longest time that has been observed for both. */
    private Optional<Sentence> lifetimeValue() {
        for (String months : List.of("36", "24", "12")) {
            Optional<Sentence> sentence =
                    beside(
                            "ltv.observed",
                            "months=" + months,
                            "to_date",
                            List.of(
                                    "In the first %s months a referred customer brings "
                                            .formatted(months),
                                    " in margin, another customer ",
                                    "."));
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private Optional<Sentence> beside(
            String figure, String slice, String period, List<String> words) {
        Reading referred = readings.of(figure, "referred", slice, period);
        Reading others = readings.of(figure, "non_referred", slice, period);
        if (!referred.computed() || !others.computed()) {
            return Optional.empty();
        }
        return Optional.of(
                Sentence.of(words.get(0))
                        .then(referred.value(), referred.source("value"))
                        .then(words.get(1))
                        .then(others.value(), others.source("value"))
                        .then(words.get(2)));
    }

    private Optional<Figure> roi() {
        return readings.find("roi.realised", "referred", "all", "to_date");
    }
}
