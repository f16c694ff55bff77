package org.referralroi.reports.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.referralroi.figures.rows.HotReferral;
import org.referralroi.reports.Formats;

/** Prints referrals that may still be won. */
final class HotRows {

    private static final String NOBODY = "Nobody owns these";

    private static final Map<String, String> FOLLOW_UPS =
            Map.of(
                    "untouched", "never contacted",
                    "overdue", "past the target",
                    "due", "still in time",
                    "contacted", "contacted");

    private final People people;
    private final Formats formats;

    HotRows(People people, Formats formats) {
        this.people = people;
        this.formats = formats;
    }

    /**
     * The rows by owner: the owner of the most urgent one first, and what nobody owns as an owner
     * of its own.
     */
    List<HotRow> byOwner(List<HotReferral> referrals) {
        Map<String, List<HotReferral>> owners = new LinkedHashMap<>();
        for (HotReferral referral : referrals) {
            owners.computeIfAbsent(referral.ownerRepId().orElse(""), o -> new ArrayList<>())
                    .add(referral);
        }
        return owners.values().stream().flatMap(List::stream).map(this::row).toList();
    }

    HotRow row(HotReferral referral) {
        Optional<String> owner = referral.ownerRepId();
        String value =
                referral.expectedValueMinor().isEmpty()
                        ? RepRows.NONE
                        : formats.wholeAmount(referral.expectedValueMinor().getAsLong());
        return new HotRow(
                "hot_list " + referral.referralId(),
                owner.orElse(""),
                owner.map(o -> people.onScreen(referral.ownerName(), o)).orElse(NOBODY),
                owner.map(o -> people.inPrint(referral.ownerName(), o)).orElse(NOBODY),
                referral.ownerLeftOn().map(d -> "left on " + formats.day(d)).orElse(""),
                formats.count(referral.rank()),
                people.inPrint(Optional.empty(), referral.referralId()),
                referral.leadId()
                        .map(lead -> people.inPrint(Optional.empty(), lead))
                        .orElse("no lead yet"),
                people.onScreen(Optional.of(referral.advocateName()), referral.advocateId()),
                people.inPrint(Optional.of(referral.advocateName()), referral.advocateId()),
                plain(referral.programKind()),
                plain(referral.channel()),
                formats.count(referral.ageDays()),
                formats.day(referral.referredOn()),
                followUp(referral),
                List.of("untouched", "overdue").contains(referral.followUp()) ? "bad" : "",
                referral.winProbability().isEmpty()
                        ? RepRows.NONE
                        : formats.share(referral.winProbability().getAsDouble()),
                range(referral),
                value);
    }

    private String followUp(HotReferral referral) {
        String words = FOLLOW_UPS.get(referral.followUp());
        return referral.contactedOn().map(d -> words + " " + formats.day(d)).orElse(words);
    }

    private String range(HotReferral referral) {
        return referral.winProbabilityLow().isEmpty() || referral.winProbabilityHigh().isEmpty()
                ? ""
                : formats.share(referral.winProbabilityLow().getAsDouble())
                        + " to "
                        + formats.share(referral.winProbabilityHigh().getAsDouble());
    }

    private static String plain(String key) {
        return key.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
