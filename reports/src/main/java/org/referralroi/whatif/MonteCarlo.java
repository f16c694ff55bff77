package org.referralroi.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A plan under its uncertainty: every uncertain input drawn from PERT(low, value, high) at once,
 * independently of the others; months stay as they are.
 *
 * @param nets net present value of each draw, in the order drawn
 * @param returns return on investment likewise; not a number where nothing is spent
 * @param cumulativeNet by month, what the plan has brought so far, not discounted
 * @param chanceOfGain share of the draws with a net present value above 0, and so with a return
 *     above 0
 */
public record MonteCarlo(
        int seed,
        List<Double> nets,
        List<Double> returns,
        Spread netPresentValue,
        Optional<Spread> returnOnInvestment,
        double chanceOfGain,
        List<Spread> cumulativeNet) {
    /** As many as the page draws. */
    public static final int DRAWS = 10_000;

    /** The seed where none is named. */
    public static final int SEED = 1;

    /** Of sorted draws the quantiles 0.1, 0.5 and 0.9, interpolated between neighbours. */
    public record Spread(double p10, double p50, double p90) {
        static Spread of(double[] draws) {
            double[] sorted = draws.clone();
            Arrays.sort(sorted);
            return new Spread(quantile(sorted, 1), quantile(sorted, 5), quantile(sorted, 9));
        }

        private static double quantile(double[] sorted, int tenths) {
            double at = (sorted.length - 1) * tenths / 10.0;
            int below = (int) Math.floor(at);
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
    }

    public MonteCarlo {
        nets = List.copyOf(nets);
        returns = List.copyOf(returns);
        cumulativeNet = List.copyOf(cumulativeNet);
    }

    /** The draws of a seed. */
    public static MonteCarlo of(Plan plan, int seed, int draws) {
        double rate = Terms.shared(plan.numbers(), Input.DISCOUNT_RATE);
        int months = (int) Terms.shared(plan.numbers(), Input.HORIZON_MONTHS);
        double[] nets = new double[draws];
        double[] returns = new double[draws];
        double[][] cumulative = new double[months][draws];
        Pert[] distributions = distributions(plan);
        Draws uniform = new Draws(seed);
        int gains = 0;
        for (int draw = 0; draw < draws; draw++) {
            Flows flows = Flows.of(plan.programs(), drawn(plan, distributions, uniform));
            PresentValue value = PresentValue.of(flows, rate);
            nets[draw] = value.net();
            returns[draw] = value.returnOnInvestment().orElse(Double.NaN);
            gains += value.net() > 0 ? 1 : 0;
            double net = -flows.setupCost;
            for (int t = 1; t <= months; t++) {
                net += flows.benefit[t] - flows.cost[t];
                cumulative[t - 1][draw] = net;
            }
        }
        List<Spread> spreads = new ArrayList<>();
        for (double[] month : cumulative) {
            spreads.add(Spread.of(month));
        }
        boolean spent = Arrays.stream(returns).noneMatch(Double::isNaN);
        return new MonteCarlo(
                seed,
                Plan.boxed(nets),
                Plan.boxed(returns),
                Spread.of(nets),
                spent ? Optional.of(Spread.of(returns)) : Optional.empty(),
                (double) gains / draws,
                spreads);
    }

    private static Pert[] distributions(Plan plan) {
        double[] numbers = plan.numbers();
        Pert[] distributions = new Pert[numbers.length];
        for (Assumption each : Assumption.ALL) {
            Range range = plan.ranges().get(each);
            if (range != null && !each.input().unit().isWhole()) {
                int place = each.place();
                distributions[place] = new Pert(range.low(), numbers[place], range.high());
            }
        }
        return distributions;
    }

    // every assumption takes its number whether it is uncertain or not, so that to fix one leaves
    // the draws of all others as they were
    private static double[] drawn(Plan plan, Pert[] distributions, Draws uniform) {
        double[] numbers = plan.numbers();
        for (int place = 0; place < numbers.length; place++) {
            double share = uniform.next();
            if (distributions[place] != null) {
                numbers[place] = distributions[place].quantile(share);
            }
        }
        return numbers;
    }
}
