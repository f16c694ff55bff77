package org.referralroi.conf;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a company decides about its referral program; {@code conf/program.yml} documents every key.
 *
 * @param grossMargins margin ÷ revenue by plan
 * @param defaultGrossMargin margin ÷ revenue of plans not listed
 */
public record ProgramSettings(
        Currency reportingCurrency,
        ZoneId timeZone,
        BigDecimal defaultGrossMargin,
        Map<String, BigDecimal> grossMargins,
        BigDecimal annualDiscountRate,
        int conversionWindowDays,
        int attributionWindowDays,
        CreditPolicy creditPolicy,
        int reactivationGapDays,
        int followUpHours,
        int untouchedDays,
        List<String> marketingSources,
        List<String> referralSources,
        List<String> adjustFor,
        int minimumCell,
        BigDecimal confidence,
        BigDecimal incrementality,
        int horizonMonths,
        BigDecimal maxRejectedShare) {

    public ProgramSettings {
        grossMargins = Map.copyOf(grossMargins);
        marketingSources = List.copyOf(marketingSources);
        referralSources = List.copyOf(referralSources);
        adjustFor = List.copyOf(adjustFor);
    }

    /**
     * Minor units in one major unit of the reporting currency: 100 for EUR, 1 for JPY, 1000 for
     * KWD.
     */
    public int minorUnits() {
        int digits = Math.max(0, reportingCurrency.getDefaultFractionDigits());
        return BigDecimal.TEN.pow(digits).intValueExact();
    }

    /** Every setting as text, under its key in {@code program.yml} and in its order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("reporting_currency", reportingCurrency.getCurrencyCode());
        texts.put("time_zone", timeZone.getId());
        texts.put("gross_margin", grossMarginText());
        texts.put("annual_discount_rate", annualDiscountRate.toPlainString());
        texts.put("conversion_window_days", Integer.toString(conversionWindowDays));
        texts.put("attribution_window_days", Integer.toString(attributionWindowDays));
        texts.put("credit_policy", creditPolicy.name().toLowerCase(Locale.ROOT));
        texts.put("reactivation_gap_days", Integer.toString(reactivationGapDays));
        texts.put("follow_up_hours", Integer.toString(followUpHours));
        texts.put("untouched_days", Integer.toString(untouchedDays));
        texts.put("marketing_sources", ListText.of(marketingSources));
        texts.put("referral_sources", ListText.of(referralSources));
        texts.put("adjust_for", ListText.of(adjustFor));
        texts.put("minimum_cell", Integer.toString(minimumCell));
        texts.put("confidence", confidence.toPlainString());
        texts.put("incrementality", incrementality.toPlainString());
        texts.put("horizon_months", Integer.toString(horizonMonths));
        texts.put("max_rejected_share", maxRejectedShare.toPlainString());
        return texts;
    }

    /**
     * The settings that were written as texts.
     *
     * @throws IllegalArgumentException where a text is missing or is none that was written
     */
    public static ProgramSettings of(Map<String, String> texts) {
        Function<String, String> text =
                key -> {
                    if (!texts.containsKey(key)) {
                        throw new IllegalArgumentException("setting " + key + " is missing");
                    }
                    return texts.get(key);
                };
        Function<String, Integer> integer = text.andThen(Integer::valueOf);
        Function<String, BigDecimal> decimal = text.andThen(BigDecimal::new);
        Function<String, List<String>> list = text.andThen(ListText::items);
        List<String> margins = list.apply("gross_margin");
        return new ProgramSettings(
                Currency.getInstance(text.apply("reporting_currency")),
                text.andThen(ProgramSettings::zone).apply("time_zone"),
                new BigDecimal(margins.get(0)),
                margins.stream()
                        .skip(1)
                        .collect(
                                Collectors.toMap(
                                        margin -> margin.substring(0, margin.lastIndexOf(' ')),
                                        margin ->
                                                new BigDecimal(
                                                        margin.substring(
                                                                margin.lastIndexOf(' ') + 1)))),
                decimal.apply("annual_discount_rate"),
                integer.apply("conversion_window_days"),
                integer.apply("attribution_window_days"),
                CreditPolicy.valueOf(text.apply("credit_policy").toUpperCase(Locale.ROOT)),
                integer.apply("reactivation_gap_days"),
                integer.apply("follow_up_hours"),
                integer.apply("untouched_days"),
                list.apply("marketing_sources"),
                list.apply("referral_sources"),
                list.apply("adjust_for"),
                integer.apply("minimum_cell"),
                decimal.apply("confidence"),
                decimal.apply("incrementality"),
                integer.apply("horizon_months"),
                decimal.apply("max_rejected_share"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private String grossMarginText() {
        List<String> items = new ArrayList<>(List.of(defaultGrossMargin.toPlainString()));
        new TreeMap<>(grossMargins)
                .forEach((plan, margin) -> items.add(plan + " " + margin.toPlainString()));
        return ListText.of(items);
    }
}
