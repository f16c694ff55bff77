package org.referralroi.conf;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referralroi.Refusal;
import org.referralroi.figures.Dictionary;
import tools.jackson.databind.JsonNode;

/** Reads {@code benchmarks.yml} and holds every key against what is allowed. */
public final class BenchmarksFile {
    /** Its name in a folder of settings. */
    public static final String NAME = "benchmarks.yml";

    private static final List<String> UNITS =
            List.of("share", "ratio", "days", "hours", "months", "count", "index");
    private static final List<String> COMPARISONS = List.of("at_least", "at_most", "about");
    private static final String A_SHARE_LOW = "0";
    private static final String A_SHARE_HIGH = "1";

    private final Path file;

    private BenchmarksFile(Path file) {
        this.file = file;
    }

    /** The file of a folder of settings, or where it has none that of the program. */
    public static Path in(Path conf, Path standard) {
        return YamlFile.ownOr(standard, conf, NAME);
    }

    /**
     * @throws Refusal where the file cannot be read, is no YAML, or a key or value is not allowed
     */
    public static Benchmarks read(Path file) {
        return new BenchmarksFile(file).benchmarks();
    }

    private Benchmarks benchmarks() {
        Keys top = new Keys(file, "", YamlFile.tree(file));
        JsonNode claims = top.take("claims");
        Keys claimKeys = new Keys(file, "claims.", claims);
        List<Claim> read = new ArrayList<>();
        claims.propertyNames().forEach(id -> read.add(claim(id, claimKeys.take(id))));
        JsonNode calculator = top.take("calculator");
        Keys calculatorKeys = new Keys(file, "calculator.", calculator);
        Benchmarks.Conversion conversion = conversion(calculatorKeys.take("conversion"));
        List<Benchmarks.Industry> industries = industries(calculatorKeys.take("industries"));
        calculatorKeys.refuseUnknown();
        top.refuseUnknown();
        return new Benchmarks(read, conversion, industries);
    }

    private Claim claim(String id, JsonNode entry) {
        String prefix = "claims." + id + ".";
        Keys keys = new Keys(file, prefix, entry);
        String sentence = keys.sentence("claim", "what is claimed, in a sentence");
        String source = keys.sentence("source", "who says it");
        BigDecimal value = keys.decimal("value", "0.000001", "1000000");
        String unit = keys.oneOf("unit", UNITS);
        Claim.Compare compare =
                Claim.Compare.valueOf(keys.oneOf("compare", COMPARISONS).toUpperCase(Locale.ROOT));
        Optional<BigDecimal> noEffect =
                keys.take("no_effect").isMissingNode()
                        ? Optional.empty()
                        : Optional.of(keys.decimal("no_effect", "-1000000", "1000000"));
        String figure = figure(keys);
        String group = keys.sentence("group", "a group of the figure, such as referred");
        String slice =
                keys.sentence("slice", "a slice of the figure, such as channel=email, or all");
        String period = keys.sentence("period", "a period of the figure, such as t12m");
        keys.refuseUnknown();
        noEffect.ifPresent(none -> check(keys, compare, value, none));
        return new Claim(
                id, sentence, source, value, unit, compare, noEffect, figure, group, slice, period);
    }

    /** No effect lies on the side away from what is claimed. */
    private static void check(Keys keys, Claim.Compare compare, BigDecimal value, BigDecimal none) {
        String allowed =
                switch (compare) {
                    case AT_LEAST -> none.compareTo(value) < 0 ? null : "a number below value";
                    case AT_MOST -> none.compareTo(value) > 0 ? null : "a number above value";
                    case ABOUT -> "none where compare is about";
                };
        if (allowed != null) {
            throw keys.notAllowed("no_effect", none.toPlainString(), allowed);
        }
    }

    private Benchmarks.Conversion conversion(JsonNode entry) {
        Keys keys = new Keys(file, "calculator.conversion.", entry);
        Benchmarks.Conversion conversion =
                new Benchmarks.Conversion(
                        share(keys, "overall"),
                        share(keys, "sales_involved"),
                        keys.sentence("source", "who says it"));
        keys.refuseUnknown();
        return conversion;
    }

    private List<Benchmarks.Industry> industries(JsonNode entries) {
        Keys ids = new Keys(file, "calculator.industries.", entries);
        List<Benchmarks.Industry> industries = new ArrayList<>();
        for (String id : entries.propertyNames()) {
            Keys keys = new Keys(file, "calculator.industries." + id + ".", ids.take(id));
            industries.add(
                    new Benchmarks.Industry(
                            id,
                            keys.sentence("name", "what people call the industry"),
                            share(keys, "share"),
                            share(keys, "sign_up"),
                            share(keys, "conversion"),
                            share(keys, "acquisition"),
                            keys.sentence("source", "who says it")));
            keys.refuseUnknown();
        }
        return industries;
    }

    private static String figure(Keys keys) {
        String allowed = "the name of a figure, such as conversion.ratio";
        String figure = keys.sentence("figure", allowed);
        if (!Dictionary.standard().figures().contains(figure)) {
            throw keys.notAllowed("figure", figure, allowed);
        }
        return figure;
    }

    private static BigDecimal share(Keys keys, String key) {
        return keys.decimal(key, A_SHARE_LOW, A_SHARE_HIGH);
    }
}
