package org.referralroi.generate.company;

import static org.referralroi.generate.planted.History.NEVER;

import org.referralroi.generate.planted.Program;

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
public record Advocate(
        String id,
        long customer,
        Program program,
        Person person,
        int owner,
        int recruiter,
        long invitedAt,
        long enrolledAt) {

    /** Tells whether the platform ever knew of the advocate. */
    public boolean exists() {
        return invitedAt != NEVER || enrolledAt != NEVER;
    }

    /** Returns when the platform first knew of the advocate. */
    public long knownAt() {
        return Math.min(invitedAt, enrolledAt);
    }
}
