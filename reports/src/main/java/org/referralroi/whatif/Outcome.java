package org.referralroi.whatif;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a plan comes to.
 *
 * @param netPresentValue present value of benefits less that of costs
 * @param returnOnInvestment net present value ÷ present value of costs; absent where nothing is
 *     spent
 * @param paybackMonths until the undiscounted sum reaches zero, within the month by interpolation;
 *     absent where it does not within the horizon
 * @param costPerCustomer absent where nobody joins
 * @param breakEvenConversion the one conversion of all referrals, with sales or without, at which
 *     the net present value is zero; absent where it is below zero even at 1
 * @param breakEvenIncrementality likewise
 * @param costOfWaiting net present value lost by a month of delay, the horizon fixed
 * @param gainFromSales net present value less that without sales
 */
public record Outcome(
        double netPresentValue,
        double presentValueOfBenefits,
        double presentValueOfCosts,
        OptionalDouble returnOnInvestment,
        OptionalDouble paybackMonths,
        double referrals,
        double newCustomers,
        OptionalDouble costPerCustomer,
        OptionalDouble breakEvenConversion,
        OptionalDouble breakEvenIncrementality,
        double costOfWaiting,
        double gainFromSales,
        double customersThroughSales,
        List<Bar> tornado,
        HalfRight halfRight,
        List<Month> months) {

    /**
     * The plan with every uncertain input half way from its value to the unfavourable end of its
     * range.
     */
    public record HalfRight(
            double netPresentValue,
            OptionalDouble returnOnInvestment,
            OptionalDouble paybackMonths) {}

    /** One input at both ends of its range, all others as they are. */
    public record Bar(String input, double low, double high, double netAtLow, double netAtHigh) {
        // rounded, so that bars of one width keep their order whatever the last digit
        float width() {
            return (float) Math.abs(netAtHigh - netAtLow);
        }
    }

    public Outcome {
        tornado = List.copyOf(tornado);
        months = List.copyOf(months);
    }
}
