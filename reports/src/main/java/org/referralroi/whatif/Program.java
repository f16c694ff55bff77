package org.referralroi.whatif;

/** Who refers. */
public enum Program {
    CUSTOMER,
    PARTNER
}
