package org.referralroi.inference.advocates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.ConcentrationPoint;
import org.referralroi.figures.rows.RepeatRung;
import org.referralroi.inference.Metrics;

/** How many of the enrolled advocates made how many referrals, and what part of them all. */
public final class ReferralSpread {
    /** The fewest referrals of each rung. */
    private static final List<Long> RUNGS = List.of(0L, 1L, 2L, 3L, 6L, 11L, 21L, 51L);

    /** By period: how many advocates made so many referrals. */
    private final Map<String, NavigableMap<Long, Long>> periods = new HashMap<>();

    private ReferralSpread() {}

    /** Of the same advocates as the figures on their activity. */
    public static ReferralSpread of(Metrics metrics) {
        ReferralSpread spread = new ReferralSpread();
        for (Row row : metrics.rows("advocate_activity")) {
            if (row.flag("is_enrolled")) {
                spread.periods
                        .computeIfAbsent(row.text("period"), period -> new TreeMap<>())
                        .merge(row.integer("referrals"), row.integer("advocates"), Math::addExact);
            }
        }
        return spread;
    }

    /** All rungs of both periods from the lowest; none where nobody has enrolled. */
    public List<RepeatRung> ladder() {
        List<RepeatRung> ladder = new ArrayList<>();
        for (String period : RepeatRung.PERIODS) {
            NavigableMap<Long, Long> made = made(period);
            if (!made.isEmpty()) {
                for (int i = 0; i < RUNGS.size(); i++) {
                    ladder.add(rung(period, made, i));
                }
            }
        }
        return ladder;
    }

    /** From the most active advocate to the least; none where nobody made a referral. */
    public List<ConcentrationPoint> curve() {
        List<ConcentrationPoint> curve = new ArrayList<>();
        for (String period : RepeatRung.PERIODS) {
            NavigableMap<Long, Long> active = made(period).tailMap(0L, false);
            double allAdvocates = advocates(active);
            double allReferrals = referrals(active);
            long advocates = 0;
            long referrals = 0;
            for (Map.Entry<Long, Long> each : active.descendingMap().entrySet()) {
                advocates += each.getValue();
                referrals += each.getKey() * each.getValue();
                curve.add(
                        new ConcentrationPoint(
                                period,
                                each.getKey(),
                                advocates,
                                advocates / allAdvocates,
                                referrals,
                                referrals / allReferrals));
            }
        }
        return curve;
    }

    private NavigableMap<Long, Long> made(String period) {
        return periods.getOrDefault(period, new TreeMap<>());
    }

    private static RepeatRung rung(String period, NavigableMap<Long, Long> made, int index) {
        long from = RUNGS.get(index);
        boolean last = index == RUNGS.size() - 1;
        long to = last ? Long.MAX_VALUE : RUNGS.get(index + 1) - 1;
        NavigableMap<Long, Long> on = made.subMap(from, true, to, true);
        long total = advocates(made);
        long all = referrals(made);
        return new RepeatRung(
                period,
                last ? from + "+" : from == to ? "" + from : from + "-" + to,
                from,
                last ? OptionalLong.empty() : OptionalLong.of(to),
                advocates(on),
                (double) advocates(on) / total,
                referrals(on),
                all == 0 ? 0 : (double) referrals(on) / all,
                total);
    }

    private static long advocates(Map<Long, Long> made) {
        return made.values().stream().reduce(0L, Math::addExact);
    }

    private static long referrals(Map<Long, Long> made) {
        return made.entrySet().stream()
                .map(each -> Math.multiplyExact(each.getKey(), each.getValue()))
                .reduce(0L, Math::addExact);
    }
}
