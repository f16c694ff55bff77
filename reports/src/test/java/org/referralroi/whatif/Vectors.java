package org.referralroi.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans of {@code vectors.json} with the outcomes that vectors.py reckoned. */
public record Vectors(String name, Plan plan, JsonNode outcome) {

    public static List<Vectors> all() throws IOException {
        List<Vectors> vectors = new ArrayList<>();
        for (JsonNode each : tree().values()) {
            vectors.add(new Vectors(each.get("name").asString(), plan(each), each.get("outcome")));
        }
        return vectors;
    }

    public static JsonNode tree() throws IOException {
        try (InputStream json = Vectors.class.getResourceAsStream("vectors.json")) {
            return JsonMapper.shared().readTree(json);
        }
    }

    private static Plan plan(JsonNode vector) {
        Map<Assumption, Double> values = new LinkedHashMap<>();
        JsonNode given = vector.get("values");
        given.propertyNames()
                .forEach(key -> values.put(Assumption.byKey(key), given.get(key).asDouble()));
        Map<Assumption, Range> ranges = new LinkedHashMap<>();
        JsonNode ends = vector.get("ranges");
        for (String key : ends.propertyNames()) {
            ranges.put(
                    Assumption.byKey(key),
                    new Range(ends.get(key).get(0).asDouble(), ends.get(key).get(1).asDouble()));
        }
        List<Double> numbers = Assumption.ALL.stream().map(values::get).toList();
        Programs programs =
                Programs.valueOf(vector.get("programs").asString().toUpperCase(Locale.ROOT));
        return new Plan(programs, numbers, ranges);
    }
}
