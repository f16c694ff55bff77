package org.referralroi.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
final class SimilarNames {
    private static final int NAMED = 3;

    private SimilarNames() {}

    /** The three nearest names, those that hold the text before others. */
    static List<String> of(String text, Collection<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparing((String name) -> !name.contains(text))
                                .thenComparing(name -> changes(text, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
    }

    /** Letters to insert, drop or replace to make one of the other (Levenshtein). */
    static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
