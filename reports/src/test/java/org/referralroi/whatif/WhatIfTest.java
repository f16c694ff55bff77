package org.referralroi.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The model against vectors.json, which was reckoned in another way. */
class WhatIfTest {
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyVectorIsMetToTheNinthDigit() throws IOException {
        List<Vectors> vectors = Vectors.all();
        assertTrue(vectors.size() >= 60, vectors.size() + " vectors");
        for (Vectors vector : vectors) {
            compare(vector.name(), vector.outcome(), WhatIf.of(vector.plan()));
        }
        assertEquals(List.of(), differences);
    }

    private void compare(String name, JsonNode expected, Outcome outcome) {
        number(name + ": net", expected.get("netPresentValue"), outcome.netPresentValue());
        number(
                name + ": benefits",
                expected.get("presentValueOfBenefits"),
                outcome.presentValueOfBenefits());
        number(
                name + ": costs",
                expected.get("presentValueOfCosts"),
                outcome.presentValueOfCosts());
        maybe(name + ": roi", expected.get("returnOnInvestment"), outcome.returnOnInvestment());
        maybe(name + ": payback", expected.get("paybackMonths"), outcome.paybackMonths());
        number(name + ": referrals", expected.get("referrals"), outcome.referrals());
        number(name + ": joined", expected.get("newCustomers"), outcome.newCustomers());
        maybe(name + ": cost each", expected.get("costPerCustomer"), outcome.costPerCustomer());
        maybe(
                name + ": break-even conversion",
                expected.get("breakEvenConversion"),
                outcome.breakEvenConversion());
        maybe(
                name + ": break-even incrementality",
                expected.get("breakEvenIncrementality"),
                outcome.breakEvenIncrementality());
        number(name + ": waiting", expected.get("costOfWaiting"), outcome.costOfWaiting());
        number(name + ": sales", expected.get("gainFromSales"), outcome.gainFromSales());
        number(
                name + ": through sales",
                expected.get("customersThroughSales"),
                outcome.customersThroughSales());
        JsonNode half = expected.get("halfRight");
        number(name + ": half", half.get("netPresentValue"), outcome.halfRight().netPresentValue());
        maybe(
                name + ": half roi",
                half.get("returnOnInvestment"),
                outcome.halfRight().returnOnInvestment());
        maybe(
                name + ": half payback",
                half.get("paybackMonths"),
                outcome.halfRight().paybackMonths());
        tornado(name, expected.get("tornado"), outcome.tornado());
        JsonNode active = expected.get("activeCustomers");
        JsonNode net = expected.get("cumulativeNet");
        assertEquals(active.size(), outcome.months().size(), name);
        for (Month month : outcome.months()) {
            String where = name + ": month " + month.month();
            number(where, active.get(month.month() - 1), month.activeCustomers());
            number(where, net.get(month.month() - 1), month.cumulativeNet());
        }
    }

    private void tornado(String name, JsonNode expected, List<Outcome.Bar> bars) {
        assertEquals(expected.size(), bars.size(), name);
        for (int i = 0; i < bars.size(); i++) {
            Outcome.Bar bar = bars.get(i);
            assertEquals(expected.get(i).get("input").asString(), bar.input(), name);
            number(name + ": low", expected.get(i).get("netAtLow"), bar.netAtLow());
            number(name + ": high", expected.get(i).get("netAtHigh"), bar.netAtHigh());
        }
    }

    private void maybe(String what, JsonNode expected, OptionalDouble actual) {
        if (expected.isNull() || actual.isEmpty()) {
            if (expected.isNull() != actual.isEmpty()) {
                differences.add("%s: expected %s, was %s".formatted(what, expected, actual));
            }
        } else {
            number(what, expected, actual.getAsDouble());
        }
    }

    private void number(String what, JsonNode expected, double actual) {
        double number = expected.asDouble();
        if (!(Math.abs(number - actual) <= 1e-9 * Math.max(1, Math.abs(number)))) {
            differences.add("%s: expected %s, was %s".formatted(what, number, actual));
        }
    }
}
