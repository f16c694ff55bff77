package org.referralroi.reports.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referralroi.figures.Figure;
import org.referralroi.figures.RunInfo;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.reports.Reading;
import org.referralroi.reports.Readings;
import org.referralroi.reports.Sentence;

/** What the figures say to sales, in sentences chosen by rules. */
final class SalesWords {

    private static final String NO_BODY = "Nobody is waiting.";

    private final Readings readings;
    private final RunInfo run;

    SalesWords(Readings readings, RunInfo run) {
        this.readings = readings;
        this.run = run;
    }

    /** By the follow-up of the most urgent referral. */
    String verdict(List<HotReferral> hot) {
        if (hot.isEmpty()) {
            return NO_BODY;
        }
        return switch (hot.get(0).followUp()) {
            case "untouched", "overdue" -> "Call those nobody has called.";
            case "due" -> "Call today, while it is still in time.";
            default -> "Everybody has been called: close.";
        };
    }

    Sentence headline(List<HotReferral> hot) {
        Reading untouched = readings.of("follow_up.untouched", "all", "all", "t12m");
        Sentence sentence =
                hot.isEmpty()
                        ? Sentence.of("No referral is open. ")
                        : Sentence.of("")
                                .then(
                                        readings.formats().count(hot.get(0).total()),
                                        "hot_list " + hot.get(0).referralId() + " total")
                                .then(
                                        hot.get(0).total() == 1
                                                ? " referral may still be won. "
                                                : " referrals may still be won. ");
        if (!untouched.computed()) {
            return sentence.then("How many were never contacted is not computed: ")
                    .then(untouched.basis() + ".");
        }
        return sentence.then("In the last twelve months ")
                .then(untouched.value(), untouched.source("value"))
                .then(" of ")
                .then(untouched.basis(), untouched.source("n"))
                .then(
                        " older than %s days were never contacted."
                                .formatted(run.settings().getOrDefault("untouched_days", "14")));
    }

    List<Sentence> findings() {
        List<Sentence> findings = new ArrayList<>();
        inTime().ifPresent(findings::add);
        compared(
                        "conversion.involvement_ratio",
                        "With sales involved, referred leads are won ",
                        " as often as without")
                .ifPresent(findings::add);
        compared(
                        "conversion.routing_ratio",
                        "Routed to the owner of the advocate, referred leads are won ",
                        " as often as routed otherwise")
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Sentence> inTime() {
        Reading reading = readings.of("follow_up.within_target", "all", "all", "t12m");
        return reading.computed()
                ? Optional.of(
                        Sentence.of("In the last twelve months ")
                                .then(reading.value(), reading.source("value"))
                                .then(" of people referred were contacted within ")
                                .then(run.settings().getOrDefault("follow_up_hours", "24"))
                                .then(" hours."))
                : Optional.empty();
    }

    private Optional<Sentence> compared(String figure, String before, String after) {
        Reading ratio = readings.of(figure, "referred", "all", "t12m");
        return readings.find(figure, "referred", "all", "t12m")
                .map(
                        row ->
                                Sentence.of(before)
                                        .then(ratio.value(), ratio.source("value"))
                                        .then(after)
                                        .then(
                                                ", of the same segment, region and quarter (interval ")
                                        .then(ratio.range(), ratio.source("range"))
                                        .then("): " + clarity(row)));
    }

    private static String clarity(Figure ratio) {
        if (ratio.low().orElse(0) > 1) {
            return "clearly more often.";
        }
        return ratio.high().orElse(1) < 1
                ? "clearly less often."
                : "chance alone could explain the difference.";
    }
}
