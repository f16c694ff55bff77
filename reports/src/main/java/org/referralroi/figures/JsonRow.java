package org.referralroi.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object of the statistics, read field by field.
 *
 * @param object as parsed
 */
record JsonRow(JsonNode object) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonRow {
        if (!object.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + object);
        }
    }

    RunInfo run() {
        try {
            return new RunInfo(
                    text("run"),
                    YearMonth.parse(text("month")),
                    LocalDate.parse(text("as_of")),
                    text("currency"),
                    text("time_zone"),
                    field("confidence").doubleValue(),
                    text("code_version"),
                    texts("settings"),
                    Presentation.of(texts("presentation")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static String run(RunInfo run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("run", run.run());
        object.put("month", run.month().toString());
        object.put("as_of", run.asOf().toString());
        object.put("currency", run.currency());
        object.put("time_zone", run.timeZone());
        object.put("confidence", PlainDecimal.of(run.confidence()));
        object.put("code_version", run.codeVersion());
        object.put("settings", run.settings());
        object.put("presentation", run.presentation().texts());
        return JSON.writeValueAsString(object) + "\n";
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        field(name).properties().forEach(t -> texts.put(t.getKey(), t.getValue().stringValue()));
        return texts;
    }

    private String text(String name) {
        return field(name).stringValue();
    }

    private JsonNode field(String name) {
        if (!object.hasNonNull(name)) {
            throw new IllegalArgumentException("'%s' is missing in %s".formatted(name, object));
        }
        return object.get(name);
    }
}
