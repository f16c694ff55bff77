package org.referralroi.whatif;

/**
 * One month of a plan.
 *
 * @param month 1 … T
 * @param cumulativeNet benefits less costs to date and the set-up cost, not discounted
 */
public record Month(
        int month,
        double enrolled,
        double referrals,
        double newCustomers,
        double activeCustomers,
        double benefit,
        double cost,
        double cumulativeNet) {}
