package org.referralroi.conf;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
        texts.put("marketing_sources", String.join(", ", marketingSources));
        texts.put("referral_sources", String.join(", ", referralSources));
        texts.put("adjust_for", String.join(", ", adjustFor));
        texts.put("minimum_cell", Integer.toString(minimumCell));
        texts.put("confidence", confidence.toPlainString());
        texts.put("incrementality", incrementality.toPlainString());
        texts.put("horizon_months", Integer.toString(horizonMonths));
        texts.put("max_rejected_share", maxRejectedShare.toPlainString());
        return texts;
    }

    private String grossMarginText() {
        StringBuilder text = new StringBuilder(defaultGrossMargin.toPlainString());
        new TreeMap<>(grossMargins)
                .forEach(
                        (plan, margin) ->
                                text.append(", ")
                                        .append(plan)
                                        .append(' ')
                                        .append(margin.toPlainString()));
        return text.toString();
    }
}
