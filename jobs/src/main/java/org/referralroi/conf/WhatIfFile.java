package org.referralroi.conf;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referralroi.Refusal;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Programs;
import org.referralroi.whatif.Range;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is assumed of a program from YAML or JSON: {@code programs} (customer, partner or
 * both), {@code seed}, any {@link Input} by its key, and those of the partners under {@code
 * partner}. An input is a number, or {@code {value, low, high}}; what is left out has its default.
 */
public final class WhatIfFile {
    /** What a file says. */
    public record Inputs(Plan plan, int seed) {}

    private final Path file;
    private final Map<Assumption, Double> values = new LinkedHashMap<>();
    private final Map<Assumption, Range> ranges = new LinkedHashMap<>();

    private WhatIfFile(Path file) {
        this.file = file;
    }

    /**
     * @throws Refusal where the file cannot be read, or a key or value is not allowed
     */
    public static Inputs read(Path file) {
        return new WhatIfFile(file).inputs();
    }

    private Inputs inputs() {
        Keys keys = new Keys(file, "", YamlFile.tree(file));
        String programs =
                keys.oneOf("programs", "customer", List.of("customer", "partner", "both"));
        int seed = keys.integer("seed", MonteCarlo.SEED, Integer.MIN_VALUE, Integer.MAX_VALUE);
        for (Input input : Input.values()) {
            take(keys, "", Assumption.of(Program.CUSTOMER, input));
        }
        Keys partner = new Keys(file, "partner.", keys.take("partner"));
        for (Input input : Input.OF_A_PROGRAM) {
            take(partner, "partner.", Assumption.of(Program.PARTNER, input));
        }
        partner.refuseUnknown();
        keys.refuseUnknown();
        return new Inputs(
                Plan.of(Programs.valueOf(programs.toUpperCase(Locale.ROOT)), values, ranges), seed);
    }

    private void take(Keys keys, String prefix, Assumption assumption) {
        String key = assumption.input().key();
        JsonNode given = keys.take(key);
        if (given.isMissingNode()) {
            return;
        }
        if (!given.isObject()) {
            values.put(assumption, number(keys, key, given, assumption));
            return;
        }
        Keys ends = new Keys(file, prefix + key + ".", given);
        JsonNode middle = ends.take("value");
        double value =
                middle.isMissingNode()
                        ? assumption.input().standard(assumption.program())
                        : number(ends, "value", middle, assumption);
        double low = end(ends, "low", value, assumption);
        double high = end(ends, "high", value, assumption);
        ends.refuseUnknown();
        if (low > value) {
            throw ends.notAllowed("low", plain(low), "a number up to the value, " + plain(value));
        }
        if (high < value) {
            throw ends.notAllowed(
                    "high", plain(high), "a number from the value up, " + plain(value));
        }
        values.put(assumption, value);
        ranges.put(assumption, new Range(low, high));
    }

    private static double end(Keys ends, String key, double value, Assumption assumption) {
        JsonNode given = ends.take(key);
        return given.isMissingNode() ? value : number(ends, key, given, assumption);
    }

    private static double number(Keys keys, String key, JsonNode given, Assumption assumption) {
        if (!given.isNumber() || !assumption.input().allows(given.asDouble())) {
            throw keys.notAllowed(
                    key,
                    given.isString() ? given.asString() : given.toString(),
                    Plan.allowed(assumption));
        }
        return given.asDouble();
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
