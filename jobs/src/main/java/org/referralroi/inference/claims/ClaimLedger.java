package org.referralroi.inference.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.referralroi.conf.Claim;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.rows.ClaimStanding;

/** Puts published claims beside the figures of a run. */
public final class ClaimLedger {
    private final Statistics statistics;
    private final int minimumCell;

    private ClaimLedger(Statistics statistics, int minimumCell) {
        this.statistics = statistics;
        this.minimumCell = minimumCell;
    }

    /**
     * One row for each claim, in their order.
     *
     * @param minimumCell what rests on fewer tells nothing
     */
    public static List<ClaimStanding> infer(
            List<Claim> claims, Statistics statistics, int minimumCell) {
        ClaimLedger ledger = new ClaimLedger(statistics, minimumCell);
        return claims.stream().map(ledger::standing).toList();
    }

    private ClaimStanding standing(Claim claim) {
        Optional<Figure> ours =
                statistics.figure(claim.figure(), claim.group(), claim.slice(), claim.period());
        Judgement judgement =
                ours.map(figure -> judge(claim, figure))
                        .orElseGet(
                                () -> Judgement.tooLittle("our figure is absent: " + why(claim)));
        return new ClaimStanding(
                claim.id(),
                claim.claim(),
                claim.source(),
                claim.value().doubleValue(),
                claim.unit(),
                claim.compare().text(),
                claim.noEffect()
                        .map(none -> OptionalDouble.of(none.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                claim.figure(),
                claim.group(),
                claim.slice(),
                claim.period(),
                ours.map(figure -> OptionalDouble.of(figure.value()))
                        .orElse(OptionalDouble.empty()),
                ours.map(Figure::low).orElse(OptionalDouble.empty()),
                ours.map(Figure::high).orElse(OptionalDouble.empty()),
                ours.map(figure -> OptionalLong.of(figure.n())).orElse(OptionalLong.empty()),
                judgement.verdict(),
                judgement.reason());
    }

    private Judgement judge(Claim claim, Figure ours) {
        if (!ours.unit().equals(claim.unit())) {
            return Judgement.tooLittle(
                    "our figure is in %s, the claim in %s".formatted(ours.unit(), claim.unit()));
        }
        NumberText numbers =
                new NumberText(
                        Dictionary.standard().definition(claim.figure()),
                        statistics.run().currency());
        return Judgement.of(claim, ours, minimumCell, numbers);
    }

    private String why(Claim claim) {
        return statistics
                .reason(claim.figure(), claim.group(), claim.slice(), claim.period())
                .orElse("this run has none of that name, group, slice and period");
    }
}
