package org.referralroi.whatif;

/**
 * The months of a plan, 0 … T, before anything is discounted.
 *
 * <pre>
 * enrolled(t)  = N · e · min(1, t/R)
 * referrals(t) = enrolled(t) · a · q / 12
 * joined(t)    = referrals(t − L) · (s·c1 + (1 − s)·c0)
 * active(t)    = active(t − 1) · (1 − h) + joined(t)
 * benefit(t)   = i · active(t) · m · g
 * cost(t)      = joined(t) · (w + f) + K1 + K2
 * </pre>
 *
 * <p>Two programs together are the sums of their months.
 */
final class Flows {
    final int months;
    final double[] enrolled;
    final double[] referrals;
    final double[] joined;
    final double[] active;
    final double[] benefit;
    final double[] cost;
    double setupCost;

    private Flows(int months) {
        this.months = months;
        enrolled = new double[months + 1];
        referrals = new double[months + 1];
        joined = new double[months + 1];
        active = new double[months + 1];
        benefit = new double[months + 1];
        cost = new double[months + 1];
    }

    /** The months of some numbers, by the place of their assumptions, to the horizon. */
    static Flows of(Programs programs, double[] numbers) {
        return of(programs, numbers, (int) Terms.shared(numbers, Input.HORIZON_MONTHS));
    }

    static Flows of(Programs programs, double[] numbers, int months) {
        Flows flows = new Flows(months);
        for (Program program : programs.each()) {
            flows.add(new Terms(program, numbers));
        }
        return flows;
    }

    private void add(Terms terms) {
        double ramp = terms.get(Input.RAMP_MONTHS);
        int delay = (int) terms.get(Input.DELAY_MONTHS);
        double everEnrolled = terms.get(Input.CUSTOMERS) * terms.get(Input.ENROLMENT);
        double each = terms.get(Input.ACTIVE_SHARE) * terms.get(Input.REFERRALS_PER_ACTIVE) / 12;
        double sales = terms.get(Input.SALES_SHARE);
        double conversion =
                sales * terms.get(Input.CONVERSION_WITH_SALES)
                        + (1 - sales) * terms.get(Input.CONVERSION);
        double kept = 1 - terms.get(Input.MONTHLY_CHURN);
        double worth =
                terms.get(Input.INCREMENTALITY)
                        * terms.get(Input.MONTHLY_REVENUE)
                        * terms.get(Input.GROSS_MARGIN);
        double reward = terms.get(Input.ADVOCATE_REWARD) + terms.get(Input.FRIEND_REWARD);
        double running = terms.get(Input.MONTHLY_PLATFORM) + terms.get(Input.MONTHLY_STAFF);
        double before = 0;
        for (int t = 1; t <= months; t++) {
            double enrolledNow = everEnrolled * reached(t, ramp);
            double joinedNow =
                    t > delay ? everEnrolled * reached(t - delay, ramp) * each * conversion : 0;
            before = before * kept + joinedNow;
            enrolled[t] += enrolledNow;
            referrals[t] += enrolledNow * each;
            joined[t] += joinedNow;
            active[t] += before;
            benefit[t] += before * worth;
            cost[t] += joinedNow * reward + running;
        }
        setupCost += terms.get(Input.SETUP_COST);
    }

    private static double reached(int month, double ramp) {
        return month >= ramp ? 1 : month / ramp;
    }
}
