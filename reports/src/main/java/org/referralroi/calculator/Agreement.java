package org.referralroi.calculator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.Range;
import org.referralroi.whatif.WhatIf;

/**
 * The way from the return that the report of a month shows to the one that the calculator starts
 * with, one difference at a time.
 *
 * <p>Where their inputs agree so do they: a program of a single step, in which the customers of the
 * report's twelve months join and each is worth its projected value at once, returns {@code
 * roi.cohort}. From there the report's number of customers, what each is worth, and the horizon
 * give way to those of the calculator.
 */
final class Agreement {
    private static final double MONTHS_PER_YEAR = 12;

    /**
     * A stage of the way.
     *
     * @param returnOnInvestment the return up to there
     * @param why what differs from the stage before
     */
    record Stage(String key, double returnOnInvestment, Saying why) {}

    private final Figure cohort;
    private final Figure worth;
    private final double cost;
    private final Map<Input, Double> inputs;

    private Agreement(Figure cohort, Figure worth, double cost, Map<Input, Double> inputs) {
        this.cohort = cohort;
        this.worth = worth;
        this.cost = cost;
        this.inputs = inputs;
    }

    /**
     * The stages; none where the report has no such return.
     *
     * @param statistics with only those figures that may be shown
     * @param starts of the calculator, where they are not the defaults
     */
    static List<Stage> of(Statistics statistics, Map<Assumption, Start> starts) {
        Optional<Figure> cohort = statistics.figure("roi.cohort", "referred", "all", "t12m");
        Optional<Figure> worth = projected(statistics);
        Optional<Figure> each = statistics.figure("cac.referral", "referred", "all", "t12m");
        if (cohort.isEmpty() || worth.isEmpty() || each.isEmpty()) {
            return List.of();
        }
        Map<Input, Double> inputs = new HashMap<>();
        for (Input input : Input.values()) {
            Start start = starts.get(Assumption.of(Program.CUSTOMER, input));
            inputs.put(input, start == null ? input.standard(Program.CUSTOMER) : start.value());
        }
        double cost = each.get().value() * each.get().n();
        Agreement agreement = new Agreement(cohort.get(), worth.get(), cost, inputs);
        if (!agreement.isWithinBounds()) {
            return List.of();
        }
        List<Stage> stages = new ArrayList<>();
        statistics
                .figure("roi.realised", "referred", "all", "to_date")
                .ifPresent(figure -> stages.add(realised(figure)));
        stages.addAll(agreement.stages());
        return stages;
    }

    /**
     * The projected value of a referred customer that {@code roi.cohort} rests on: that at the
     * horizon of the program, which stands beside the one at 60 months if it is not that.
     */
    static Optional<Figure> projected(Statistics statistics) {
        List<Figure> values =
                statistics.figures().stream()
                        .filter(f -> f.figure().equals("ltv.projected"))
                        .filter(f -> f.group().equals("referred"))
                        .toList();
        return values.stream()
                .filter(f -> !f.slice().equals("months=60"))
                .findFirst()
                .or(() -> values.stream().findFirst());
    }

    static int months(Figure projected) {
        return Integer.parseInt(projected.slice().substring("months=".length()));
    }

    private boolean isWithinBounds() {
        return Input.MONTHLY_REVENUE.allows(worth.value())
                && Input.MONTHLY_STAFF.allows(cost - rewards(cohort.n()));
    }

    private static Stage realised(Figure figure) {
        return new Stage(
                "agree.realised",
                figure.value(),
                Saying.of("agree.realised.why").count("customers", figure.n()));
    }

    private List<Stage> stages() {
        double joined = cohort.n();
        double own = joinedInAYear();
        double value = worth();
        return List.of(
                new Stage(
                        "agree.cohort",
                        cohort.value(),
                        Saying.of("agree.cohort.why")
                                .count("customers", joined)
                                .money("worth", worth.value())
                                .count("months", months(worth))
                                .share("incrementality", inputs.get(Input.INCREMENTALITY))
                                .money("cost", cost)),
                new Stage(
                        "agree.same",
                        inOneStep(joined, worth.value()),
                        Saying.of("agree.same.why")),
                new Stage(
                        "agree.joined",
                        inOneStep(own, worth.value()),
                        Saying.of("agree.joined.why").count("theirs", joined).count("ours", own)),
                new Stage(
                        "agree.worth",
                        inOneStep(own, value),
                        Saying.of("agree.worth.why")
                                .money("theirs", worth.value())
                                .money("ours", value)),
                new Stage(
                        "agree.horizon",
                        returned(inputs),
                        Saying.of("agree.horizon.why")
                                .count("months", inputs.get(Input.HORIZON_MONTHS))
                                .count("first", inputs.get(Input.DELAY_MONTHS) + 1)));
    }

    // once all are enrolled
    private double joinedInAYear() {
        double sales = inputs.get(Input.SALES_SHARE);
        double conversion =
                sales * inputs.get(Input.CONVERSION_WITH_SALES)
                        + (1 - sales) * inputs.get(Input.CONVERSION);
        return inputs.get(Input.CUSTOMERS)
                * inputs.get(Input.ENROLMENT)
                * inputs.get(Input.ACTIVE_SHARE)
                * inputs.get(Input.REFERRALS_PER_ACTIVE)
                * conversion;
    }

    // of a customer from its first month to the horizon
    private double worth() {
        double margin = inputs.get(Input.MONTHLY_REVENUE) * inputs.get(Input.GROSS_MARGIN);
        double value = 0;
        for (int t = 1; t <= inputs.get(Input.HORIZON_MONTHS); t++) {
            value += margin / Math.pow(1 + inputs.get(Input.DISCOUNT_RATE), t / MONTHS_PER_YEAR);
            margin *= 1 - inputs.get(Input.MONTHLY_CHURN);
        }
        return value;
    }

    private double rewards(double customers) {
        return customers * (inputs.get(Input.ADVOCATE_REWARD) + inputs.get(Input.FRIEND_REWARD));
    }

    /** What the model returns where so many customers of that value join in its only month. */
    private double inOneStep(double customers, double value) {
        Map<Input, Double> step = new HashMap<>(inputs);
        // whole customers of whom each refers often enough
        double whole = Math.ceil(customers);
        step.put(Input.CUSTOMERS, whole);
        step.put(Input.ENROLMENT, whole == 0 ? 0 : customers / whole);
        step.put(Input.RAMP_MONTHS, 0.0);
        step.put(Input.ACTIVE_SHARE, 1.0);
        step.put(Input.REFERRALS_PER_ACTIVE, MONTHS_PER_YEAR);
        step.put(Input.CONVERSION, 1.0);
        step.put(Input.CONVERSION_WITH_SALES, 1.0);
        step.put(Input.DELAY_MONTHS, 0.0);
        step.put(Input.MONTHLY_REVENUE, value);
        step.put(Input.GROSS_MARGIN, 1.0);
        step.put(Input.SETUP_COST, 0.0);
        step.put(Input.MONTHLY_PLATFORM, 0.0);
        step.put(Input.MONTHLY_STAFF, cost - rewards(cohort.n()));
        step.put(Input.HORIZON_MONTHS, 1.0);
        return returned(step);
    }

    private static double returned(Map<Input, Double> inputs) {
        Map<Assumption, Double> values = new HashMap<>();
        Map<Assumption, Range> ranges = new HashMap<>();
        inputs.forEach(
                (input, value) -> {
                    values.put(Assumption.of(Program.CUSTOMER, input), value);
                    ranges.put(Assumption.of(Program.CUSTOMER, input), new Range(value, value));
                });
        return WhatIf.of(Plan.of(Programs.CUSTOMER, values, ranges))
                .returnOnInvestment()
                .orElse(Double.NaN);
    }
}
