package org.referralroi.generate;

import static org.referralroi.generate.History.NEVER;

/**
 * Someone who refers or is invited to.
 *
 * @param id key
 * @param customer number of the customer the advocate is, 0 for none
 * @param program the program
 * @param person name and address
 * @param owner number of the rep who looks after the advocate, −1 for none
 * @param recruiter number of the rep who won the advocate, −1 for none
 * @param invitedAt when invited, else never
 * @param enrolledAt when joined, else never
 */
record Advocate(
        String id,
        long customer,
        Program program,
        Person person,
        int owner,
        int recruiter,
        long invitedAt,
        long enrolledAt) {

    boolean exists() {
        return invitedAt != NEVER || enrolledAt != NEVER;
    }

    /** Returns when the platform first knew of the advocate. */
    long knownAt() {
        return Math.min(invitedAt, enrolledAt);
    }

    String[] row(long asOf, Reps reps) {
        return new String[] {
            id,
            program.id,
            customer == 0 ? "" : "C" + customer,
            person.name(),
            person.email(),
            owner < 0 ? "" : reps.id(owner),
            recruiter < 0 ? "" : reps.id(recruiter),
            History.instantIfPassed(invitedAt, asOf),
            History.instantIfPassed(enrolledAt, asOf)
        };
    }
}
