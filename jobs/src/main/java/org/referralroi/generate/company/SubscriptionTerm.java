package org.referralroi.generate.company;

/**
 * Days on which a customer was served without a break.
 *
 * @param subscription 1 for the first subscription, 3 for that of a customer who came back; the
 *     add-on has the number after
 * @param from first day served
 * @param until first day not served
 */
public record SubscriptionTerm(int subscription, int from, int until) {}
