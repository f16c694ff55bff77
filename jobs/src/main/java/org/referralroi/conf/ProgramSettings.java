package org.referralroi.conf;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

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
}
