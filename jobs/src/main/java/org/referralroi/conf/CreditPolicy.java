package org.referralroi.conf;

/** Who is credited where several referrals could be credited with one win. */
public enum CreditPolicy {
    FIRST,
    LAST,
    SPLIT
}
