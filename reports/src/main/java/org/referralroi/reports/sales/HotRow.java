package org.referralroi.reports.sales;

/**
 * A referral that may still be won, as a row of a table.
 *
 * @param owner whose turn it is, for the page
 * @param printOwner for the PDF
 * @param ownerNote that the owner has left, or that nobody owns it
 * @param followUp what has become of the follow-up, in words
 * @param tone {@code bad} where somebody waits, else empty
 * @param chance of a win
 * @param value expected, in whole major units
 */
public record HotRow(
        String key,
        String ownerKey,
        String owner,
        String printOwner,
        String ownerNote,
        String rank,
        String referral,
        String lead,
        String advocate,
        String printAdvocate,
        String program,
        String channel,
        String age,
        String referredOn,
        String followUp,
        String tone,
        String chance,
        String chanceRange,
        String value) {

    /** The owner with what must be known about him or her. */
    public String ownerLine() {
        return ownerNote.isEmpty() ? owner : owner + " · " + ownerNote;
    }

    /** The same for the PDF. */
    public String printOwnerLine() {
        return ownerNote.isEmpty() ? printOwner : printOwner + " · " + ownerNote;
    }

    /** Kind of program and channel. */
    public String way() {
        return program + ", " + channel;
    }
}
