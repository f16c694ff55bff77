package org.referralroi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.MonteCarlo;
import org.referralroi.whatif.Plan;
import org.referralroi.whatif.RandomPlans;
import org.referralroi.whatif.Vectors;
import org.referralroi.whatif.WhatIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model of the page against the vectors and against that in Java. */
class ModelInBrowserTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TOLD = 20;

    @TempDir private static Path folder;
    private static OpenCalculator calculator;
    private static Page page;

    private final List<String> differences = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        calculator = new OpenCalculator(folder, OpenCalculator.PROSPECT);
        page = calculator.open("", "en-US", 1280, 900);
    }

    @AfterAll
    static void close() {
        calculator.close();
    }

    @Test
    void everyVectorIsMetToTheNinthDigit() throws IOException {
        JsonNode vectors = Vectors.tree();
        JsonNode outcomes =
                answers(
                        "plans => JSON.stringify(JSON.parse(plans).map(whatIf.outcomeOf))",
                        vectors.toString());
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode expected = vectors.get(i).get("outcome");
            String name = vectors.get(i).get("name").asString();
            for (String key : expected.propertyNames()) {
                if (!List.of("activeCustomers", "cumulativeNet").contains(key)) {
                    compare(name + ": " + key, expected.get(key), outcomes.get(i).get(key));
                }
            }
            JsonNode months = outcomes.get(i).get("months");
            for (int t = 0; t < months.size(); t++) {
                for (String key : List.of("activeCustomers", "cumulativeNet")) {
                    compare(name + ": " + key, expected.get(key).get(t), months.get(t).get(key));
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void tenThousandRandomPlansComeOutAsInJava() {
        Random random = new Random(7);
        for (int batch = 0; batch < 20; batch++) {
            List<Plan> plans = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                plans.add(RandomPlans.plan(random));
            }
            JsonNode outcomes =
                    answers(
                            "plans => JSON.stringify(JSON.parse(plans).map(whatIf.outcomeOf))",
                            JSON.writeValueAsString(plans.stream().map(this::told).toList()));
            for (int i = 0; i < plans.size(); i++) {
                JsonNode expected = JSON.valueToTree(WhatIf.of(plans.get(i)));
                compare("plan " + (500 * batch + i), expected, outcomes.get(i));
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void theDrawsOfRandomPlansComeOutAsInJavaOneByOne() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            Plan plan = RandomPlans.plan(random);
            int seed = random.nextInt();
            int draws = i == 0 ? MonteCarlo.DRAWS : 500;
            JsonNode drawn =
                    answers(
                            "([plan, seed, draws]) => {const drawn = whatIf.monteCarlo(JSON.parse(plan), seed, draws);"
                                    + "return JSON.stringify({...drawn, nets: [...drawn.nets], returns: [...drawn.returns]});}",
                            List.of(JSON.writeValueAsString(told(plan)), seed, draws));
            MonteCarlo expected = MonteCarlo.of(plan, seed, draws);
            JsonNode tree = JSON.valueToTree(expected);
            for (String key : tree.propertyNames()) {
                // a return of nothing spent is no number, which JSON tells as null in one language
                if (!key.equals("returns")) {
                    compare("draws " + i + ": " + key, tree.get(key), drawn.get(key));
                }
            }
            for (int draw = 0; draw < draws; draw++) {
                double one = expected.returns().get(draw);
                compare(
                        "draws " + i + ": return",
                        Double.isNaN(one) ? JSON.nullNode() : JSON.valueToTree(one),
                        drawn.get("returns").get(draw));
            }
        }
        assertEquals(List.of(), differences);
    }

    private Map<String, Object> told(Plan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> ranges = new LinkedHashMap<>();
        for (Assumption each : Assumption.ALL) {
            values.put(each.key(), plan.value(each.program(), each.input()));
            if (plan.ranges().containsKey(each)) {
                ranges.put(
                        each.key(),
                        List.of(plan.ranges().get(each).low(), plan.ranges().get(each).high()));
            }
        }
        return Map.of(
                "programs",
                plan.programs().name().toLowerCase(Locale.ROOT),
                "values",
                values,
                "ranges",
                ranges);
    }

    private static JsonNode answers(String script, Object argument) {
        return JSON.readTree((String) page.evaluate(script, argument));
    }

    private void compare(String what, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.propertyNames()
                    .forEach(key -> compare(what + "." + key, expected.get(key), actual.get(key)));
        } else if (expected.isArray()) {
            if (expected.size() != actual.size()) {
                differ(what, expected, actual);
                return;
            }
            for (int i = 0; i < expected.size(); i++) {
                compare(what, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber() && actual.isNumber()) {
            double one = expected.asDouble();
            if (!(Math.abs(one - actual.asDouble()) <= 1e-9 * Math.max(1, Math.abs(one)))) {
                differ(what, expected, actual);
            }
        } else if (!expected.equals(actual)) {
            differ(what, expected, actual);
        }
    }

    private void differ(String what, JsonNode expected, JsonNode actual) {
        if (differences.size() < MOST_TOLD) {
            differences.add("%s: expected %s, was %s".formatted(what, expected, actual));
        }
    }
}
