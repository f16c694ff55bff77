package org.referralroi.inference.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.LongTailPartner;
import org.referralroi.statistics.Estimate;

/**
 * Partners of the long tail by what they will bring in a year. The chance of a win is that of all
 * partners: the few referrals of one say next to nothing about it.
 */
final class LongTail {
    private final PartnerRates rates;
    private final Optional<Double> chance;
    private final Optional<Estimate> value;

    /**
     * @param chance that a referral of a partner is won
     * @param value of a win, in minor units
     */
    LongTail(PartnerRates rates, Optional<Estimate> chance, Optional<Estimate> value) {
        this.rates = rates;
        this.chance = chance.map(Estimate::value);
        this.value = value;
    }

    List<LongTailPartner> infer(List<Row> rows) {
        List<Row> sorted =
                rows.stream()
                        .sorted(
                                Comparator.comparingDouble(this::expected)
                                        .thenComparingLong(row -> row.integer("valid_of_year"))
                                        .thenComparingLong(row -> row.integer("won"))
                                        .reversed()
                                        .thenComparing(row -> row.text("advocate_id")))
                        .limit(ListRow.MOST)
                        .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> partner(i + 1, sorted.get(i)))
                .toList();
    }

    private double expected(Row row) {
        return rates.perYear(row.integer("valid_of_year"), row.integer("months"));
    }

    private LongTailPartner partner(int rank, Row row) {
        return new LongTailPartner(
                rank,
                row.integer("total"),
                row.text("advocate_id"),
                row.text("advocate_name"),
                row.optionalText("owner_rep_id"),
                row.optionalText("owner_name"),
                ListRow.optionalDate(row, "owner_left_on"),
                ListRow.optionalDate(row, "enrolled_on"),
                ListRow.optionalDate(row, "last_referred_on"),
                row.integer("referrals"),
                row.integer("won"),
                row.integer("valid_of_year"),
                expected(row),
                ListRow.decimal(chance),
                ListRow.worth(chance.map(each -> each * expected(row)), value));
    }
}
