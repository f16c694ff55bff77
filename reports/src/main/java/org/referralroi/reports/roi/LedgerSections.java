package org.referralroi.reports.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.referralroi.figures.StatisticsTable;
import org.referralroi.figures.rows.ClaimStanding;
import org.referralroi.figures.rows.Restatement;
import org.referralroi.reports.Reading;
import org.referralroi.reports.roi.Block.Claim;
import org.referralroi.reports.roi.Block.Claims;
import org.referralroi.reports.roi.Block.Numbers;
import org.referralroi.reports.roi.Block.Row;
import org.referralroi.reports.roi.RoiReport.Section;

/** What others claim beside our figures, and what of ours has moved since it was published. */
final class LedgerSections {

    private static final int RESTATEMENTS_SHOWN = 20;

    private final Material material;

    LedgerSections(Material material) {
        this.material = material;
    }

    Section claims() {
        List<Claim> claims =
                material.statistics().rows(StatisticsTable.CLAIM_LEDGER).stream()
                        .map(this::claim)
                        .toList();
        return new Section(
                "claims",
                "What others claim, and what we see",
                claims.isEmpty()
                        ? "This run has no published claims to compare with."
                        : "Supported: our interval holds the claim or goes beyond it, and nothing else. Contradicted: all of it lies beyond no effect or, where a claim has none, beyond half or twice of what is claimed. Too little data: it holds both. Not supported: anything between.",
                claims.isEmpty() ? List.of() : List.of(new Claims(claims)));
    }

    private Claim claim(ClaimStanding standing) {
        Reading ours =
                material.of(
                        standing.figure(), standing.group(), standing.slice(), standing.period());
        return new Claim(
                standing.claimId(),
                standing.claim(),
                standing.source(),
                material.formats()
                        .value(material.definition(standing.figure()), standing.claimedValue()),
                ours,
                switch (standing.verdict()) {
                    case "supported" -> "✓";
                    case "contradicted" -> "✗";
                    case "not_supported" -> "–";
                    default -> "?";
                },
                Material.spoken(standing.verdict()),
                material.formats().reprinted(standing.reason()));
    }

    Section restatements() {
        List<Restatement> moved = material.statistics().rows(StatisticsTable.RESTATEMENTS);
        if (moved.isEmpty()) {
            return new Section(
                    "restatements",
                    "Restatements",
                    "No figure of this month has moved since it was published, or it was not published before.",
                    List.of());
        }
        List<Row> rows = new ArrayList<>();
        moved.stream().limit(RESTATEMENTS_SHOWN).map(this::restated).forEach(rows::add);
        return new Section(
                "restatements",
                "Restatements",
                "%s of %s figures that are others than in run %s, published before; the table restatements has all."
                        .formatted(
                                material.formats().count(rows.size()),
                                material.formats().count(moved.size()),
                                moved.get(0).previousRun()),
                List.of(
                        new Numbers(
                                "Figures that moved",
                                "Figure",
                                List.of("Before", "Now", ""),
                                rows)));
    }

    private Row restated(Restatement restatement) {
        return new Row(
                material.definition(restatement.figure()).label(),
                MethodSections.place(
                        restatement.group(), restatement.slice(), restatement.period()),
                List.of(
                        printed(restatement, restatement.valueBefore()),
                        printed(restatement, restatement.valueAfter()),
                        Cell.words(restatement.change(), "")));
    }

    private Cell printed(Restatement restatement, OptionalDouble value) {
        return Cell.words(
                value.isPresent()
                        ? material.formats()
                                .value(
                                        material.definition(restatement.figure()),
                                        value.getAsDouble())
                        : "–",
                "");
    }
}
