package org.referralroi.inference.claims;

import java.math.BigDecimal;
import org.referralroi.conf.Claim;
import org.referralroi.conf.Claim.Compare;
import org.referralroi.figures.Figure;

/**
 * What our figure says of a claim.
 *
 * <p>A claim c is met from c on upwards (at_least), from c on downwards (at_most), or at c alone
 * (about). It is plainly wrong from the value of no effect on, or where there is none from half of
 * c on downwards and from twice c on upwards, on the sides on which it is not met. Our interval,
 * limits included,
 *
 * <ul>
 *   <li>meets the claim and does not reach what is plainly wrong: supported
 *   <li>meets it and reaches what is plainly wrong: too little data
 *   <li>lies beyond the border of what is plainly wrong: contradicted
 *   <li>does none of these: not supported
 * </ul>
 *
 * <p>A value without interval counts as an interval without width; it is about c from c/1.25 to
 * 1.25 c. What rests on fewer than {@code minimum_cell} is too little data, whatever it says.
 *
 * @param verdict as in the table
 * @param reason in words
 */
record Judgement(String verdict, String reason) {
    private static final double NEAR = 1.25;
    private static final double FAR = 2;

    static Judgement tooLittle(String reason) {
        return new Judgement("too_little_data", reason);
    }

    /**
     * The judgement on a claim.
     *
     * @param numbers how those of our figure are written, so that the reason reads like the table
     */
    static Judgement of(Claim claim, Figure ours, int minimumCell, NumberText numbers) {
        if (ours.n() < minimumCell) {
            return tooLittle(
                    "our figure rests on %d, fewer than minimum_cell, %d"
                            .formatted(ours.n(), minimumCell));
        }
        boolean hasInterval = ours.low().isPresent();
        double value = ours.value();
        double low = ours.low().orElse(value);
        double high = hasInterval ? ours.high().orElse(Double.POSITIVE_INFINITY) : value;
        String range =
                !hasInterval
                        ? "our value %s, which has no interval,".formatted(numbers.of(low, value))
                        : Double.isInfinite(high)
                                ? "our interval from %s on".formatted(numbers.of(low, value))
                                : "our interval from %s to %s"
                                        .formatted(numbers.of(low, value), numbers.of(high, value));
        return of(claim, low, high, hasInterval ? 1 : NEAR, range, numbers);
    }

    private static Judgement of(
            Claim claim, double low, double high, double slack, String range, NumberText numbers) {
        double claimed = claim.value().doubleValue();
        boolean about = claim.compare() == Compare.ABOUT;
        boolean needsMore = claim.compare() != Compare.AT_MOST;
        boolean needsLess = claim.compare() != Compare.AT_LEAST;
        boolean isBelow = needsMore && high < (about ? claimed / slack : claimed);
        boolean isAbove = needsLess && low > (about ? claimed * slack : claimed);
        double wrongBelow =
                needsMore
                        ? claim.noEffect().map(BigDecimal::doubleValue).orElse(claimed / FAR)
                        : Double.NEGATIVE_INFINITY;
        double wrongAbove =
                needsLess
                        ? claim.noEffect().map(BigDecimal::doubleValue).orElse(claimed * FAR)
                        : Double.POSITIVE_INFINITY;
        boolean reaches = needsMore && low <= wrongBelow || needsLess && high >= wrongAbove;
        String side = isBelow ? "below" : "above";
        if (!reaches) {
            return isBelow || isAbove
                    ? new Judgement(
                            "not_supported",
                            "%s lies %s %s".formatted(range, side, numbers.of(claimed)))
                    : new Judgement("supported", range + " " + met(claim, low, high, numbers));
        }
        String border =
                border(claim, needsMore && low <= wrongBelow ? wrongBelow : wrongAbove, numbers);
        if (high < wrongBelow || low > wrongAbove) {
            return new Judgement("contradicted", "%s lies %s %s".formatted(range, side, border));
        }
        return isBelow || isAbove
                ? new Judgement(
                        "not_supported",
                        "%s lies %s %s and reaches %s"
                                .formatted(range, side, numbers.of(claimed), border))
                : tooLittle(
                        "%s holds both %s and %s".formatted(range, numbers.of(claimed), border));
    }

    private static String met(Claim claim, double low, double high, NumberText numbers) {
        double claimed = claim.value().doubleValue();
        if (low <= claimed && claimed <= high) {
            return (low == high ? "is " : "holds ") + numbers.of(claimed);
        }
        return claim.compare() == Compare.ABOUT
                ? "is near " + numbers.of(claimed)
                : "lies %s %s".formatted(low > claimed ? "above" : "below", numbers.of(claimed));
    }

    private static String border(Claim claim, double border, NumberText numbers) {
        if (claim.noEffect().isPresent()) {
            return "no effect, " + numbers.of(border);
        }
        return "%s what is claimed, %s"
                .formatted(
                        border < claim.value().doubleValue() ? "half of" : "twice",
                        numbers.of(border));
    }
}
