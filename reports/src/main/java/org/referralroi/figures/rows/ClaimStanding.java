package org.referralroi.figures.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of the claim ledger: a published claim beside our own figure.
 *
 * @param claimId its key in {@code benchmarks.yml}
 * @param claim what is claimed, in a sentence
 * @param source who says it
 * @param claimedValue what is claimed
 * @param unit of the value, and of ours
 * @param compare {@code at_least}, {@code at_most} or {@code about}: how ours is to meet it
 * @param noEffect the value at which nothing would be left of the claim, where there is one
 * @param figure our figure, by its name
 * @param group as in {@link org.referralroi.figures.Figure}
 * @param slice likewise
 * @param period likewise
 * @param value ours, absent where it could not be computed
 * @param low lower limit of its interval, where there is one
 * @param high upper limit
 * @param n what it rests on
 * @param verdict {@code supported}, {@code not_supported}, {@code contradicted} or {@code
 *     too_little_data}
 * @param reason why, in words
 */
public record ClaimStanding(
        String claimId,
        String claim,
        String source,
        double claimedValue,
        String unit,
        String compare,
        OptionalDouble noEffect,
        String figure,
        String group,
        String slice,
        String period,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        OptionalLong n,
        String verdict,
        String reason) {

    private static final List<String> VERDICTS =
            List.of("supported", "not_supported", "contradicted", "too_little_data");

    public ClaimStanding {
        requireNonNull(claimId, "claimId");
        requireNonNull(claim, "claim");
        requireNonNull(source, "source");
        if (!VERDICTS.contains(verdict)) {
            throw new IllegalArgumentException(
                    "%s: verdict '%s' is none of %s".formatted(claimId, verdict, VERDICTS));
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("%s: a verdict without a reason".formatted(claimId));
        }
    }
}
