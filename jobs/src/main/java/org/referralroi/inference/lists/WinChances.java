package org.referralroi.inference.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.referralroi.engine.Row;
import org.referralroi.statistics.Confidence;
import org.referralroi.statistics.Estimate;
import org.referralroi.statistics.Proportion;
import org.referralroi.statistics.RateShrinkage;

/**
 * The chance that a referral is won while it can be credited, by its program, its channel and how
 * old it has become while open: the share won of those of a past year that were open at that age,
 * drawn towards the share of all of that age where a class is small.
 */
final class WinChances {
    private static final String AT_FIRST = "0";

    /** Estimates by age, then by class. */
    private final Map<String, Map<String, Estimate>> byAge = new HashMap<>();

    private final Map<String, Estimate> byKind;

    /**
     * @param seenThrough rows of the metrics {@code seen_through_referral}
     * @param asked rows with a program, channel and age whose chances will be asked for
     * @param fewest referrals of an age that chances can be told from
     */
    WinChances(List<Row> seenThrough, Collection<Row> asked, long fewest, Confidence confidence) {
        Map<String, Map<String, Proportion>> ages = new TreeMap<>();
        for (Row row : asked) {
            add(ages, row, classOf(row), new Proportion(0, 0));
        }
        Map<String, Map<String, Proportion>> kinds = new TreeMap<>();
        for (Row row : seenThrough) {
            Proportion won = new Proportion(row.integer("won"), row.integer("referrals"));
            add(ages, row, classOf(row), won);
            add(kinds, row, row.text("program_kind"), won);
        }
        ages.forEach((age, classes) -> byAge.put(age, estimates(classes, fewest, confidence)));
        byKind = estimates(kinds.getOrDefault(AT_FIRST, Map.of()), fewest, confidence);
    }

    /** Absent where too few referrals of that age have been seen through. */
    Optional<Estimate> of(Row row) {
        return Optional.ofNullable(
                byAge.getOrDefault(row.text("age_from"), Map.of()).get(classOf(row)));
    }

    /** The chance of a referral that has just been made in a program. */
    Optional<Estimate> ofKind(String programKind) {
        return Optional.ofNullable(byKind.get(programKind));
    }

    private static String classOf(Row row) {
        return row.text("program_kind") + " " + row.text("channel");
    }

    private static void add(
            Map<String, Map<String, Proportion>> ages, Row row, String of, Proportion won) {
        ages.computeIfAbsent(row.text("age_from"), age -> new HashMap<>())
                .merge(
                        of,
                        won,
                        (a, b) ->
                                new Proportion(
                                        a.successes() + b.successes(), a.trials() + b.trials()));
    }

    private static Map<String, Estimate> estimates(
            Map<String, Proportion> classes, long fewest, Confidence confidence) {
        long trials = classes.values().stream().mapToLong(Proportion::trials).sum();
        if (trials < fewest) {
            return Map.of();
        }
        // in a fixed order, as sums of decimals depend on it in the last digit
        List<String> names = new ArrayList<>(new TreeSet<>(classes.keySet()));
        Map<String, Estimate> estimates = new HashMap<>();
        RateShrinkage.of(names.stream().map(classes::get).toList())
                .ifPresent(
                        shrinkage -> {
                            List<Estimate> rates = shrinkage.rates(confidence);
                            for (int i = 0; i < names.size(); i++) {
                                estimates.put(names.get(i), rates.get(i));
                            }
                        });
        return estimates;
    }
}
