package org.referralroi.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of looking for the truth in many companies.
 *
 * @param firstSeed of the companies, whose seeds follow each other
 * @param customers of each company
 */
public record CoverageOutcome(
        int companies,
        long firstSeed,
        long customers,
        List<Covered> covered,
        List<Confounded> confounded) {

    public CoverageOutcome {
        covered = List.copyOf(covered);
        confounded = List.copyOf(confounded);
    }

    /** Whether all intervals cover as often as they claim, and raw comparisons are led astray. */
    public boolean asItShould() {
        return covered.stream().allMatch(Covered::asItShould)
                && confounded.stream().allMatch(Confounded::asItShould);
    }

    /** The outcome as two tables. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                text(
                        "%,d companies of %,d customers, seeds %d to %d",
                        companies, customers, firstSeed, firstSeed + companies - 1));
        lines.add("");
        lines.add(
                text(
                        "%-30s %-12s %8s %9s %9s %9s %8s %17s",
                        "95 % interval of",
                        "",
                        "truth",
                        "companies",
                        "coverage",
                        "too high",
                        "too low",
                        "mean bias"));
        for (Covered each : covered) {
            lines.add(
                    text(
                            "%-30s %-12s %8.4f %9d %7.1f %% %9d %8d %+8.2f ± %4.2f %%%s",
                            each.figure(),
                            each.slice().equals("all") ? shortGroup(each.group()) : each.slice(),
                            each.truth(),
                            each.computed(),
                            100 * each.coverage(),
                            each.tooHigh(),
                            each.tooLow(),
                            100 * each.meanBias(),
                            100 * each.biasError(),
                            each.asItShould() ? "" : "  out of bounds"));
        }
        lines.add("");
        lines.add(
                text(
                        "%-30s %-12s %8s %9s %9s %9s",
                        "raw comparison", "", "planted", "companies", "mean", "astray"));
        for (Confounded each : confounded) {
            lines.add(
                    text(
                            "%-30s %-12s %8.4f %9d %9.4f %7.1f %%%s",
                            each.figure(),
                            each.slice().equals("all") ? "" : each.slice(),
                            each.planted(),
                            each.computed(),
                            each.mean(),
                            100 * each.shareAstray(),
                            each.asItShould() ? "" : "  not as planted"));
        }
        lines.add("");
        lines.add(sentence());
        return lines;
    }

    private String sentence() {
        double lowest = Covered.lowest(companies);
        double highest = Covered.highest(companies);
        String bounds = text("%.1f to %.1f %%", 100 * lowest, 100 * highest);
        return asItShould()
                ? "Every interval covers the truth in %s of the companies, and every raw comparison is led astray as planted."
                        .formatted(bounds)
                : "Not all is as it should be: coverage of %s is put down to chance; please report this."
                        .formatted(bounds);
    }

    private static String shortGroup(String group) {
        return group.contains("_vs_") ? "" : group;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
