package org.referralroi.reports.roi;

import java.util.List;
import java.util.Optional;
import org.referralroi.figures.Figure;
import org.referralroi.reports.Formats;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.Tile;

/** Whether the program is worth its money: verdict, two sentences and four numbers. */
final class Headline {

    private final Material material;

    Headline(Material material) {
        this.material = material;
    }

    String verdict() {
        return roi().map(f -> f.value() >= 0 ? "Yes, so far." : "Not yet.")
                .orElse("It cannot be said yet.");
    }

    Sentence sentence() {
        Reading reading = material.of("roi.realised", "referred", "all", "to_date");
        Optional<Figure> roi = roi();
        if (roi.isEmpty()) {
            return Sentence.of("The return on the program is not computed: ")
                    .then(reading.basis())
                    .then(".");
        }
        Figure figure = roi.get();
        Sentence sentence =
                Sentence.of("By %s the ".formatted(material.formats().day(material.run().asOf())))
                        .then(reading.basis(), reading.source("n"))
                        .then(" won by referral have brought in ");
        if (figure.numerator().isPresent() && figure.denominator().isPresent()) {
            long gain = figure.numerator().getAsLong();
            Formats formats = material.formats();
            sentence =
                    sentence.then(formats.amount(Math.abs(gain)), reading.source("numerator"))
                            .then(
                                    gain >= 0
                                            ? " more in margin than the "
                                            : " less in margin than the ")
                            .then(
                                    formats.amount(figure.denominator().getAsLong()),
                                    reading.source("denominator"))
                            .then(" the program has cost: a return of ");
        } else {
            sentence = sentence.then("margin that is, after the cost of the program, a return of ");
        }
        return sentence.then(reading.value(), reading.source("value")).then(".");
    }

    /** What the newest customers promise, and how many of them the program must have brought. */
    Sentence outlook() {
        Reading cohort = material.of("roi.cohort", "referred", "all", "t12m");
        if (!cohort.computed()) {
            return Sentence.of(
                            "What the customers of the last twelve months return is not computed: ")
                    .then(cohort.basis())
                    .then(".");
        }
        Sentence sentence =
                Sentence.of("The ")
                        .then(cohort.basis(), cohort.source("n"))
                        .then(" of the last twelve months are projected to return ")
                        .then(cohort.value(), cohort.source("value"));
        if (!cohort.range().isEmpty()) {
            sentence = sentence.then(" (").then(cohort.range(), cohort.source("range")).then(")");
        }
        Reading even = material.of("roi.break_even_incrementality", "referred", "all", "t12m");
        Optional<Figure> share =
                material.find("roi.break_even_incrementality", "referred", "all", "t12m");
        if (share.isEmpty()) {
            return sentence.then(".");
        }
        return share.get().value() > 1
                ? sentence.then(
                                ". Even if the program had brought all of them it would not pay: break-even is at ")
                        .then(even.value(), even.source("value"))
                        .then(".")
                : sentence.then(". The program earns its cost back as long as it brought ")
                        .then(even.value(), even.source("value"))
                        .then(" of them; the others may have come anyway.");
    }

    List<Tile> tiles() {
        String credited =
                material.run().settings().getOrDefault("incrementality", "").isEmpty()
                        ? ""
                        : "; %s credited to it".formatted(incrementality());
        return List.of(
                tile("to date" + credited, "roi.realised", "to_date"),
                tile("projected" + credited, "roi.cohort", "t12m"),
                tile("share it must have brought", "roi.break_even_incrementality", "t12m"),
                tile("months until margin covers cost", "payback.months", "to_date"));
    }

    private String incrementality() {
        return material.formats()
                .level(Double.parseDouble(material.run().settings().get("incrementality")));
    }

    private Tile tile(String hint, String figure, String period) {
        return new Tile(
                material.definition(figure).label(),
                hint,
                material.of(figure, "referred", "all", period));
    }

    private Optional<Figure> roi() {
        return material.find("roi.realised", "referred", "all", "to_date");
    }
}
