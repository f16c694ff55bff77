package org.referralroi.reports.roi;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.figures.Figure;
import org.referralroi.figures.FigureDefinition.Direction;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Sentence;
import org.referralroi.reports.roi.RoiReport.Change;
import org.referralroi.reports.roi.RoiReport.Tone;

/**
 * What is different from the month before and why, from the figures that tell of both months. Of
 * what is known for this month alone nothing is said.
 */
final class Changes {

    /** The movements as a sentence names them. */
    private static final List<Map.Entry<String, String>> GAINS =
            List.of(
                    Map.entry("mrr.new", " from new customers"),
                    Map.entry("mrr.expansion", " from expansion"),
                    Map.entry("mrr.reactivation", " from those who came back"));

    private static final List<Map.Entry<String, String>> LOSSES =
            List.of(
                    Map.entry("mrr.churn", " with those who left"),
                    Map.entry("mrr.contraction", " by contraction"));

    private final Material material;
    private final YearMonth before;

    Changes(Material material) {
        this.material = material;
        this.before = material.run().month().minusMonths(1);
    }

    String title() {
        return "What changed since " + material.formats().month(before);
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        revenue("referred", "referred customers").ifPresent(changes::add);
        customers().ifPresent(changes::add);
        churn().ifPresent(changes::add);
        revenue("non_referred", "the other customers").ifPresent(changes::add);
        restated().ifPresent(changes::add);
        if (changes.isEmpty()) {
            changes.add(
                    new Change(
                            "·",
                            Tone.NEUTRAL,
                            Sentence.of("Nothing is known yet of both this month and the last.")));
        }
        return changes;
    }

    private Optional<Change> revenue(String group, String whose) {
        Optional<Figure> opening = material.find("mrr.opening", group, "all", "month");
        Optional<Figure> closing = material.find("mrr.closing", group, "all", "month");
        if (opening.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        double change = closing.get().value() - opening.get().value();
        Reading from = material.of("mrr.opening", group, "all", "month");
        Reading to = material.of("mrr.closing", group, "all", "month");
        Sentence sentence = Sentence.of("Monthly recurring revenue of %s ".formatted(whose));
        if (change == 0) {
            return Optional.of(
                    change(
                            "mrr.closing",
                            0,
                            sentence.then("stayed at ")
                                    .then(to.value(), to.source("value"))
                                    .then(".")));
        }
        sentence =
                sentence.then(change > 0 ? "rose from " : "fell from ")
                        .then(from.value(), from.source("value"))
                        .then(" to ")
                        .then(to.value(), to.source("value"));
        sentence = listed(sentence, ": gained ", GAINS, group);
        sentence = listed(sentence, "; lost ", LOSSES, group);
        return Optional.of(change("mrr.closing", change, sentence.then(".")));
    }

    /** The movements that are not nought. */
    private Sentence listed(
            Sentence sentence,
            String introduction,
            List<Map.Entry<String, String>> movements,
            String group) {
        Sentence listed = sentence;
        String between = introduction;
        for (Map.Entry<String, String> named : movements) {
            String movement = named.getKey();
            Optional<Figure> figure = material.find(movement, group, "all", "month");
            if (figure.isEmpty() || figure.get().value() == 0) {
                continue;
            }
            Reading reading = material.of(movement, group, "all", "month");
            listed =
                    listed.then(between)
                            .then(reading.value(), reading.source("value"))
                            .then(named.getValue() + provisional(figure.get()));
            between = ", ";
        }
        return listed;
    }

    private static String provisional(Figure figure) {
        return figure.method().contains("provisional") ? " (provisional)" : "";
    }

    private Optional<Change> customers() {
        Optional<Figure> now = material.find("mrr.new", "referred", "all", "month");
        Optional<Figure> then = material.find("mrr.new", "referred", "all", before.toString());
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        Reading current = material.of("mrr.new", "referred", "all", "month");
        Reading last = material.of("mrr.new", "referred", "all", before.toString());
        return Optional.of(
                change(
                        "mrr.new",
                        now.get().n() - then.get().n(),
                        Sentence.of("")
                                .then(current.basis(), current.source("n"))
                                .then(" came by referral, after ")
                                .then(last.basis(), last.source("n"))
                                .then(" the month before.")));
    }

    /** Against the year, because one month of churn is mostly chance. */
    private Optional<Change> churn() {
        Optional<Figure> month = material.find("churn.monthly_rate", "referred", "all", "month");
        Optional<Figure> year = material.find("churn.monthly_rate", "referred", "all", "t12m");
        if (month.isEmpty() || year.isEmpty() || month.get().low().isEmpty()) {
            return Optional.empty();
        }
        double usual = year.get().value();
        boolean above = month.get().low().getAsDouble() > usual;
        boolean below = month.get().high().orElse(1) < usual;
        Reading now = material.of("churn.monthly_rate", "referred", "all", "month");
        Reading often = material.of("churn.monthly_rate", "referred", "all", "t12m");
        Sentence sentence =
                Sentence.of("")
                        .then(now.value(), now.source("value"))
                        .then(" of referred customers left in the month (")
                        .then(now.range(), now.source("range"))
                        .then("), against ")
                        .then(often.value(), often.source("value"))
                        .then(" in an average month of the last twelve: ")
                        .then(
                                above
                                        ? "more than usual."
                                        : below
                                                ? "less than usual."
                                                : "no more than chance explains.");
        return Optional.of(change("churn.monthly_rate", above ? 1 : below ? -1 : 0, sentence));
    }

    private Optional<Change> restated() {
        int moved = material.statistics().rows(StatisticsTable.RESTATEMENTS).size();
        return moved == 0
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                "·",
                                Tone.NEUTRAL,
                                Sentence.of(
                                        "Figures of this month that were published before have moved; all are listed under Restatements.")));
    }

    private Change change(String figure, double difference, Sentence sentence) {
        if (difference == 0) {
            return new Change("= steady", Tone.NEUTRAL, sentence);
        }
        boolean up = difference > 0;
        Direction direction = material.definition(figure).direction();
        Tone tone =
                direction == Direction.NEUTRAL
                        ? Tone.NEUTRAL
                        : up == (direction == Direction.UP_IS_GOOD) ? Tone.GOOD : Tone.BAD;
        return new Change(
                (up ? "▲" : "▼")
                        + (tone == Tone.GOOD ? " better" : tone == Tone.BAD ? " worse" : ""),
                tone,
                sentence);
    }
}
