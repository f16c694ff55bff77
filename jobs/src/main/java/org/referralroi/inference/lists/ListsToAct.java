package org.referralroi.inference.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Row;
import org.referralroi.figures.rows.AbsentColumns;
import org.referralroi.figures.rows.DormantAdvocate;
import org.referralroi.figures.rows.FlaggedReferral;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.figures.rows.LongTailPartner;
import org.referralroi.inference.Metrics;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;

/**
 * What a sales leader acts on: whom to call, whom to win back, whom to develop, what to look into.
 */
public record ListsToAct(
        List<HotReferral> hot,
        List<DormantAdvocate> dormant,
        List<LongTailPartner> longTail,
        List<FlaggedReferral> flags) {

    public ListsToAct {
        hot = List.copyOf(hot);
        dormant = List.copyOf(dormant);
        longTail = List.copyOf(longTail);
        flags = List.copyOf(flags);
    }

    /**
     * @param value projected lifetime value of a referred customer, in minor units
     */
    public static ListsToAct infer(
            Metrics metrics, ProgramSettings settings, Optional<Estimate> value) {
        List<Row> open = metrics.rows("hot_list");
        WinChances chances =
                new WinChances(
                        metrics.rows("seen_through_referral"),
                        open,
                        settings.minimumCell(),
                        new Confidence(settings.confidence().doubleValue()));
        PartnerRates rates = PartnerRates.of(metrics.rows("partner_referral"));
        return new ListsToAct(
                new HotList(chances, value).infer(open),
                Dormant.infer(metrics.rows("dormant_advocate")),
                new LongTail(rates, chances.ofKind("partner"), value)
                        .infer(metrics.rows("long_tail_partner")),
                Flags.infer(metrics.rows("flagged_referral")));
    }

    /**
     * What the lists do not tell, and why.
     *
     * @param missing paths of the tables that were never delivered
     */
    public List<AbsentColumns> absent(ProgramSettings settings, Set<String> missing) {
        List<AbsentColumns> absent = new ArrayList<>();
        String few =
                "fewer than %d referrals are old enough, with %d days and more, to tell how many are won"
                        .formatted(settings.minimumCell(), settings.attributionWindowDays());
        String noValue = "the lifetime value of a referred customer could not be projected";
        if (hot.isEmpty()) {
            absent.add(new AbsentColumns("hot_list", "all", "no referral is open"));
        } else if (hot.stream().allMatch(row -> row.winProbability().isEmpty())) {
            absent.add(
                    new AbsentColumns(
                            "hot_list",
                            "win_probability, win_probability_low, win_probability_high, expected_value_minor",
                            few));
        } else if (allEmpty(hot.stream().map(HotReferral::expectedValueMinor).toList())) {
            absent.add(new AbsentColumns("hot_list", "expected_value_minor", noValue));
        }
        if (dormant.isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            "dormant_advocates",
                            "all",
                            "no enrolled advocate has been silent for 180 days"));
        }
        if (longTail.isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            "long_tail_partners",
                            "all",
                            "there are no partners beside those who make half of the referrals"));
        } else if (longTail.get(0).winProbability().isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            "long_tail_partners", "win_probability, expected_value_minor", few));
        } else if (allEmpty(longTail.stream().map(LongTailPartner::expectedValueMinor).toList())) {
            absent.add(new AbsentColumns("long_tail_partners", "expected_value_minor", noValue));
        }
        if (flags.isEmpty()) {
            absent.add(
                    new AbsentColumns(
                            "flags", "all", "no referral of the last twelve months has a flag"));
        }
        if (missing.contains("crm/reps")) {
            absent.addAll(withoutReps());
        }
        return absent;
    }

    private List<AbsentColumns> withoutReps() {
        List<AbsentColumns> absent = new ArrayList<>();
        String reason = "crm/reps was never delivered: reps are shown by their keys";
        if (!hot.isEmpty()) {
            absent.add(new AbsentColumns("hot_list", "owner_name, owner_left_on", reason));
        }
        if (!dormant.isEmpty()) {
            absent.add(new AbsentColumns("dormant_advocates", "owner_name, owner_left_on", reason));
        }
        if (!longTail.isEmpty()) {
            absent.add(
                    new AbsentColumns("long_tail_partners", "owner_name, owner_left_on", reason));
        }
        return absent;
    }

    private static boolean allEmpty(List<OptionalLong> values) {
        return values.stream().allMatch(OptionalLong::isEmpty);
    }
}
