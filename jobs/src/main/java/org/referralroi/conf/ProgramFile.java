package org.referralroi.conf;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads {@code program.yml} and holds every key against its allowed range. */
public final class ProgramFile {
    private static final List<String> ADJUSTABLE =
            List.of("segment", "region", "plan", "signup_quarter");
    private static final List<String> POLICIES = List.of("first", "last", "split");

    private final Path file;

    private ProgramFile(Path file) {
        this.file = file;
    }

    /**
     * @throws Refusal where the file is missing, is no YAML, or a key or value is not allowed
     */
    public static ProgramSettings read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s: there is no such file; --conf must name a folder that holds program.yml"
                            .formatted(file));
        }
        return new ProgramFile(file).settings();
    }

    private ProgramSettings settings() {
        Keys top = new Keys(file, "", YamlFile.tree(file));
        Keys margin = new Keys(file, "gross_margin.", top.take("gross_margin"));
        ProgramSettings settings =
                new ProgramSettings(
                        currency(top),
                        zone(top),
                        margin.decimal("default", "1", "0", "1"),
                        margins(margin),
                        top.decimal("annual_discount_rate", "0.1", "0", "1"),
                        top.integer("conversion_window_days", 90, 1, 730),
                        top.integer("attribution_window_days", 365, 1, 1825),
                        CreditPolicy.valueOf(
                                top.oneOf("credit_policy", "first", POLICIES)
                                        .toUpperCase(Locale.ROOT)),
                        top.integer("reactivation_gap_days", 30, 0, 365),
                        top.integer("follow_up_hours", 24, 1, 720),
                        top.integer("untouched_days", 14, 1, 365),
                        top.texts("marketing_sources", List.of(), null),
                        top.texts("referral_sources", List.of(), null),
                        top.texts("adjust_for", ADJUSTABLE, ADJUSTABLE),
                        top.integer("minimum_cell", 11, 1, 1000),
                        top.decimal("confidence", "0.95", "0.5", "0.999"),
                        top.decimal("incrementality", "1.0", "0", "1"),
                        top.integer("horizon_months", 36, 12, 120),
                        top.decimal("max_rejected_share", "0.01", "0", "1"));
        margin.refuseUnknown();
        top.refuseUnknown();
        return settings;
    }

    private Currency currency(Keys top) {
        String code = top.text("reporting_currency", "three capital letters, such as EUR");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw top.notAllowed(
                    "reporting_currency", code, "an ISO 4217 currency code, such as EUR");
        }
    }

    private ZoneId zone(Keys top) {
        String name = top.text("time_zone", "an IANA name, such as Europe/Berlin");
        try {
            ZoneId zone = ZoneId.of(name);
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return zone;
            }
        } catch (DateTimeException e) {
            throw top.notAllowed("time_zone", name, "an IANA name, such as Europe/Berlin");
        }
        throw top.notAllowed("time_zone", name, "an IANA name, such as Europe/Berlin");
    }

    private TreeMap<String, BigDecimal> margins(Keys margin) {
        JsonNode plans = margin.take("plans");
        Keys keys = new Keys(file, "gross_margin.plans.", plans);
        TreeMap<String, BigDecimal> margins = new TreeMap<>();
        plans.propertyNames().forEach(plan -> margins.put(plan, keys.decimal(plan, "1", "0", "1")));
        return margins;
    }
}
