package org.referralroi.statistics.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the levels of factors into columns of zeros and ones.
 *
 * <p>People of a level without events drop out of the risk sets: the likelihood is largest with
 * their hazard at zero, and what it then says of all others is what it says without them.
 */
final class CoxDesign {

    /** Of a level that the others of its factor are compared with. */
    static final int NO_COLUMN = -1;

    private final List<Factor> factors;
    private final List<CovariatePattern> patterns;
    private final List<TreeMap<String, Level>> levels = new ArrayList<>();
    private final List<String> baselines = new ArrayList<>();
    private final List<Map<String, Integer>> columns = new ArrayList<>();
    private final List<Exits> everybody;
    private final long firstEvent;
    private final int width;

    /** How many events a level has, and how long its people were observed. */
    record Level(long events, long longestTime) {

        Level plus(Level other) {
            return new Level(events + other.events, Math.max(longestTime, other.longestTime));
        }
    }

    CoxDesign(List<Factor> factors, List<CovariatePattern> unordered) {
        this.factors = List.copyOf(factors);
        this.patterns = merged(unordered);
        this.everybody =
                Exits.byTime(
                        patterns.stream().flatMap(pattern -> pattern.exits().stream()).toList());
        this.firstEvent =
                everybody.stream()
                        .filter(exits -> exits.events() > 0)
                        .mapToLong(Exits::time)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
        List<Level> totals =
                patterns.stream()
                        .map(pattern -> new Level(pattern.events(), pattern.longestTime()))
                        .toList();
        int next = 0;
        for (int f = 0; f < factors.size(); f++) {
            TreeMap<String, Level> ofFactor = new TreeMap<>();
            for (int i = 0; i < patterns.size(); i++) {
                ofFactor.merge(patterns.get(i).levels().get(f), totals.get(i), Level::plus);
            }
            levels.add(ofFactor);
            baselines.add(baseline(factors.get(f), ofFactor));
            Map<String, Integer> ofLevel = new TreeMap<>();
            for (Map.Entry<String, Level> entry : ofFactor.entrySet()) {
                if (entry.getValue().events() > 0 && !entry.getKey().equals(baselines.get(f))) {
                    ofLevel.put(entry.getKey(), next);
                    next++;
                }
            }
            columns.add(ofLevel);
        }
        this.width = next;
    }

    /** One pattern for each combination of levels, in one order whatever that of the rows. */
    private List<CovariatePattern> merged(List<CovariatePattern> unordered) {
        TreeMap<List<String>, List<Exits>> merged =
                new TreeMap<>(Comparator.comparing(names -> String.join("\0", names)));
        for (CovariatePattern pattern : unordered) {
            if (pattern.levels().size() != factors.size()) {
                throw new IllegalArgumentException(
                        "every pattern must have %d levels, but one has %s"
                                .formatted(factors.size(), pattern.levels()));
            }
            if (pattern.longestTime() >= 0) {
                merged.computeIfAbsent(pattern.levels(), names -> new ArrayList<>())
                        .addAll(pattern.exits());
            }
        }
        return merged.entrySet().stream()
                .map(entry -> new CovariatePattern(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The reference if it has events, else the level with the most. */
    private static String baseline(Factor factor, TreeMap<String, Level> levels) {
        String most =
                levels.entrySet().stream()
                        .max(
                                Comparator.<Map.Entry<String, Level>>comparingLong(
                                                entry -> entry.getValue().events())
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse("");
        return factor.reference()
                .filter(level -> levels.containsKey(level) && levels.get(level).events() > 0)
                .orElse(most);
    }

    int width() {
        return width;
    }

    List<Factor> factors() {
        return factors;
    }

    Map<String, Level> levels(int factor) {
        return levels.get(factor);
    }

    /** Returns the level the terms of a factor are compared with, in the data or not. */
    String reference(int factor) {
        return factors.get(factor).reference().orElse(baselines.get(factor));
    }

    int column(int factor, String level) {
        return columns.get(factor).getOrDefault(level, NO_COLUMN);
    }

    /** Returns when all people left, whatever their levels, in the order of time. */
    List<Exits> everybody() {
        return everybody;
    }

    long events() {
        return everybody.stream().mapToLong(Exits::events).sum();
    }

    /** Whether somebody of the level was at risk when an event came. */
    boolean isComparable(int factor, String level) {
        Level known = levels.get(factor).get(level);
        return known != null && known.longestTime() >= firstEvent;
    }

    /** Returns how many levels were at risk without an event. */
    int levelsWithoutEvents() {
        int count = 0;
        for (Map<String, Level> ofFactor : levels) {
            for (Level level : ofFactor.values()) {
                count += level.events() == 0 && level.longestTime() >= firstEvent ? 1 : 0;
            }
        }
        return count;
    }

    /** Returns the risk sets of the people all of whose levels have events. */
    RiskSets riskSets() {
        List<CovariatePattern> kept =
                patterns.stream()
                        .filter(pattern -> hasEventsInEachLevel(pattern.levels()))
                        .toList();
        int[][] ofPatterns =
                kept.stream().map(pattern -> columnsOf(pattern.levels())).toArray(int[][]::new);
        return new RiskSets(kept, ofPatterns, width);
    }

    /** Returns the risk sets of all people, without any column. */
    RiskSets nullRiskSets() {
        CovariatePattern alike = new CovariatePattern(List.of(), everybody);
        return new RiskSets(List.of(alike), new int[1][0], 0);
    }

    private boolean hasEventsInEachLevel(List<String> names) {
        for (int f = 0; f < names.size(); f++) {
            if (levels.get(f).get(names.get(f)).events() == 0) {
                return false;
            }
        }
        return true;
    }

    private int[] columnsOf(List<String> names) {
        List<Integer> active = new ArrayList<>();
        for (int f = 0; f < names.size(); f++) {
            int column = column(f, names.get(f));
            if (column != NO_COLUMN) {
                active.add(column);
            }
        }
        return active.stream().mapToInt(Integer::intValue).toArray();
    }
}
