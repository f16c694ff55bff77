package org.referralroi.calculator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Preset;
import org.referralroi.whatif.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the script of the page reads: the table of the inputs, the starts, the presets, the texts.
 */
final class PageData {
    private PageData() {}

    /** JSON that is safe between the tags of a script element. */
    static String of(Edition edition, JsonNode strings) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("edition", edition.name());
        data.put("month", edition.month());
        data.put("currency", edition.currency());
        data.put("notes", edition.notes().stream().map(PageData::saying).toList());
        data.put("agreement", edition.agreement().stream().map(PageData::stage).toList());
        data.put("inputs", inputs());
        data.put("assumptions", assumptions(edition));
        data.put("presets", edition.presets().stream().map(PageData::preset).toList());
        data.put("strings", strings);
        // no text may end the element or open a comment
        return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
    }

    private static List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Input input : Input.values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", input.key());
            row.put("group", lower(input.group()));
            row.put("unit", lower(input.unit()));
            row.put("low", input.low());
            row.put("high", input.high());
            row.put("usualHigh", input.usualHigh());
            row.put("good", lower(input.good()));
            row.put("shared", input.isShared());
            row.put("uncertain", input.isUncertain());
            inputs.add(row);
        }
        return inputs;
    }

    private static Map<String, Object> assumptions(Edition edition) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Assumption each : Assumption.ALL) {
            Start start = edition.starts().get(each);
            Input input = each.input();
            Map<String, Object> row = new LinkedHashMap<>();
            double value = start == null ? input.standard(each.program()) : start.value();
            Range range = start == null ? input.range(value) : start.range();
            row.put("value", value);
            row.put("range", List.of(range.low(), range.high()));
            // by which another value gets its range
            row.put(
                    "factors",
                    List.of(
                            factor(range.low(), value, input.lowFactor()),
                            factor(range.high(), value, input.highFactor())));
            row.put(
                    "source",
                    saying(start == null ? Saying.plain(input.source()) : start.source()));
            row.put("standard", start == null);
            if (edition.reasons().containsKey(each)) {
                row.put("reason", saying(edition.reasons().get(each)));
            }
            rows.put(each.key(), row);
        }
        return rows;
    }

    private static double factor(double end, double value, double otherwise) {
        return value > 0 ? end / value : otherwise;
    }

    private static Map<String, Object> preset(Preset preset) {
        Map<String, Object> values = new LinkedHashMap<>();
        preset.values().forEach((input, value) -> values.put(input.key(), value));
        // in an order of its own: the page is the same bytes in every process
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", preset.id());
        fields.put("name", preset.name());
        fields.put("source", preset.source());
        fields.put("values", values);
        return fields;
    }

    private static Map<String, Object> stage(Agreement.Stage stage) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", stage.key());
        fields.put("returned", stage.returnOnInvestment());
        fields.put("why", saying(stage.why()));
        return fields;
    }

    private static Map<String, Object> saying(Saying saying) {
        Map<String, Object> values = new LinkedHashMap<>();
        saying.values()
                .forEach(
                        (name, each) ->
                                values.put(name, List.of(lower(each.kind()), each.value())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", saying.key());
        fields.put("values", values);
        return fields;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
