package org.referralroi.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;

/**
 * Makes the settings of the program and the as-of date known to SQL, as functions without
 * arguments.
 */
public final class SettingsSql {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Engine engine;

    private SettingsSql(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param asOf first day that is not seen, in the time zone of the program
     */
    public static void define(Engine engine, ProgramSettings settings, LocalDate asOf) {
        SettingsSql sql = new SettingsSql(engine);
        sql.constant("as_of", "date", "date '" + asOf + "'");
        sql.constant(
                "as_of_instant",
                "timestamp",
                "'%s'"
                        .formatted(
                                INSTANT.format(
                                        asOf.atStartOfDay(settings.timeZone())
                                                .withZoneSameInstant(ZoneOffset.UTC))));
        sql.constant("minor_units", "int", Integer.toString(settings.minorUnits()));
        sql.constant(
                "reporting_currency",
                "string",
                engine.literal(settings.reportingCurrency().getCurrencyCode()));
        sql.integer("conversion_window_days", settings.conversionWindowDays());
        sql.integer("attribution_window_days", settings.attributionWindowDays());
        sql.integer("reactivation_gap_days", settings.reactivationGapDays());
        sql.integer("follow_up_hours", settings.followUpHours());
        sql.integer("untouched_days", settings.untouchedDays());
        sql.constant(
                "credit_policy",
                "string",
                engine.literal(settings.creditPolicy().name().toLowerCase(Locale.ROOT)));
        sql.oneOf("is_marketing_source", settings.marketingSources());
        sql.oneOf("is_referral_source", settings.referralSources());
        sql.grossMargin(settings.grossMargins(), settings.defaultGrossMargin());
        engine.define(
                "local_date",
                List.of("t timestamp"),
                "date",
                "date_in_zone(t, %s)".formatted(engine.literal(settings.timeZone().getId())));
    }

    private void integer(String name, int value) {
        constant(name, "int", Integer.toString(value));
    }

    private void constant(String name, String type, String expression) {
        engine.define(name, List.of(), type, expression);
    }

    private void oneOf(String name, List<String> texts) {
        String list = texts.stream().map(engine::literal).collect(Collectors.joining(", "));
        engine.define(
                name,
                List.of("source string"),
                "boolean",
                texts.isEmpty() ? "false" : "coalesce(source in (" + list + "), false)");
    }

    private void grossMargin(Map<String, BigDecimal> margins, BigDecimal otherwise) {
        String cases =
                new TreeMap<>(margins)
                        .entrySet().stream()
                                .map(
                                        entry ->
                                                "when plan = %s then cast('%s' as decimal(7, 6))"
                                                        .formatted(
                                                                engine.literal(entry.getKey()),
                                                                entry.getValue().toPlainString()))
                                .collect(Collectors.joining(" "));
        String fallback = "cast('%s' as decimal(7, 6))".formatted(otherwise.toPlainString());
        engine.define(
                "gross_margin",
                List.of("plan string"),
                "decimal(7, 6)",
                cases.isEmpty() ? fallback : "case " + cases + " else " + fallback + " end");
    }
}
