package org.referralroi.generate.planted;

import static org.referralroi.generate.planted.History.day;

/** Referral programs: one for each kind of advocate, and one that has ended. */
public enum Program {
    CUSTOMER("P1", "Friends of the house", "customer", day(2023, 4, 1), 0, 50),
    PARTNER("P2", "Partner circle", "partner", day(2023, 4, 1), 0, 150),
    EMPLOYEE("P3", "Colleagues, \"bring one\"", "employee", day(2023, 4, 1), 0, 100),
    SPRING("P4", "Frühling 2025", "customer", day(2025, 3, 1), day(2025, 7, 1), 75);

    public final String id;
    public final String title;

    /** Who refers in it. */
    public final String kind;

    public final int startedOn;

    /** First day it no longer runs, 0 for none. */
    public final int endedOn;

    /** Usual value of a reward. */
    public final int reward;

    Program(String id, String title, String kind, int startedOn, int endedOn, int reward) {
        this.id = id;
        this.title = title;
        this.kind = kind;
        this.startedOn = startedOn;
        this.endedOn = endedOn;
        this.reward = reward;
    }
}
