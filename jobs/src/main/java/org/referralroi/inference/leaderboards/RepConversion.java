package org.referralroi.inference.leaderboards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referralroi.engine.Row;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.RankInterval;
import org.referralroi.statistics.RateShrinkage;

/**
 * Conversion of a rep among the reps of one board.
 *
 * @param shrunken drawn towards the rate of all
 * @param ranks that the rep may well have by conversion
 */
record RepConversion(Estimate shrunken, RankInterval ranks) {
    private static final Confidence OF_RANKS = new Confidence(0.9);

    /**
     * By rep, of those with referrals whose window has ended: the others have no conversion, and to
     * give them the rate of all would rank them by nothing.
     */
    static Map<String, RepConversion> of(List<Row> board, Confidence confidence) {
        List<Row> measured = board.stream().filter(row -> row.integer("ripe") > 0).toList();
        Optional<RateShrinkage> shrinkage =
                RateShrinkage.of(
                        measured.stream()
                                .map(
                                        row ->
                                                new Proportion(
                                                        row.integer("converted"),
                                                        row.integer("ripe")))
                                .toList());
        Map<String, RepConversion> conversions = new HashMap<>();
        if (shrinkage.isEmpty()) {
            return conversions;
        }
        List<Estimate> rates = shrinkage.get().rates(confidence);
        List<RankInterval> ranks = shrinkage.get().ranks(OF_RANKS);
        for (int i = 0; i < measured.size(); i++) {
            conversions.put(
                    measured.get(i).text("rep_id"), new RepConversion(rates.get(i), ranks.get(i)));
        }
        return conversions;
    }
}
