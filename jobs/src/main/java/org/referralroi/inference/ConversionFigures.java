package org.referralroi.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.referralroi.engine.Row;
import org.referralroi.inference.Sheet.Place;
import org.referralroi.statistics.EqualityOfProportions;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.TwoProportions;

/** Conversion of leads: by group and slice, and of the referred against the others. */
final class ConversionFigures {
    private static final Proportion NOBODY = new Proportion(0, 0);
    private static final List<String> PROGRAM_KINDS = List.of("customer", "partner", "employee");

    /** By group, then slice. */
    private final Map<String, Map<String, Proportion>> leads = new HashMap<>();

    private ConversionFigures(List<Row> rows) {
        LeadGroups.ALL.forEach(group -> leads.put(group, new TreeMap<>()));
        for (Row row : rows) {
            Proportion won = new Proportion(row.integer("won"), row.integer("leads"));
            for (String group : LeadGroups.of(row.text("lead_group"))) {
                leads.get(group).merge(row.text("slice"), won, ConversionFigures::sum);
            }
        }
    }

    static void infer(Metrics metrics, Sheet sheet) {
        ConversionFigures figures = new ConversionFigures(metrics.rows("conversion"));
        LeadGroups.ALL.forEach(group -> figures.rates(group, sheet));
        figures.kindsWithoutLeads(sheet);
        figures.compare("marketing", sheet);
        figures.compare("non_referred", sheet);
    }

    private void rates(String group, Sheet sheet) {
        Map<String, Proportion> slices = leads.get(group);
        if (!slices.containsKey("all")) {
            sheet.absent("conversion.rate", new Place(group, "all", "t12m"), noLead(group));
        }
        slices.forEach(
                (slice, won) ->
                        sheet.share(
                                "conversion.rate",
                                new Place(group, slice, "t12m"),
                                won,
                                won.trials(),
                                noLead(group)));
    }

    /** Who has no partner program finds it said, not left out. */
    private void kindsWithoutLeads(Sheet sheet) {
        for (String kind : PROGRAM_KINDS) {
            String slice = "program_kind=" + kind;
            if (!leads.get("referred").containsKey(slice)) {
                sheet.absent(
                        "conversion.rate",
                        new Place("referred", slice, "t12m"),
                        "no referred lead of the twelve months observed came through a program of kind "
                                + kind);
            }
        }
    }

    private void compare(String other, Sheet sheet) {
        Proportion first = leads.get("referred").getOrDefault("all", NOBODY);
        Proportion second = leads.get(other).getOrDefault("all", NOBODY);
        TwoProportions pair = new TwoProportions(first, second);
        Place place = new Place("referred_vs_" + other, "all", "t12m");
        long n = first.trials() + second.trials();
        String tooLittle =
                first.trials() == 0
                        ? noLead("referred")
                        : second.trials() == 0
                                ? noLead(other)
                                : "too little data: a ratio needs a won lead in both groups";
        pair.ratio(sheet.confidence())
                .ifPresentOrElse(
                        ratio ->
                                sheet.estimate(
                                        "conversion.ratio", place, ratio, n, "ratio", "katz_log"),
                        () -> sheet.absent("conversion.ratio", place, tooLittle));
        pair.difference(sheet.confidence())
                .ifPresentOrElse(
                        difference ->
                                sheet.estimate(
                                        "conversion.difference",
                                        place,
                                        difference,
                                        n,
                                        "share",
                                        "newcombe"),
                        () -> sheet.absent("conversion.difference", place, tooLittle));
        EqualityOfProportions test = EqualityOfProportions.suitedTo(pair);
        test.pValue(pair)
                .ifPresentOrElse(
                        p ->
                                sheet.estimate(
                                        "conversion.p_value",
                                        place,
                                        new Estimate(p, Optional.empty()),
                                        n,
                                        "probability",
                                        test.name().toLowerCase(Locale.ROOT)),
                        () -> sheet.absent("conversion.p_value", place, tooLittle));
    }

    private static Proportion sum(Proportion one, Proportion other) {
        return new Proportion(one.successes() + other.successes(), one.trials() + other.trials());
    }

    /** Why a figure on the conversion of a group is absent when it has no leads. */
    static String noLead(String group) {
        return "no lead of the group %s was created in the twelve months observed".formatted(group);
    }
}
