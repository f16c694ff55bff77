package org.referralroi.generate.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.generate.planted.Currency;
import org.referralroi.generate.planted.Effects;
import org.referralroi.generate.planted.History;
import org.referralroi.generate.planted.Plan;
import org.referralroi.generate.planted.RandomStream;
import org.referralroi.generate.planted.RandomStream.Subject;
import org.referralroi.generate.planted.Segment;

/** Draws what became of a customer: from the first paid day to churn, and at times back again. */
public final class Customer {

    /** Share of those sold to by sales who try before they pay. */
    public static final double TRIAL_SHARE = 0.3;

    public static final int TRIAL_DAYS = 14;

    private static final int NO_START = Integer.MAX_VALUE;

    private final Lead lead;
    private final Currency currency;
    private final int start;
    private final PricePath path;
    private final List<SubscriptionTerm> terms = new ArrayList<>();
    private final boolean freeFirst;

    /**
     * Draws a customer.
     *
     * @param lead the lead that became the customer
     * @param referred whether a win of the customer is credited to a referral
     */
    public Customer(Lead lead, boolean referred, long seed) {
        this.lead = lead;
        RandomStream random = new RandomStream(seed, Subject.LIFE, lead.customer());
        Segment segment = lead.segment();
        currency = lead.region().currency(random);
        freeFirst = random.chance(0.2);
        int trial = random.chance(TRIAL_SHARE) ? TRIAL_DAYS : 0;
        start = start(trial);
        Plan first = segment.firstPlan(random);
        double factor = segment.priceFactor / currency.usualRate;
        path = new PricePath(first, factor * (referred ? Effects.MARGIN_RATIO : 1), random);
        double hazard =
                segment.churnPerMonth
                        * first.churnFactor
                        * (referred ? Effects.HAZARD_RATIO : 1)
                        / Effects.DAYS_PER_MONTH;
        if (start != NO_START) {
            serve(hazard, random);
        }
    }

    private int start(int trialDays) {
        if (lead.wonAt() > History.EXPORT) {
            return NO_START;
        }
        return lead.selfService()
                ? History.dayOf(lead.wonAt())
                : History.dayOf(lead.signedUpAt()) + trialDays;
    }

    private void serve(double hazard, RandomStream random) {
        int churn = start + lifetime(hazard, random);
        boolean pauses = random.chance(0.05);
        int pause = anniversary(random.between(1, 14)) + 2;
        int resume = pause + random.between(5, 20);
        boolean returns = random.chance(Effects.RETURNING_SHARE);
        int wait = random.between(0, 5);
        if (pauses && resume < churn) {
            terms.add(new SubscriptionTerm(1, start, pause));
            terms.add(new SubscriptionTerm(1, resume, churn));
        } else {
            terms.add(new SubscriptionTerm(1, start, churn));
        }
        if (returns && churn < History.EXPORT_DAY) {
            int month = 1;
            while (anniversary(month) < churn + 31) {
                month++;
            }
            int again = anniversary(month + wait);
            terms.add(new SubscriptionTerm(3, again, again + lifetime(hazard, random)));
        }
    }

    /** Days served: at least one, then a constant hazard each day. */
    private static int lifetime(double hazardPerDay, RandomStream random) {
        return 1 + (int) Math.min(random.exponential(1 / hazardPerDay), 10_000);
    }

    public Lead lead() {
        return lead;
    }

    public Currency currency() {
        return currency;
    }

    public PricePath path() {
        return path;
    }

    /** Returns the times served, in their order; empty for one who never pays. */
    public List<SubscriptionTerm> terms() {
        return List.copyOf(terms);
    }

    /** Tells whether the customer ever pays. */
    public boolean pays() {
        return start != NO_START;
    }

    /** Returns the first paid day. */
    public int start() {
        return start;
    }

    /** Returns the plan named on a period that costs nothing. */
    public String freePlan() {
        return pays() && !freeFirst ? path.plan(0).text : "free";
    }

    /** Returns the day on which a month since the start begins. */
    public int anniversary(int month) {
        return (int) LocalDate.ofEpochDay(start).plusMonths(month).toEpochDay();
    }
}
