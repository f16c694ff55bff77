package org.referralroi.inference.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Interval;

/** Open referrals, those never contacted first, by what they are worth. */
final class HotList {
    /** Puts those without a chance last. */
    private static final double NONE = -1;

    private static final Comparator<Open> ORDER =
            Comparator.comparing(Open::contacted)
                    .thenComparing(Comparator.comparingDouble(Open::chance).reversed())
                    .thenComparingLong(Open::ageDays)
                    .thenComparing(Open::referralId);

    /** What tells the place of a referral; looked up once, as many are sorted. */
    private record Open(
            Row row, boolean contacted, double chance, long ageDays, String referralId) {}

    private final WinChances chances;
    private final Optional<Estimate> value;

    HotList(WinChances chances, Optional<Estimate> value) {
        this.chances = chances;
        this.value = value;
    }

    /** A win is worth the same whoever referred, so the chance of it tells the order. */
    List<HotReferral> infer(List<Row> rows) {
        List<Open> sorted =
                rows.stream().map(this::open).sorted(ORDER).limit(ListRow.MOST).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> referral(i + 1, sorted.get(i).row()))
                .toList();
    }

    private Open open(Row row) {
        return new Open(
                row,
                row.text("follow_up").equals("contacted"),
                chances.of(row).map(Estimate::value).orElse(NONE),
                row.integer("age_days"),
                row.text("referral_id"));
    }

    private HotReferral referral(int rank, Row row) {
        Optional<Estimate> chance = chances.of(row);
        Optional<Interval> interval = chance.flatMap(Estimate::interval);
        return new HotReferral(
                rank,
                row.integer("total"),
                row.text("referral_id"),
                row.text("advocate_id"),
                row.text("advocate_name"),
                row.text("program_kind"),
                row.text("channel"),
                row.optionalText("lead_id"),
                row.optionalText("owner_rep_id"),
                row.optionalText("owner_name"),
                ListRow.optionalDate(row, "owner_left_on"),
                ListRow.date(row, "referred_on"),
                row.integer("age_days"),
                ListRow.optionalDate(row, "contacted_on"),
                row.text("follow_up"),
                ListRow.decimal(chance.map(Estimate::value)),
                ListRow.decimal(interval.map(Interval::low)),
                ListRow.decimal(interval.map(Interval::high)),
                ListRow.worth(chance.map(Estimate::value), value));
    }
}
